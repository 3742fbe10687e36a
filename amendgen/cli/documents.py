"""What a call makes of a deal: its document in each legal form, in each format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from amendgen.assemble import Ready
    from amendgen.cli.output import Output
    from amendgen.diagnostics import Diagnostic
    from amendgen.document.nodes import Document
    from amendgen.writers import Format


def ready_of(deal: Path, table: Path | None) -> Ready:
    """The deal, with the aircraft of a table when there is one."""
    if table is None:
        from amendgen.assemble import read

        return read(deal)
    from amendgen.fleet.joining import joined

    return joined(deal, table)


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
