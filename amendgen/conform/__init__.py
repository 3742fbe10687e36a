"""The other flow: a deal and the agreement it amends become the conformed copy, the redline and the proof.

base ─▶ document ─┐
deal ─▶ edits ────┴─ apply ─▶ redline ─▶ accepted: the conformed copy
                                    └──▶ rejected: the base again
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from amendgen.agreement.applying import Applied, applied
from amendgen.agreement.extents import Doubtful, doubtful
from amendgen.agreement.failures import Failure
from amendgen.assemble import Ready
from amendgen.conform.chains import Chain, original
from amendgen.deal.entries import places
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.diagnostics import Path as Place
from amendgen.document.anchoring import inheriting, named
from amendgen.document.nodes import Document
from amendgen.document.notes import counted, recounted, unmarked
from amendgen.document.relisting import linked, relisted
from amendgen.document.revisions import accepted, rejected
from amendgen.source import located


class Conformed(Struct, frozen=True):
    """What applying a deal gives: the base, the redline, the conformed copy, and what became of each edit."""

    base: Document
    redline: Document
    copy: Document
    applied: Applied


def conform(chain: Chain, folders: tuple[Path, ...], partial: bool = False) -> Conformed:
    """The agreement as the last deal of the chain amends it, after those before it.

    Refusal carries every edit of the first deal that has one which does not land; with `partial` the last
    deal's are left open.
    """
    found = original(chain, folders)
    document, unsure = found.document, doubtful(found)
    for link in chain.links[:-1]:
        document = conformed(link.ready, document, unsure=unsure).copy
    return conformed(chain.links[-1].ready, document, partial, unsure)


def conformed(ready: Ready, base: Document, partial: bool = False, unsure: Doubtful | None = None) -> Conformed:
    """The base as the deal amends it. Refusal carries every edit that does not land, unless `partial`.

    Of the provisions of which reading was `unsure` where they end no edit lands that must know it.
    The two laws of a redline are checked on it: rejected it is the base, accepted the conformed copy.
    """
    # neighbouring words made one, as the redline has them
    deal, base = ready.deal, linked(named(rejected(base)))
    title = f"{deal.term} of {deal.dated.on}"
    day = deal.dated.day.isoformat() if deal.dated.day else ""
    edits = [edit for instruction in ready.instructions for edit in instruction.edits]
    found = applied(base, edits, title, day, unsure)
    if found.failed and not partial:
        raise Refusal(_refusals(ready, found))
    redline, copy = _projected(relisted(inheriting(found.redline)), base)
    if unmarked(copy):
        message = "a footnote is inserted, and those of the base have marks of their own kind"
        hint = "mark the footnotes of the base 1, 2, 3, or write the inserted one into the text"
        raise Refusal([located(Diagnostic("note-mark", message, hint, ("edits",), "key"), ready.source)])
    return Conformed(base, redline, copy, found)


def _projected(redline: Document, base: Document) -> tuple[Document, Document]:
    """The redline and what it makes of the base, the marks of notes as Word counts them in each."""
    back, copy = rejected(redline), accepted(redline)
    if counted(base):
        back, redline, copy = map(recounted, (back, redline, copy))
    if back.parts != base.parts:
        raise AssertionError("a redline rejected must be its base")
    return redline, copy


def _refusals(ready: Ready, found: Applied) -> list[Diagnostic]:
    paths = places(ready.deal.edits or (), ready.paths)
    return [
        located(_diagnostic(failure, path, paths), ready.source)
        for outcome, path in zip(found.outcomes, paths, strict=True)
        if (failure := outcome.failure)
    ]


def _diagnostic(failure: Failure, path: Place, paths: Sequence[Place]) -> Diagnostic:
    """The failure at its edit, with the earlier edit that stands in its way."""
    also = (("the earlier edit", paths[failure.earlier]),) if failure.earlier is not None else ()
    return Diagnostic(failure.kind, failure.message, failure.hint, path, "value", also)
