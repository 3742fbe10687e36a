"""The command line: one file a command; what a command needs is imported when it runs."""

from __future__ import annotations

from importlib import import_module

import click

_COMMANDS = ("render", "check", "schedule", "batch", "apply", "close", "outline", "record")


class _Group(click.Group):
    """The commands in the order in which a newcomer needs them; each is loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"amendgen.cli.{cmd_name}"), cmd_name)
        return command


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from amendgen import __version__

        click.echo(f"amendgen {__version__}")
        ctx.exit()


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Print the version."
)
def amendgen() -> None:
    """Amendments as source code: one deal file in, an execution-ready amendment out.

    A deal file is YAML. It says who the parties are, which aircraft and which agreement, and what
    changes. amendgen drafts the operative part, fills the form, and writes the document.

    \b
    Begin with a sample:
      amendgen render deals/chattel-mortgage-n355mc.yaml --out out
    Both formats at once, with your firm's own forms looked in first:
      amendgen render deal.yaml --format docx --format txt --templates firm/

    What is wrong with a deal is shown with file, line and column, and what to write instead;
    nothing is written then. Exit code 0: all done. 1: a deal is faulty, or nothing can be written there.
    2: the call is wrong.

    amendgen drafts from what you say. It is no legal advice.
    """
