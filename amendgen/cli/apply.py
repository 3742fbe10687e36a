"""amendgen apply: a deal and the agreement it amends in; the conformed copy and the redline out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(short_help="Apply a deal's edits to the agreement that it amends.")
@click.argument("deal", type=_FILE)
@click.option("--base", type=_FILE, help="The agreement amended, in place of the deal's own 'base'.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder to write into.",
)
@click.option("--templates", type=_FOLDER, help="A firm's own forms, looked in first, file by file.")
@click.option("--partial", is_flag=True, help="Apply what can be applied, and list what is left open.")
def apply(deal: Path, base: Path | None, out: Path, templates: Path | None, partial: bool) -> None:
    """Apply the edits of DEAL in order, each to the text as those before it left it.

    Writes OUT/<deal>-conformed and OUT/<deal>-redline, each as docx and txt. An edit lands in exactly
    one place or it fails; then nothing is written, unless --partial.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        lines = _applied(deal, base, out, templates, partial)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _applied(deal: Path, base: Path | None, out: Path, templates: Path | None, partial: bool) -> list[str]:
    """Write what applying gives, and the lines to print."""
    import json

    from amendgen.assemble import read
    from amendgen.cli.output import Output, named, write_all
    from amendgen.conform import base_document, conformed
    from amendgen.conform.certificate import certificate, page
    from amendgen.diagnostics import Diagnostic, Refusal
    from amendgen.forms.folders import folders, home, style_document
    from amendgen.source import located
    from amendgen.writers import FORMATS

    where, ready = folders(templates), read(deal)
    if ready.deal.edits is None or (base is None and ready.deal.base is None):
        message = (
            "the deal does not say what it amends" if ready.deal.edits else "the deal has no edits to apply"
        )
        hint = "name the agreement with --base, or under 'base:' in the deal"
        raise Refusal([located(Diagnostic("no-base", message, hint, ("form",), "key"), ready.source)])
    found = conformed(ready, base_document(base or deal.parent / str(ready.deal.base), where), partial)
    said = certificate(ready, found)
    style, kept = style_document(where), home(where)
    documents = {"conformed": found.copy, "redline": found.redline, "certificate": page(said)}
    outputs = [
        Output(
            out / named(deal, f"-{what}{form.suffix}"),
            form.write(document, style, kept),
            document.title,
            deal,
        )
        for what, document in documents.items()
        for form in FORMATS.values()
    ]
    data = json.dumps(said, indent=2, ensure_ascii=False).encode("utf-8") + b"\n"
    outputs.append(Output(out / named(deal, "-certificate.json"), data, "the same as data", deal))
    write_all(outputs, out)
    return [f"{output.path.as_posix()}: {output.title}" for output in outputs] + [
        f"left open: {outcome.failure.message}" for outcome in found.applied.failed if outcome.failure
    ]
