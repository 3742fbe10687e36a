"""Agreements to be amended: everything that an agreement may hold, in a few provisions."""

from __future__ import annotations

from apply_choices import Choices, choices
from apply_model import BREAK, NOTE, NOTHING, Agreement, Block, Words, joined, plainly
from hypothesis import strategies as st

from amendgen.english.numbers import roman

COMMON = ("the", "Lien", "of", "Liens", "any", "Borrower", "6.1", "16.1", "$10,000,000", "$10,000", "shall not")
RARE = (
    "Agent’s",
    "Agent's",
    "café",
    "§",
    "—",
    "non‑recourse",
    "1.5%",
    "any, but",
    "clause (ii)",
    "Section\u00a06.1",
)
TERMS = ("Affiliate", "Asset Sale", "Lien", "Loan", "No. 4 Note", "Permitted Lien")
ENDINGS = (".", ";", "; and", "; or", "")
MAKERS = ("clauses", "run in", "definitions", "table")


class Maker:
    """Makes one agreement of the choices."""

    def __init__(self, choose: Choices) -> None:
        self.choose = choose
        self.made = Agreement([])
        self.notes = 0

    def fresh(self) -> str:
        """A word that stands nowhere else."""
        return f"w{self.made.next():03}"

    def block(self, kind: str, words: Words = NOTHING, **more: object) -> Block:
        return Block(self.made.next(), kind, words=words, **more)  # type: ignore[arg-type]

    def piece(self) -> Words:
        """A word or two: plain, emphasised, quoted, in brackets, a reference, a blank, with a footnote."""
        choose, way = self.choose, self.choose.below(24)
        if way < 9:
            return plainly(choose.one(COMMON))
        if way < 13:
            return plainly(choose.one(RARE))
        match way:
            case 13:
                return plainly(self.fresh(), choose.one("ubi"))
            case 14:
                return plainly(f"({self.fresh()} {choose.one(COMMON)})")
            case 15:
                return plainly(f'"{self.fresh()}"')
            case 16:
                return plainly(f"“{self.fresh()}”")
            case 17:
                return plainly("Section 2(f)", "r")
            case 18:
                return plainly("____", "_")
            case 19:
                return joined(plainly(self.fresh()), self.note())
            case 20:
                return joined(plainly(choose.one(COMMON), "u"), plainly(f"-{self.fresh()}"))
            case _:
                return plainly(self.fresh())

    def note(self) -> Words:
        self.notes += 1
        return chr(NOTE + self.notes), "n"

    def said(self, least: int = 2, most: int = 7) -> Words:
        """Words with single spaces, or now and then a line break, between them, and no mark at the end."""
        words = plainly(self.fresh())
        for _ in range(self.choose.between(least, most)):
            space = (BREAK, "k") if self.choose.seldom(20) else plainly(" ")
            words = joined(words, space, self.piece())
        return words

    def paragraph(self, ending: str = ".", **more: object) -> Block:
        return self.block("paragraph", joined(self.said(), plainly(ending)), **more)

    def item(self, label: str, *inside: Block, ending: str = ".") -> Block:
        return self.block("item", label=label, inside=[self.paragraph(ending), *inside])

    def items(self, depth: int, least: int = 1) -> list[Block]:
        """Clauses, with clauses and flush text in them."""
        choose, first = self.choose, 7 if depth == 2 and self.choose.seldom(6) else 0
        out = []
        for n in range(choose.between(least, 3)):
            inner = self.items(depth - 1) if depth and choose.seldom(3) else []
            flush = [self.paragraph()] if inner and choose.seldom(3) else []
            out.append(self.item(_label(depth, n + first), *inner, *flush, ending=choose.one(ENDINGS)))
        return out

    def run_in(self, term: str = "") -> Block:
        """A paragraph with clauses run into it; of a definition when there is a term."""
        labels = tuple(f"({roman(n)})" for n in range(1, self.choose.between(2, 3) + 1))
        words = self.opening(term) if term else self.said(1, 2)
        for n, label in enumerate(labels, 1):
            between = "," if n < len(labels) else " and" if n > 1 else ""
            words = joined(words, plainly(f"{between if n > 1 else ''} {label} "), self.said(1, 3))
        return self.block("paragraph", joined(words, plainly(".")), term=term, clauses=labels)

    def opening(self, term: str) -> Words:
        return joined(plainly('"'), plainly(term, "u"), plainly('" means '), self.said(1, 3))

    def table(self) -> Block:
        width = self.choose.between(1, 3)
        rows = tuple(tuple(self.said(0, 1) for _ in range(width)) for _ in range(self.choose.between(1, 3)))
        return self.block("table", rows=rows)

    def definitions(self) -> list[Block]:
        out = []
        for term in TERMS[self.choose.below(3) :: 2]:
            if self.choose.seldom(3):
                out.append(self.run_in(term))
                continue
            out.append(self.block("paragraph", joined(self.opening(term), plainly(".")), term=term))
            if self.choose.seldom(3):
                out += [self.item(_label(1, n), ending=self.choose.one(ENDINGS)) for n in range(2)]
        return out

    def section(self, label: str) -> Block:
        match self.choose.one(MAKERS):
            case "clauses":
                inside = [*self.items(2, 2), *([self.paragraph()] if self.choose.seldom(2) else [])]
            case "run in":
                inside = [self.run_in(), *self.items(2, 0)]
            case "definitions":
                inside = self.definitions()
            case _:
                inside = [
                    self.paragraph(),
                    self.table(),
                    *([self.paragraph()] if self.choose.seldom(2) else []),
                ]
        return self.item(label, *inside)

    def body(self) -> list[Block]:
        choose = self.choose
        out = [self.paragraph()] if choose.seldom(2) else []
        if choose.seldom(3):
            for n in (1, 2):
                sections = [self.section(f"Section {n}.{m}.") for m in range(1, choose.between(1, 2) + 1)]
                out.append(self.item(f"Article {roman(n).upper()}.", *sections))
            return out
        for n in range(1, choose.between(2, 3) + 1):
            if choose.seldom(3):
                out.append(self.block("heading", self.said(0, 2)))
            out.append(self.section(f"Section {n}."))
        return out

    def attachment(self) -> list[Block]:
        title = self.block("heading", plainly("Annex A"))
        inside = [self.paragraph(), *([self.table()] if self.choose.seldom(2) else [])]
        return [title, *inside, *self.items(1)]

    def agreement(self) -> Agreement:
        self.made.parts.append(("body", self.body()))
        if self.choose.seldom(3):
            self.made.parts.append(("attachment", self.attachment()))
        return self.made


def _label(depth: int, n: int) -> str:
    """(a) stands over (i), and that over (A)."""
    letter = "abcdefghijklm"[n]
    return f"({(letter.upper(), roman(n + 1), letter)[depth]})"


def agreements() -> st.SearchStrategy[Agreement]:
    """Two to four sections, within articles or not, to three levels of clauses; an annex."""
    return choices(600).map(lambda choose: Maker(choose).agreement())
