"""The checklist of a closing: what must happen before the documents take effect, what remains to be done with
them, and each blank that is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.document import markup
from amendgen.document.nodes import Document, Inlines, Text
from amendgen.english.lists import series
from amendgen.fleet.called import called, signing
from amendgen.fleet.opened import opened
from amendgen.fleet.packets import Packet
from amendgen.fleet.papers import Paper
from amendgen.fleet.sheets import sheet
from amendgen.fleet.transmittal import Letter, recorded_engines


class Row(Struct, frozen=True):
    """One thing to be done, and of which documents it is said."""

    words: Inlines
    documents: str


class Empty(Struct, frozen=True):
    """Something still to be filled in: of which document, where, how many blanks, and the words around them."""

    documents: str
    where: str
    count: int
    words: str


def checklist(
    papers: Sequence[Paper], packets: Sequence[Packet], letters: Sequence[Letter], folders: tuple[Path, ...]
) -> Document:
    """The checklist as a document."""
    deal = papers[0].deal
    empty = [Empty(paper.called, *one) for paper in papers for one in _blanks(paper)]
    unnamed = [Empty(who, "Signature page", 1, words) for who, words in _unnamed(papers, packets)]
    names = {
        "effectiveness": deal.effectiveness,
        "conditions": _gathered(papers, _all_conditions(papers)),
        "steps": _gathered(papers, (*_signatures(packets), *_steps(papers, letters))),
        "empty": [*empty, *unnamed],
        "count": sum(each.count for each in empty),
        "meant": "; ".join(deal.blanks),
    }
    return sheet(folders, "checklist", "Closing checklist", names)


def _all_conditions(papers: Sequence[Paper]) -> Iterator[tuple[Paper, Inlines]]:
    """The conditions of every document in the order of their provision, those of one place together."""
    said = [(place, paper, one) for paper in papers for place, one in enumerate(_conditions(paper.deal))]
    yield from ((paper, one) for _, paper, one in sorted(said, key=itemgetter(0)))


def _conditions(deal: Deal) -> Iterator[Inlines]:
    """What the documents ask for before they take effect, as their provision on it does."""
    if (one := deal.effectiveness) is None:
        return
    signers = [signing(deal.parties[key]) for key in one.signed_by]
    for signer in (*signers, *([one.and_by] if one.and_by else [])):
        yield _said(f"Signature of {signer}, delivered to {one.delivered_to}")
    for condition in one.conditions:
        yield markup.inlines(condition)


def _signatures(packets: Sequence[Packet]) -> Iterator[tuple[Paper, Inlines]]:
    """Who is to sign each document, packet by packet."""
    for packet in packets:
        who = f" by {packet.signatory}" if packet.person else ""
        for page in packet.pages:
            yield page.paper, _said(f"Signed{who} for {series(page.parties)}")


def _steps(papers: Sequence[Paper], letters: Sequence[Letter]) -> Iterator[tuple[Paper, Inlines]]:
    """What remains to be done with each document, and what the set could not do."""
    fees = {letter.paper.mark: letter.fee for letter in letters}
    for paper in papers:
        deal = paper.deal
        parties = {key: called(party) for key, party in deal.parties.items()}
        if paper.verified is False:
            yield paper, _said("Edits checked against the agreement amended: the deal names no base")
        if deal.receipt:
            who = parties[deal.receipt]
            yield paper, _said(f"Receipt of the original counterpart acknowledged by {who}")
        if deal.lodged_with:
            who = series([parties[key] for key in deal.lodged_with])
            yield paper, _said(f"Full set of the signed counterparts left with {who}")
        if deal.effectiveness and deal.effectiveness.filing:
            yield paper, _said(f"Filed for recordation with the {deal.effectiveness.filing}")
        if fee := deal.fee:
            payor, paid_to = parties[fee.payor], parties[fee.paid_to]
            yield paper, _said(f"Amendment fee of {fee.percent}% paid by {payor} to {paid_to}")
        if paper.aircraft:
            yield from ((paper, _said(step)) for step in _recording(paper, fees.get(paper.mark)))


def _recording(paper: Paper, fee: int | None) -> Iterator[str]:
    """What the registry is to have, and what it cannot be given."""
    if fee is None:
        yield "No letter to the FAA Aircraft Registry is made: the deal states no recorded chain"
        return
    yield f"Sent to the FAA Aircraft Registry with its letter and the fee, ${fee}"
    if not paper.deal.aircraft[0].engines:
        yield "Recorded against the aircraft alone: the deal names no engines"
    elif len(recorded_engines(paper)) < len(paper.deal.aircraft[0].engines):
        yield "Recorded against the aircraft alone or some of its engines: the document does not name them all"


def _blanks(paper: Paper) -> Iterator[tuple[str, int, str]]:
    yield from ((one.where, one.count, one.words) for one in opened(paper.document))


def _unnamed(papers: Sequence[Paper], packets: Sequence[Packet]) -> Iterator[tuple[str, str]]:
    """The signatories whose name or title the deal does not say, once for all of their pages."""
    for packet in packets:
        if not packet.person:
            which = _which([page.paper for page in packet.pages], papers)
            yield which, f"who signs for {packet.signatory}, and in what office"
    untitled: dict[str, list[Paper]] = {}
    for paper in papers:
        for name in sorted(_untitled(paper.deal)):
            untitled.setdefault(name, []).append(paper)
    yield from ((_which(some, papers), f"the title of {name}") for name, some in untitled.items())


def _untitled(deal: Deal) -> set[str]:
    parties = [each for party in deal.parties.values() for each in (party, *getattr(party, "members", ()))]
    return {one.name for party in parties for one in party.signatories if one.name and not one.title}


def _gathered(papers: Sequence[Paper], said: Iterable[tuple[Paper, Inlines]]) -> list[Row]:
    """What is said of several documents once, with the documents of which it is said."""
    found: dict[Inlines, list[Paper]] = {}
    for paper, words in said:
        found.setdefault(words, []).append(paper)
    return [Row(words, _which(some, papers)) for words, some in found.items()]


def _which(some: Sequence[Paper], papers: Sequence[Paper]) -> str:
    marks = {paper.mark for paper in some}
    others = [paper.called for paper in papers if paper.mark not in marks]
    if len(others) < len(marks) and len(papers) > 1:
        return f"all but {series(others)}" if others else "all"
    return series([paper.called for paper in papers if paper.mark in marks])


def _said(text: str) -> Inlines:
    return (Text(text),)
