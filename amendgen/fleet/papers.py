"""The documents of a closing: one for each aircraft of the deal, each whole and with its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path as FilePath

from msgspec import Struct
from msgspec.structs import replace

from amendgen.assemble import Ready, assemble
from amendgen.conform import conform
from amendgen.conform.chains import chained
from amendgen.deal.models import Deal
from amendgen.diagnostics import Diagnostic, Path, Refusal
from amendgen.document.nodes import Document
from amendgen.fleet.filing import scheduled
from amendgen.fleet.listed import must_list
from amendgen.fleet.tails import fleet
from amendgen.source import located


class Paper(Struct, frozen=True):
    """One document to be closed; `mark` is what its file's name has behind the deal's, `aircraft` "" for none.

    `signed` is what its pages are signed for: the schedule of the other agreements is for the filing alone, and
    what changes in one of those leaves the signatures on this one good.
    `verified` says that its edits were applied to the agreement that they amend; None when it amends nothing.
    """

    mark: str
    aircraft: str
    ready: Ready
    document: Document
    signed: Document
    verified: bool | None

    @property
    def deal(self) -> Deal:
        """What the deal says for this document."""
        return self.ready.deal

    @property
    def called(self) -> str:
        """How the document is known among the others: by its aircraft; the only one by its own term."""
        return self.aircraft or self.deal.term

    def path_of(self, path: Path) -> Path:
        """Where the deal says what it says for this document: a party of the aircraft's own stands with it."""
        own = [("parties", key) for one in self.deal.aircraft[:1] for key in one.parties]
        return ("aircraft", self.ready.place, *path) if path[:2] in own else path


def papers(deal: FilePath, ready: Ready, folders: tuple[FilePath, ...]) -> tuple[Paper, ...]:
    """Every document of the deal, from the forms in `folders`.

    Refusal when one cannot be made, when an edit does not land in its base, when a document differs from the
    filed one in what its schedule does not state, or when the deal is conformed: a conformed copy is signed
    already, and prints "/s/" where a person is to sign.
    """
    if ready.deal.status == "conformed":
        hint = "say 'status: execution' for what is to be signed, or 'status: draft' before it is"
        message = "a conformed copy is signed already, and has no pages to be signed"
        raise Refusal([located(Diagnostic("conformed", message, hint, ("status",)), ready.source)])
    return tuple(_papers(deal, ready, folders))


def _papers(deal: FilePath, ready: Ready, folders: tuple[FilePath, ...]) -> Iterator[Paper]:
    made = fleet(ready)
    make = partial(assemble, folders=folders)
    for number in range(made.count):
        tail = made.tail(number)
        one = scheduled(tail, ready, make)
        if one.deal.base is not None:
            conform(chained(deal, one), folders)
        document = make(one)
        must_list(document, one)
        verified = one.deal.base is not None if one.deal.edits else None
        signed = make(replace(one, listing=None)) if one.listing else document
        yield Paper(made.mark(number), tail.registration, one, document, signed, verified)
