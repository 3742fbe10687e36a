"""A made credit agreement of any length: definitions, articles, sections, clauses, a schedule, some notes.

The same length gives the same agreement. Beside its document stand the places that edits can be made to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle
from random import Random

import phrases

from amendgen.document.nodes import (
    Block,
    Document,
    Heading,
    Inlines,
    Item,
    Note,
    Paragraph,
    Part,
    Styled,
    Table,
    Text,
)
from amendgen.english.numbers import roman

_SIZES = (5, 3, 7, 4, 6, 8, 3, 5)
_SECTIONS_IN_ARTICLE, _NOTED, _ROWS = 12, 40, 30
_SMALL = ("(i)", "(ii)", "(iii)", "(iv)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with none under it and no note: its address, label and words, and whether it is the last."""

    address: str
    label: str
    text: str
    last: bool


@dataclass(slots=True)
class Agreement:
    """The document, and by address what is in it: clauses, sections with the next free label, terms."""

    document: Document = field(default_factory=lambda: Document("", ()))
    clauses: list[Clause] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    terms: list[str] = field(default_factory=list)


def agreement(paragraphs: int) -> Agreement:
    """An agreement of so many paragraphs, those in the cells of its schedule among them."""
    made = _Making(Random(paragraphs), paragraphs)
    table = made.schedule()
    body = made.body()
    parts = (Part("body", tuple(body)), Part("attachment", table))
    made.agreement.document = Document("Credit Agreement", parts)
    return made.agreement


class _Making:
    def __init__(self, random: Random, paragraphs: int) -> None:
        self.random = random
        self.left = paragraphs
        self.whole = paragraphs
        self.leaves = 0
        self.sizes = cycle(_SIZES)
        self.agreement = Agreement()

    def paragraph(self, *inlines: Text | Styled | Note, flush: bool = False) -> Paragraph:
        self.left -= 1
        return Paragraph(inlines, "flush" if flush else "body")

    def schedule(self) -> tuple[Block, ...]:
        cells = [
            _row(f"Lender {n}", f"${self.random.randint(1, 999)},000,000", f"{n}.5%") for n in range(_ROWS)
        ]
        title = Heading(1, (Text("SCHEDULE I COMMITMENTS"),))
        self.left -= 1 + 3 * (_ROWS + 1)
        return title, Table(_row("Lender", "Commitment", "Share"), tuple(cells))

    def body(self) -> list[Block]:
        blocks: list[Block] = [Heading(1, (Text("CREDIT AGREEMENT"),))]
        self.left -= 1
        blocks.append(self.paragraph(Text("This CREDIT AGREEMENT is dated as of November 30, 2004.")))
        article = 0
        while self.left > 0:
            article += 1
            self.left -= 1
            title = phrases.heading(self.random).upper()
            blocks.append(Heading(2, (Text(title),), f"ARTICLE {roman(article).upper()}"))
            sections = 1 if article == 1 else _SECTIONS_IN_ARTICLE
            for number in range(1, sections + 1):
                if self.left > 0:
                    own = self.definitions() if article == 1 else self.section(f"{article}.{number}")
                    blocks.append(own)
        return blocks

    def definitions(self) -> Item:
        intro = self.paragraph(
            Styled("underline", (Text("Defined Terms"),)),
            Text(". As used in this Agreement, the following terms have the meanings set forth below:"),
            flush=True,
        )
        wanted = phrases.terms()[:: max(1, len(phrases.terms()) * 10 // self.whole)][: self.whole // 10]
        self.agreement.terms = wanted
        return Item("Section 1.1", "", (intro, *(self.definition(term) for term in wanted)))

    def definition(self, term: str) -> Paragraph:
        return self.paragraph(
            Text('"'),
            Styled("underline", (Text(term),)),
            Text(f'" means, at any time, the amount or person as to which {phrases.clause(self.random)}.'),
        )

    def section(self, number: str) -> Item:
        """A section: its heading and lead, and lettered clauses, of which one may have its own."""
        lead = self.paragraph(
            Styled("underline", (Text(phrases.heading(self.random)),)),
            Text(f". {phrases.sentence(self.random)} Accordingly:"),
            flush=True,
        )
        address = f"Section {number}"
        count = max(2, min(next(self.sizes), self.left))
        split = self.random.randrange(1, min(count, 7)) if count > 3 and self.left > 20 else None
        labels = [f"({chr(97 + at)})" for at in range(count)]
        items = [
            self.nested(address, label) if at == split else self.leaf(address, label, at + 1 == count)
            for at, label in enumerate(labels)
        ]
        self.agreement.sections[address] = f"({chr(97 + count)})"
        return Item(address, "", (lead, *items))

    def nested(self, address: str, label: str) -> Item:
        lead = self.paragraph(Text(f"{phrases.clause(self.random)} as follows:"), flush=True)
        small = _SMALL[: self.random.randint(2, 4)]
        items = [self.leaf(address + label, each, each == small[-1]) for each in small]
        return Item(label, "", (lead, *items))

    def leaf(self, address: str, label: str, last: bool) -> Item:
        text = phrases.clause(self.random) + ("." if last else ";")
        self.leaves += 1
        if self.leaves % _NOTED:
            self.agreement.clauses.append(Clause(address + label, label, text, last))
            return Item(label, "", (self.paragraph(Text(text), flush=True),))
        mark = str(self.leaves // _NOTED)
        note = Note((Paragraph((Text(phrases.sentence(self.random)),)),), mark)
        return Item(label, "", (self.paragraph(Text(text), note, flush=True),))


def _row(*cells: str) -> tuple[Inlines, ...]:
    return tuple((Text(cell),) for cell in cells)
