"""The whole flow on one page: a deal becomes a document.

load ─▶ Deal ─▶ instructions ─▶ draft ─▶ provisions ─▶ form ─▶ parts ─▶ numbering ─▶ Document
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from amendgen.deal.coherence import faults
from amendgen.deal.conveyances import is_blank
from amendgen.deal.instructions import instructions
from amendgen.deal.load import load
from amendgen.deal.models import Deal
from amendgen.deal.provisions import Drafting
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.diagnostics import Path as DealPath
from amendgen.document.blanks import blanks_in
from amendgen.document.contents import has_contents
from amendgen.document.naming import title
from amendgen.document.nodes import Block, Blocks, Document, Item, Part
from amendgen.document.shapes import Unresolved
from amendgen.document.sharing import kept_for_same
from amendgen.drafting.draft import provisions
from amendgen.drafting.manner import Manner
from amendgen.edits.kinds import Instruction
from amendgen.forms import render
from amendgen.forms.context import context
from amendgen.forms.identical import Listing
from amendgen.source import Source, located


class Ready(Struct, frozen=True):
    """A deal that has been read and found whole: its instructions resolved, its names bound.

    `paths` says where its entries of edits stand in the source, when not under `edits` in order. `listing` is
    what the schedule of substantially identical agreements states, of the one document that has it. `place` is
    where its first aircraft stands in the source, among those of a fleet.
    """

    deal: Deal
    instructions: tuple[Instruction, ...]
    source: Source
    paths: tuple[DealPath, ...] | None = None
    listing: Listing | None = None
    place: int = 0


def read(path: Path, more: Callable[[Deal, Source], tuple[Deal, Source]] | None = None) -> Ready:
    """The deal in a file, with what its register says; `more` adds to it before the register is asked.

    Refusal carries every error of the first stage that has any, with its place.
    """
    deal, source = load(path, Deal)
    if more:
        deal, source = more(deal, source)
    if deal.recorded_in:
        from amendgen.deal.registered import registered  # most deals have none

        deal, source = registered(deal, source, path.parent)
    found = list(faults(deal))
    said: tuple[Instruction, ...] = ()
    try:
        said = instructions(deal.edits or ())
    except Refusal as refusal:
        found += refusal.diagnostics
    if found:
        raise Refusal(located(each, source) for each in found)
    return Ready(deal, said, source)


def assemble(
    ready: Ready,
    folders: tuple[Path, ...],
    operative: tuple[Item, ...] | None = None,
    annex: tuple[Part, ...] = (),
) -> Document:
    """The document that the deal asks for, from the forms in `folders`; every blank accounted for.

    `operative` stands where the instructions would stand. The parts of `annex` end the document, as they are.
    """
    try:
        return _assembled(ready, folders, operative, annex)
    except Refusal as refusal:
        raise Refusal(_placed(each, ready) for each in refusal.diagnostics) from refusal


def _placed(found: Diagnostic, ready: Ready) -> Diagnostic:
    """The diagnostic at its place in the deal; one about a form names the deal that it was filled for."""
    source = ready.source
    if found.place is None or found.place.file == source.name:
        return located(found, source)
    deal = (f"the deal that the form is filled for{_whose(ready.deal)}", Place(source.name, 0, 0, ""))
    return replace(found, also=(*found.also, deal))


def _whose(deal: Deal) -> str:
    """Which of a fleet's documents it is: " (N355MC)"; "" when the deal is about no aircraft."""
    return f" ({deal.aircraft[0].registration})" if deal.aircraft else ""


def drafted(ready: Ready) -> tuple[Item, ...]:
    """The operative provisions that the deal's edits are drafted as; () when it has none."""
    deal, said = ready.deal, ready.instructions
    return _drafted(said, deal.amended.term, deal.drafting) if said else ()


def manner(ready: Ready) -> Manner:
    """How the deal asks to be drafted."""
    return _manner(ready.deal.drafting)


def _manner(asked: Drafting) -> Manner:
    return Manner(asked.style, asked.closing, ";" if asked.ends_with == "semi-colons" else ".")


def _assembled(
    ready: Ready, folders: tuple[Path, ...], operative: tuple[Item, ...] | None, annex: tuple[Part, ...]
) -> Document:
    deal = ready.deal
    if operative is None:
        operative = drafted(ready)
    known = context(deal, operative, folders, ready.listing)
    try:
        parts = render.finished(folders, f"{deal.form}.md", known, once=ready.listing is not None)
    except Unresolved as error:
        raise Refusal([_unresolved(str(error), deal, ready.source)]) from error
    if not parts:
        raise Refusal([Diagnostic("form", "the form makes no document", "mend the form", ("form",))])
    if deal.status != "draft":
        _account_for_blanks(deal, sum(_blanks_of(part.blocks) for part in parts))
    return Document(title(parts), (*_linked(parts), *annex), subject=_subject(deal), draft=_draft(deal))


def _linked(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with all that a table of contents lists named, so that the table leads there."""
    if not has_contents(parts):
        return parts
    from amendgen.document.anchoring import named  # most documents have no contents
    from amendgen.document.relisting import linked

    return linked(named(Document("", parts))).parts


def _subject(deal: Deal) -> str:
    """The aircraft that the document is about, for the file's properties; "" when it is about none.

    Those behind it stand in its schedule only: each has a document of its own.
    """
    lead = next((each for each in deal.aircraft if not each.elsewhere), None)
    if lead is None:
        return ""
    model = lead.model if lead.model and not is_blank(lead.model) else "Aircraft"
    return f"{model}, U.S. Registration No. {lead.registration}"


def _draft(deal: Deal) -> str:
    """What a draft says at the head of its pages; "" for any other copy."""
    if deal.status != "draft":
        return ""
    return f"Draft of {deal.drafted.on}" if deal.drafted else "Draft"


@kept_for_same(8)
def _drafted(said: tuple[Instruction, ...], term: str, asked: Drafting) -> tuple[Item, ...]:
    """The operative provisions; those of a fleet that has one set of edits are drafted once."""
    return provisions(said, term, _manner(asked))


@kept_for_same(64)
def _blanks_of(blocks: Blocks) -> int:
    return sum(map(_blanks, blocks))


@kept_for_same(1024)
def _blanks(block: Block) -> int:
    return len(blanks_in((block,)))


def _unresolved(message: str, deal: Deal, source: Source) -> Diagnostic:
    """A reference that leads nowhere, at its place in the deal's own text, or else in the form."""
    anchor = re.search(r"#[\w-]+", message)
    index = source.text.find(f"({anchor[0]})") if anchor else -1
    line = source.text.count("\n", 0, index)
    in_deal = source.at(line, index - source.text.rfind("\n", 0, index) - 1)
    place = in_deal if index >= 0 else Place(f"{deal.form}.md", 0, 0, "")
    return Diagnostic("reference", message, "name an anchor that a provision has, as in [](#name)", place=place)


def _account_for_blanks(deal: Deal, found: int) -> None:
    """No copy but a draft may have a blank that nobody meant; the deal names each of them."""
    if found != len(deal.blanks):
        raise Refusal(
            [
                Diagnostic(
                    "blank",
                    f"this {deal.status} copy{_whose(deal)} has {found} blank{'s' * (found != 1)} in it, "
                    f"and the deal lists {len(deal.blanks)} as meant",
                    "fill them in, or say under 'blanks:' what each of them is",
                    ("blanks",) if deal.blanks else ("status",),
                )
            ]
        )
