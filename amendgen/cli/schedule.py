"""amendgen schedule: a deal in; its schedule of substantially identical agreements out, proven."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from amendgen.cli.output import Output
    from amendgen.fleet.schedule import Schedule
    from amendgen.fleet.tails import Fleet


@click.command(short_help="Prove and print a fleet's schedule of identical agreements.")
@click.argument("deal", type=options.DEAL)
@click.option(
    "--format",
    "form",
    type=click.Choice(["txt", "docx"]),
    default="txt",
    show_default=True,
    help="txt is printed when no --out is given; docx is always a file.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The folder to write into; out for docx unless you say it."
)
@click.option(
    "--explain", is_flag=True, help="Print each difference, where it stands and the column that states it."
)
@options.table
@options.templates
@options.style
def schedule(
    deal: Path,
    form: str,
    out: Path | None,
    explain: bool,
    table: Path | None,
    templates: Path | None,
    style: Path | None,
) -> None:
    """Print the schedule of substantially identical agreements of DEAL, which amends for several aircraft.

    Every amendment of the deal is made and compared with the one that is filed. Each difference must be a fact
    that a column states; a column is added where none does. Any other difference is shown in both documents,
    and there is no schedule. With --out it is written as OUT/<the deal's name>-schedule.<format>.
    """
    from amendgen.cli.output import write_all
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        of, found = _proven(deal, table, templates)
        if explain:
            from amendgen.fleet.explaining import explained

            click.echo("\n".join(explained(found, of)).rstrip())
            return
        output = _output(deal, found, form, out or Path("out"), templates, style)
        if form == "docx" or out:
            write_all([output], output.path.parent)
            click.echo(f"{output.path.as_posix()}: {output.title}")
        else:
            click.echo(output.content.decode("ascii"), nl=False)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)


def _proven(deal: Path, table: Path | None, templates: Path | None) -> tuple[Fleet, Schedule]:
    from amendgen.assemble import assemble
    from amendgen.cli.documents import ready_of
    from amendgen.diagnostics import Diagnostic, Refusal
    from amendgen.fleet.schedule import schedule as proven
    from amendgen.fleet.tails import fleet
    from amendgen.forms.folders import folders
    from amendgen.source import located

    ready, where = ready_of(deal, table), folders(templates)
    if len(ready.deal.aircraft) < 2:
        message = "the deal makes one document, to which no other is substantially identical"
        hint = "list the other aircraft under 'aircraft', those of other deals with 'elsewhere: yes'"
        raise Refusal([located(Diagnostic("no-schedule", message, hint, ("aircraft",), "key"), ready.source)])
    of = fleet(ready)
    return of, proven(of, lambda one: assemble(one, where))


def _output(
    deal: Path, found: Schedule, form: str, out: Path, templates: Path | None, style: Path | None
) -> Output:
    from amendgen.cli.output import Output, named
    from amendgen.cli.styling import styled
    from amendgen.forms.folders import folders, home
    from amendgen.writers import FORMATS

    writer, where = FORMATS[form], folders(templates)
    content = writer.write(found.document, styled(where, style) if writer.styled else b"", home(where))
    return Output(out / named(deal, f"-schedule{writer.suffix}"), content, found.document.title, deal)
