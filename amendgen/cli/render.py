"""amendgen render: deal files in, documents out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from amendgen.assemble import Ready
    from amendgen.cli.output import Output
    from amendgen.diagnostics import Diagnostic

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
# so many errors are shown in full; more would hide the first
_MOST = 100
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(short_help="Draft a deal's document and write it.")
@click.argument("deals", metavar="DEAL...", type=_FILE, nargs=-1, required=True)
@click.option(
    "--format",
    "formats",
    type=click.Choice(["docx", "txt"]),
    multiple=True,
    default=("docx",),
    show_default=True,
    help="What to write; may be given more than once.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder to write into; it is made when it is not there.",
)
@click.option("--templates", type=_FOLDER, help="A firm's own forms, looked in first, file by file.")
def render(deals: tuple[Path, ...], formats: tuple[str, ...], out: Path, templates: Path | None) -> None:
    """Draft each DEAL's document and write it as OUT/<the deal's name>.<format>.

    Either every document of the call is written, each whole, or none is. One line is printed for each;
    it says whether the edits were verified against the deal's base.
    """
    from amendgen.cli.output import write_all
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    faults: list[Diagnostic] = []
    outputs: list[Output] = []
    for deal in deals:
        try:
            outputs += _rendered(deal, tuple(dict.fromkeys(formats)), out, templates)
        except Refusal as refusal:
            faults += refusal.diagnostics
    try:
        if not faults:
            write_all(outputs, out)
    except Refusal as refusal:
        faults += refusal.diagnostics
    if faults:
        click.echo(report(faults[:_MOST], None), err=True, nl=False)
        if len(faults) > _MOST:
            click.echo(f"\nand {len(faults) - _MOST} more like these; mend the first ones first", err=True)
        sys.exit(1)
    for output in outputs:
        click.echo(f"{output.path.as_posix()}: {output.title}{output.note}")


def _rendered(deal: Path, formats: tuple[str, ...], out: Path, templates: Path | None) -> Iterator[Output]:
    from amendgen.assemble import assemble, read
    from amendgen.cli.output import Output, named
    from amendgen.diagnostics import Refusal
    from amendgen.forms.folders import folders, home, style_document
    from amendgen.writers import FORMATS

    where, ready = folders(templates), read(deal)
    document = assemble(ready, where)
    note = (
        "" if ready.deal.edits is None else " [verified]" if _verified(ready, deal, where) else " [unverified]"
    )
    for name in formats:
        form = FORMATS[name]
        try:
            content = form.write(document, style_document(where) if form.styled else b"", home(where))
        except Refusal as refusal:
            raise Refusal(_named(each, deal) for each in refusal.diagnostics) from refusal
        yield Output(out / named(deal, form.suffix), content, document.title, deal, note)


def _verified(ready: Ready, deal: Path, where: tuple[Path, ...]) -> bool:
    """Whether the edits have been applied to what they amend; one that does not land is refused."""
    if ready.deal.base is None:
        return False
    from amendgen.conform import base_document, conformed

    conformed(ready, base_document(deal.parent / ready.deal.base, where))
    return True


def _named(found: Diagnostic, deal: Path) -> Diagnostic:
    """A writer sees the document alone; the deal it came from is named here."""
    from amendgen.diagnostics import Place

    return found if found.place else replace(found, place=Place(deal.as_posix(), 0, 0, ""))
