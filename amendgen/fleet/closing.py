"""The closing set of a deal: its documents, who signs which pages, and the sheets that go with them.

In: a deal that has been read, and the forms. Out: every document of the set under the name of its file, and
the manifest that binds each signature page to the text it was made for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from amendgen.assemble import Ready
from amendgen.diagnostics import Refusal
from amendgen.document.blanks import blanks
from amendgen.document.nodes import Document
from amendgen.fleet.checklist import checklist
from amendgen.fleet.packets import Packet, packets
from amendgen.fleet.papers import Paper, papers
from amendgen.fleet.sheets import sheet
from amendgen.fleet.signers import signers
from amendgen.fleet.transmittal import Letter, letter, recordable
from amendgen.source import located


class Leaf(Struct, frozen=True):
    """A document of the set: the folder and name of its file, whether it may be filed, and whether it is pages
    to be signed."""

    folder: str
    name: str
    document: Document
    filed: bool = False
    signed: bool = False


class ClosingSet(Struct, frozen=True):
    """All that is closed with, in the order of the index; `deal` is the name of the deal's file."""

    deal: str
    papers: tuple[Paper, ...]
    packets: tuple[Packet, ...]
    letters: tuple[Letter, ...]
    index: Document
    checklist: Document

    def leaves(self) -> Iterator[Leaf]:
        """Every document to be written."""
        for paper in self.papers:
            yield Leaf("documents", self.deal + paper.mark, paper.document, filed=True)
        for packet in self.packets:
            yield Leaf("signatures", packet.name, packet.document, signed=True)
        for one in self.letters:
            yield Leaf("transmittal", f"letter-{one.paper.aircraft}", one.document)
        yield Leaf("", "index", self.index)
        yield Leaf("", "checklist", self.checklist)


def closing_set(deal: Path, ready: Ready, folders: tuple[Path, ...]) -> ClosingSet:
    """The closing set of the deal at `deal`. Refusal carries what no document or page can be made of."""
    made = papers(deal, ready, folders)
    signed = packets(made)
    try:
        letters = tuple(letter(paper, folders) for paper in made if recordable(paper))
        index = _index(made, signed, letters, folders)
        listed = checklist(made, signed, letters, folders)
    except Refusal as refusal:
        raise Refusal(located(each, ready.source) for each in refusal.diagnostics) from refusal
    return ClosingSet(deal.stem, made, signed, letters, index, listed)


class Line(Struct, frozen=True):
    """A line of the index: a document with its particulars in words."""

    title: str
    aircraft: str
    parties: str
    dated: object
    status: str


class Signing(Struct, frozen=True):
    """A line of the index: a packet, with whom it is signed for and how many pages it has."""

    signatory: str
    parties: str
    pages: int


def _index(
    made: Sequence[Paper], signed: Sequence[Packet], letters: Sequence[Letter], folders: tuple[Path, ...]
) -> Document:
    names = {
        "papers": [_line(paper) for paper in made],
        "packets": [Signing(one.signatory, "; ".join(one.parties), len(one.pages)) for one in signed],
        "letters": letters,
    }
    return sheet(folders, "index", "Closing index", names)


def _line(paper: Paper) -> Line:
    open_blanks = len(blanks(paper.document.parts))
    status = ["execution copy" if paper.deal.status == "execution" else "draft"]
    status += [f"{open_blanks} blank{'s' * (open_blanks != 1)}"] * bool(open_blanks)
    status += ["edits not verified"] * (paper.verified is False)
    parties = "; ".join(one.party for one in signers(paper.deal))
    return Line(paper.document.title, paper.aircraft, parties, paper.deal.dated, ", ".join(status))
