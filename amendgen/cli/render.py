"""amendgen render: deal files in, documents out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from amendgen.cli import options, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from amendgen.assemble import Ready
    from amendgen.cli.output import Output
    from amendgen.diagnostics import Diagnostic
    from amendgen.document.nodes import Document
    from amendgen.writers import Format

# so many errors are shown in full; more would hide the first
_MOST = 100


@click.command(short_help="Draft a deal's document and write it.")
@click.argument("deals", metavar="DEAL...", type=options.DEAL, nargs=-1, required=True)
@options.formats("docx")
@options.out
@click.option(
    "--as",
    "forms",
    type=click.Choice(["itemised", "exhibit", "restated"]),
    multiple=True,
    default=("itemised",),
    show_default=True,
    help="The amendment's legal form; may be given more than once. All but itemised need a base.",
)
@click.option(
    "--aircraft",
    metavar="REGISTRATION",
    multiple=True,
    help="The aircraft whose amendment is made, of a deal with several; may be given more than once.",
)
@options.table
@options.templates
@options.style
@pdf.choices
def render(
    deals: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path,
    forms: tuple[str, ...],
    aircraft: tuple[str, ...],
    table: Path | None,
    templates: Path | None,
    style: Path | None,
    program: str,
    standard: pdf.Standard | None,
) -> None:
    """Draft each DEAL's document and write it as OUT/<the deal's name>.<format>.

    A deal for several aircraft makes one amendment for each, OUT/<the deal's name>-<registration>.<format>.

    An amendment has three legal forms. itemised: numbered instructions. exhibit: the agreement annexed,
    stricken text struck through and new text doubly underlined. restated: the agreement annexed as amended and
    restated. The last two are written as OUT/<the deal's name>-<form>.<format>, when all three are proven to
    give the same text.

    Either every document of the call is written, each whole, or none is. One line is printed for each;
    it says whether the edits were verified against the deal's base.
    """
    from amendgen.cli.output import write_all
    from amendgen.cli.styling import styled
    from amendgen.diagnostics import Refusal
    from amendgen.forms.folders import folders
    from amendgen.source import report

    if table and len(deals) > 1:
        raise click.UsageError("--table is joined to one deal; call amendgen for each deal with its own")
    _each_once(deals)
    forms = tuple(dict.fromkeys(forms))
    where, writers = folders(templates), pdf.chosen(formats, program, standard)
    try:
        look = styled(where, style) if any(each.styled for each in writers) else b""
        made = (partial(_rendered, deal, table, forms, writers, aircraft, out, where, look) for deal in deals)
        outputs = write_all(_each(made), out)
    except Refusal as refusal:
        faults = refusal.diagnostics
        click.echo(report(faults[:_MOST], None), err=True, nl=False)
        if len(faults) > _MOST:
            click.echo(f"\nand {len(faults) - _MOST} more like these; mend the first ones first", err=True)
        sys.exit(1)
    for output, name in zip(outputs, _to_be_filed_as([output.path.name for output in outputs]), strict=True):
        click.echo(f"{output.path.as_posix()}: {output.title}{output.note}{name}")


def _to_be_filed_as(names: Sequence[str]) -> list[str]:
    """For each output the name that EDGAR would take, as its line says that; "" where its own will do.

    Only what is for EDGAR and nobody else is told, and no name is told twice.
    """
    from amendgen.writers import FORMATS

    ending = FORMATS["edgar-html"].suffix
    if not any(name.endswith(ending) for name in names):
        return [""] * len(names)
    from collections import Counter

    from amendgen.lint.filed_names import fitting

    fit = [fitting(name) if name.endswith(ending) else name for name in names]
    met = Counter(fit)
    return [_told(one, met[one] > 1) if one != name else "" for one, name in zip(fit, names, strict=True)]


def _told(name: str, twice: bool) -> str:
    return " [EDGAR wants another name]" if twice else f" [to EDGAR as {name}]"


def _each_once(deals: Sequence[Path]) -> None:
    """UsageError when one deal is named twice, in two spellings of its path too."""
    named: dict[tuple[Path, str], Path] = {}
    for deal in deals:
        first = named.setdefault((deal.resolve(), deal.stem), deal)
        if first is not deal:
            spelt = "" if first == deal else f", as {first.as_posix()} too"
            raise click.UsageError(f"{deal.as_posix()} is given twice{spelt}; name it once")


def ready_of(deal: Path, table: Path | None) -> Ready:
    """The deal, with the aircraft of a table when there is one."""
    if table is None:
        from amendgen.assemble import read

        return read(deal)
    from amendgen.fleet.joining import joined

    return joined(deal, table)


def _each(made: Iterable[Callable[[], Iterator[Output]]]) -> Iterator[Output]:
    """The outputs of every deal, each as it is made. Refusal, at the end, has all that is wrong with them."""
    from amendgen.diagnostics import Refusal

    faults: list[Diagnostic] = []
    for outputs in made:
        try:
            yield from outputs()
        except Refusal as refusal:
            faults += refusal.diagnostics
    if faults:
        raise Refusal(faults)


def _rendered(
    deal: Path,
    table: Path | None,
    asked: Sequence[str],
    writers: Sequence[Format],
    aircraft: Sequence[str],
    out: Path,
    where: tuple[Path, ...],
    style: bytes,
) -> Iterator[Output]:
    """The outputs of a deal: one set for each aircraft."""
    from amendgen.fleet.tails import chosen, fleet

    ready = ready_of(deal, table)
    of = fleet(ready)
    for tail in chosen(of, aircraft):
        mark = f"-{tail.registration}" if of.count > 1 else ""
        if not (tail.filed and len(ready.deal.aircraft) > 1):
            yield from written(deal, tail.ready, mark, asked, writers, out, where, style)
            continue
        from amendgen.fleet.filing import scheduled

        for form in asked:  # each is compared with the others of its own form
            one = scheduled(tail, ready, maker(deal, form, where))
            yield from written(deal, one, mark, [form], writers, out, where, style)


def maker(deal: Path, form: str, where: tuple[Path, ...]) -> Callable[[Ready], Document]:
    """How a document of the deal is made in a legal form: as it is compared with the others of its fleet."""
    from amendgen.assemble import assemble

    if form == "itemised":
        return lambda ready: assemble(ready, where)
    return lambda ready: _drafted(deal, ready, [form], where)[0][form]


def written(
    deal: Path,
    ready: Ready,
    mark: str,
    asked: Sequence[str],
    writers: Sequence[Format],
    out: Path,
    where: tuple[Path, ...],
    style: bytes,
) -> Iterator[Output]:
    """The outputs of one tail, in each legal form and format; `mark` stands behind the deal's name."""
    from amendgen.cli.output import Output, named

    documents, note = _drafted(deal, ready, asked, where)
    if ready.listing is not None:
        from amendgen.fleet.listed import must_list  # most documents list no others

        for document in documents.values():
            must_list(document, ready)
    for form, document in documents.items():
        stem = mark if form == "itemised" else f"{mark}-{form}"
        for writer in writers:
            content = content_of(deal, document, writer, where, style)
            yield Output(out / named(deal, f"{stem}{writer.suffix}"), content, document.title, deal, note)


def content_of(deal: Path, document: Document, writer: Format, where: tuple[Path, ...], style: bytes) -> bytes:
    """The bytes of a document in a format, in the style document if it has styles. Refusal names the deal."""
    from amendgen.diagnostics import Refusal
    from amendgen.forms.folders import home

    try:
        return writer.write(document, style if writer.styled else b"", home(where))
    except Refusal as refusal:
        raise Refusal(_named(each, deal) for each in refusal.diagnostics) from refusal


def _drafted(
    deal: Path, ready: Ready, asked: Sequence[str], where: tuple[Path, ...]
) -> tuple[dict[str, Document], str]:
    """The deal's document in each legal form asked for, and whether its edits were verified.

    They are when the deal has a base: applied to it, and one that does not land is refused.
    """
    from amendgen.assemble import assemble

    if ready.deal.base is None and (ready.deal.edits is None or list(asked) == ["itemised"]):
        _only_itemised(ready, asked)
        return {"itemised": assemble(ready, where)}, " [unverified]" if ready.deal.edits else ""
    from amendgen.conform import conform
    from amendgen.conform.chains import chained

    found = conform(chained(deal, ready), where)
    if list(asked) == ["itemised"]:
        return {"itemised": assemble(ready, where)}, " [verified]"
    from amendgen.conform.legal_forms import legal_forms

    documents = legal_forms(ready, found, where)
    return {form: document for form, document in documents.items() if form in asked}, " [verified]"


def _only_itemised(ready: Ready, asked: Sequence[str]) -> None:
    """Refuse another form of a document that amends nothing."""
    if list(asked) != ["itemised"]:
        from amendgen.diagnostics import Diagnostic, Refusal
        from amendgen.source import located

        message = f"the deal amends nothing, so that it has no form {asked[0]!r}"
        hint = "leave --as out, or render the amendment alone with it"
        raise Refusal([located(Diagnostic("legal-form", message, hint, ("form",), "key"), ready.source)])


def _named(found: Diagnostic, deal: Path) -> Diagnostic:
    """A writer sees the document alone; the deal it came from is named here."""
    from amendgen.diagnostics import Place

    return found if found.place else replace(found, place=Place(deal.as_posix(), 0, 0, ""))
