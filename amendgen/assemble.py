"""The whole flow on one page: a deal becomes a document.

load ─▶ Deal ─▶ instructions ─▶ draft ─▶ provisions ─▶ form ─▶ parts ─▶ numbering ─▶ Document
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from amendgen.deal.instructions import instructions
from amendgen.deal.load import load
from amendgen.deal.models import Deal, faults
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.blanks import blanks
from amendgen.document.fences import MarkupError
from amendgen.document.naming import title
from amendgen.document.nodes import Document
from amendgen.document.numbering import numbered
from amendgen.drafting.draft import provisions
from amendgen.drafting.manner import Manner
from amendgen.edits.kinds import Instruction
from amendgen.forms import render
from amendgen.forms.context import context
from amendgen.source import Source, located


@dataclass(frozen=True, slots=True)
class Ready:
    """A deal that has been read and found whole: its instructions resolved, its names bound."""

    deal: Deal
    instructions: tuple[Instruction, ...]
    source: Source


def read(path: Path) -> Ready:
    """The deal in a file. Refusal carries every error of the first stage that has any, with its place."""
    deal, source = load(path, Deal)
    found = list(faults(deal))
    said: tuple[Instruction, ...] = ()
    try:
        said = instructions(deal.edits or ())
    except Refusal as refusal:
        found += refusal.diagnostics
    if found:
        raise Refusal(located(each, source) for each in found)
    return Ready(deal, said, source)


def assemble(ready: Ready, folders: tuple[Path, ...]) -> Document:
    """The document that the deal asks for, from the forms in `folders`; every blank accounted for."""
    try:
        return _assembled(ready.deal, ready.instructions, folders)
    except Refusal as refusal:
        raise Refusal(located(each, ready.source) for each in refusal.diagnostics) from refusal


def _assembled(deal: Deal, said: tuple[Instruction, ...], folders: tuple[Path, ...]) -> Document:
    drafting = deal.drafting
    manner = Manner(drafting.style, drafting.closing, ";" if drafting.ends_with == "semi-colons" else ".")
    operative = provisions(said, deal.base.term, manner) if said else ()
    filled = render.parts(folders, f"{deal.form}.md", context(deal, operative, folders))
    try:
        parts = numbered(filled)
    except MarkupError as error:
        fault = Diagnostic("reference", str(error), "mend the form, or the deal's own text")
        raise Refusal([fault]) from error
    _account_for_blanks(deal, len(list(blanks(parts))))
    return Document(title(parts), parts)


def _account_for_blanks(deal: Deal, found: int) -> None:
    """Only a draft may have a blank that nobody meant; the deal names each of the others."""
    if deal.status != "draft" and found != len(deal.blanks):
        raise Refusal(
            [
                Diagnostic(
                    "blank",
                    f"this {deal.status} copy has {found} blank{'s' * (found != 1)} in it, "
                    f"and the deal lists {len(deal.blanks)} as meant",
                    "fill them in, or say under 'blanks:' what each of them is",
                    ("blanks",),
                )
            ]
        )
