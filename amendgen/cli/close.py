"""amendgen close: a deal in, its closing set out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from amendgen.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from amendgen.cli.output import Output
    from amendgen.fleet.closing import Leaf
    from amendgen.fleet.manifest import Manifest
    from amendgen.fleet.standing import Verdict


@click.command(short_help="Make the closing set of a deal, and say which signature pages are still good.")
@click.argument("deal", type=options.DEAL)
@options.formats("docx", "txt")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("closing"),
    show_default=True,
    help="The folder to write into; it is made when it is not there.",
)
@click.option(
    "--since",
    metavar="MANIFEST",
    type=options.FILE,
    help="The manifest of an earlier set: which of its signature pages are still good.",
)
@options.table
@options.templates
@options.style
def close(
    deal: Path,
    formats: tuple[str, ...],
    out: Path,
    since: Path | None,
    table: Path | None,
    templates: Path | None,
    style: Path | None,
) -> None:
    """Make the closing set of DEAL, a folder of all that its closing takes.

    documents: one for each aircraft. signatures: a packet for each person who signs, with exactly the pages
    that this person signs; for a party of which it is not said who signs, a packet of its own. A packet is
    written in Word, or in those of the formats asked for that have pages. transmittal: the letter to the FAA
    Aircraft Registry for each amendment of a recorded conveyance, with the fee. index, and checklist of
    conditions to effectiveness and of blanks still open. manifest.json: the hash of each file, and of the words
    that each signature page is bound to.

    Either the whole set is written or nothing is. With --since a signature page is good while not a word of its
    document has changed; each one that is stale is told with what changed.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        lines = _closed(deal, table, formats, out, since, templates, style)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _closed(
    deal: Path,
    table: Path | None,
    formats: tuple[str, ...],
    out: Path,
    since: Path | None,
    templates: Path | None,
    style: Path | None,
) -> list[str]:
    """Write the set, and the lines to print."""
    from amendgen.cli.documents import ready_of
    from amendgen.cli.output import named, write_all
    from amendgen.cli.styling import styled
    from amendgen.fleet.closing import closing_set
    from amendgen.fleet.manifest import manifest
    from amendgen.fleet.manifest_reading import decoded
    from amendgen.fleet.standing import verdicts
    from amendgen.forms.folders import folders

    named(deal, ".docx")
    where = folders(templates)
    look = styled(where, style)
    before = decoded(_bytes(since), since.as_posix(), deal.stem) if since else None
    closing = closing_set(deal, ready_of(deal, table), where)
    made = (each for leaf in closing.leaves() for each in _written(leaf, formats, deal, out, where, look))
    bound = manifest(closing)
    outputs = write_all(_and_manifest(made, bound, out, deal), out)
    told = verdicts(before, bound, closing) if before else ()
    return [
        *(f"{output.path.as_posix()}: {output.title}" for output in outputs),
        *(f"{path.as_posix()}: not of this set; it was there before" for path in _left_over(out, outputs)),
        *(_shown(each) for each in told),
    ]


def _and_manifest(made: Iterable[Output], bound: Manifest, out: Path, deal: Path) -> Iterator[Output]:
    """The files of the set, and behind them its manifest, which has the hash of each."""
    from amendgen.cli.output import Output
    from amendgen.fleet.manifest import NAME, encoded, hashed, of_files

    hashes: dict[str, str] = {}
    for each in made:
        hashes[each.path.relative_to(out).as_posix()] = hashed(each.content)
        yield each
    content = encoded(of_files(bound, hashes))
    yield Output(out / NAME, content, "the hash of each file and signature page", deal)


def _shown(told: Verdict) -> str:
    """A verdict on a line; what an older manifest says is shown without anything that a terminal would obey."""
    line = f"{told.state}: {told.called}{': ' * bool(told.reason)}{told.reason}"
    return "".join(each if each.isprintable() else "\ufffd" for each in line)


def _written(
    leaf: Leaf, formats: tuple[str, ...], deal: Path, out: Path, where: tuple[Path, ...], style: bytes
) -> Iterator[Output]:
    """The files of a document of the set; a writer sees the document alone, so the deal is named here."""
    from amendgen.cli.output import Output
    from amendgen.diagnostics import Place, Refusal
    from amendgen.forms.folders import home
    from amendgen.writers import COPIES, FORMATS

    if leaf.signed:
        formats = tuple(name for name in formats if FORMATS[name].paged) or ("docx",)
    for name in formats:
        form = (FORMATS if leaf.filed else COPIES)[name]
        try:
            content = form.write(leaf.document, style if form.styled else b"", home(where))
        except Refusal as refusal:
            place = Place(deal.as_posix(), 0, 0, "")
            raise Refusal(replace(each, place=each.place or place) for each in refusal.diagnostics) from refusal
        yield Output(out / leaf.folder / f"{leaf.name}{form.suffix}", content, leaf.document.title, deal)


def _left_over(out: Path, outputs: list[Output]) -> list[Path]:
    """What lies in the folders of the set and is not of it: a packet, say, of one who no longer signs."""
    made = {output.path for output in outputs}
    folders = sorted({path.parent for path in made} - {out})
    return [file for folder in folders for file in sorted(folder.iterdir()) if file not in made]


def _bytes(manifest: Path) -> bytes:
    from amendgen.diagnostics import Diagnostic, Place, Refusal

    try:
        return manifest.read_bytes()
    except OSError as error:
        message = f"the manifest cannot be read: {error.strerror or error}"
        place = Place(manifest.as_posix(), 0, 0, "")
        raise Refusal([Diagnostic("manifest", message, "check the name", place=place)]) from error
