"""Hypothesis strategies for whole documents, as numbering leaves them, for the tests of every writer.

Labels, marks and the text of references are set and no hold is left; marks and anchors are unique. Notes
stand in running text and headings only, rules to sign on anywhere but in tables and contents. Texts are
words of `alphabet` with single spaces, sometimes at an edge; give a writer's own alphabet to try it.
Only `redlines` have revisions: words anywhere but in contents, and whole blocks, never one in another.
`filings` go to the ends of what EDGAR takes, and over them: wide tables, words longer than a line, clauses
deeper than any margin, notes in whatever has words, and some of them redlines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol, TypeVar, get_args

from hypothesis import strategies as st

from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Change,
    Contents,
    Document,
    Entry,
    Heading,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    PartKind,
    Quotation,
    Reference,
    Revised,
    Revision,
    Role,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)

ODD = "ab<>&;#é§/sS ‘’“”—\u00a0^\t?"
"""What EDGAR has no characters for, and what it would read as a tag, beside what it takes."""
PLAIN = "abcdefghijKLMNOP0123456789.,;:()'\"$%/-"
T = TypeVar("T")

LABELS = ("1.", "12.", "A.", "(a)", "(iv)", "(B)", "SECTION 3.", '"(ii)', "6.10")
FAR_LABELS = (*LABELS, "§ 5.", "5–1.")  # of agreements that were read
ROLES: tuple[Role, ...] = get_args(Role)
BLOCKS: tuple[type[Block], ...] = tuple(kind for kind in get_args(Block) if kind is not Revision)
CHANGES: tuple[Change, ...] = get_args(Change)
PART_KINDS: tuple[PartKind, ...] = get_args(PartKind)


class Draw(Protocol):
    def __call__(self, strategy: st.SearchStrategy[T], /) -> T: ...


def texts(alphabet: str = PLAIN) -> st.SearchStrategy[str]:
    """A few words; none consists of dashes alone, which would look like a rule."""
    word = st.text(alphabet, min_size=1, max_size=9).filter(lambda word: bool(word.strip("-=")))
    edge = st.sampled_from(("", " "))
    return st.builds(
        lambda a, words, b: a + " ".join(words) + b, edge, st.lists(word, min_size=1, max_size=12), edge
    )


@dataclass(slots=True)
class _Tree:
    """Draws one document; the counters keep marks and anchors apart."""

    draw: Draw
    alphabet: str
    redline: bool = False
    far: bool = False
    within: bool = False
    marks: count[int] = field(default_factory=lambda: count(1))
    anchors: count[int] = field(default_factory=lambda: count(1))

    def some(self, least: int, most: int) -> range:
        return range(self.draw(st.integers(least, most)))

    def one(self, values: tuple[T, ...]) -> T:
        return self.draw(st.sampled_from(values))

    def text(self) -> str:
        own = self.draw(texts(self.alphabet))
        if self.far and self.one(tuple(range(25))) == 0:
            own += self.one((" ", "")) + "W" * self.one((60, 66, 67, 76, 79, 80, 81, 118, 131, 132, 133))
        return own

    def label(self) -> str:
        return self.one(FAR_LABELS if self.far else LABELS)

    def noted(self, *kinds: type[Inline]) -> tuple[type[Inline], ...]:
        """What stands in no line or cell; notes do when the tree goes far."""
        return tuple(kind for kind in kinds if not (self.far and kind is Note))

    def anchor(self) -> str:
        return f"a{next(self.anchors)}" if self.draw(st.booleans()) else ""

    def note(self, depth: int) -> Note:
        below = self.one(("", "", "a1", "a2", "a3", "nowhere"))
        blocks = (Paragraph(self.inlines(depth - 1)), *self.blocks(depth - 1, 0, 1))
        return Note(blocks, str(next(self.marks)), below)

    def inline(self, depth: int, kinds: tuple[type[Inline], ...]) -> Inline:
        kind = self.one(kinds)
        if kind is Styled and depth:
            inner = tuple(self.maybe_revised(depth - 1, kinds) for _ in self.some(1, 2))
            return Styled(self.one(("underline", "bold", "italic")), inner)
        if kind is Note and depth:
            return self.note(depth)
        simple: dict[type[Inline], Inline] = {
            Blank: Blank(self.draw(st.integers(1, 12))),
            Ruled: Ruled(self.one(("", "/s/ Jane Roe"))),
            Break: Break(),
            Reference: Reference("a1", "", self.one(("Section 2(f)", "clause (a)"))),
        }
        return simple.get(kind) or Text(self.text())

    def revising(self) -> bool:
        return self.redline and not self.within and self.draw(st.booleans())

    def revised(self, make: Callable[[], T]) -> tuple[Change, T]:
        """What is made to be struck or inserted, with no change within it."""
        self.within = True
        made = make()
        self.within = False
        return self.one(CHANGES), made

    def inlines(self, depth: int = 2, *without: type[Inline]) -> Inlines:
        every = (Text, Text, Text, Styled, Blank, Ruled, Break, Note, Reference)
        kinds = tuple(kind for kind in every if kind not in without)
        return tuple(self.maybe_revised(depth, kinds) for _ in self.some(0, 4))

    def maybe_revised(self, depth: int, kinds: tuple[type[Inline], ...]) -> Inline:
        if not self.revising():
            return self.inline(depth, kinds)
        return Revised(*self.revised(lambda: tuple(self.inline(depth, kinds) for _ in self.some(0, 2))))

    def lines(self) -> tuple[Inlines, ...]:
        return tuple(self.inlines(1, *self.noted(Note)) for _ in self.some(0, 4))

    def table(self) -> Table:
        columns = self.some(1, 10 if self.far else 4)
        rows = [tuple(self.inlines(1, *self.noted(Note, Ruled)) for _ in columns) for _ in self.some(1, 4)]
        return Table(rows[0], tuple(rows[1:]))

    def entries(self) -> tuple[Entry, ...]:
        plain = (Note, Ruled, Break)
        outer, self.within = self.within, True
        entries = tuple(
            Entry(self.one((1, 2)), self.label(), self.inlines(1, *plain), "a1") for _ in self.some(0, 3)
        )
        self.within = outer
        return entries

    def block(self, depth: int) -> Block:
        kind = self.one(BLOCKS)
        if kind in (Item, Quotation) and not depth:
            kind = Paragraph
        if kind is Paragraph:
            return Paragraph(self.inlines(), self.one(ROLES))
        if kind is Heading:
            return Heading(self.one((1, 2, 3)), self.inlines(1), self.one(("", "A.", "1.")), "", self.anchor())
        if kind is Item:
            return Item(self.label(), "", self.blocks(depth - 1, 0, 3), self.anchor())
        if kind is Quotation:
            return Quotation(self.blocks(depth - 1, 0, 2))
        if kind is Lines:
            return Lines(self.lines(), self.one(ROLES))
        if kind is Signature:
            return Signature(self.lines())
        if kind is Table:
            return self.table()
        return Contents(self.entries()) if kind is Contents else Rule()

    def blocks(self, depth: int, least: int, most: int) -> Blocks:
        return tuple(self.maybe_revision(max(depth, 0)) for _ in self.some(least, most))

    def maybe_revision(self, depth: int) -> Block:
        if not self.revising():
            return self.block(depth)
        return Revision(*self.revised(lambda: tuple(self.block(depth) for _ in self.some(0, 2))))

    def part(self) -> Part:
        footer = tuple(self.inlines(1, *self.noted(Note)) for _ in self.some(0, 2))
        return Part(self.one(PART_KINDS), (*self.blocks(3, 0, 4), *self.deep()), footer)

    def deep(self) -> Blocks:
        """A clause in a clause, deeper than a page has room for; seldom."""
        if not self.far or self.one((0, 1, 2, 3)):
            return ()
        blocks: Blocks = (Paragraph(self.inlines()),)
        for label in ("(A)", "(1)", "(x)", '"(ii)', "(a)", "(iv)", "§ 3."):
            blocks = (Paragraph(self.inlines(1)), Item(label, "", blocks, self.anchor()), self.block(0))
        return blocks


@st.composite
def documents(draw: Draw, alphabet: str = PLAIN) -> Document:
    """A whole document of up to three parts, every kind of node at hand."""
    tree = _Tree(draw, alphabet)
    return Document("Third Amendment", tuple(tree.part() for _ in tree.some(1, 3)))


@st.composite
def redlines(draw: Draw, alphabet: str = PLAIN) -> Document:
    """A whole document of up to three parts with words and blocks struck and inserted."""
    tree = _Tree(draw, alphabet, redline=True)
    parts = tuple(tree.part() for _ in tree.some(1, 3))
    return Document("Third Amendment", parts, "Vedder & Pryce", draw(st.sampled_from(("", "2004-11-30"))))


@st.composite
def filings(draw: Draw, alphabet: str = PLAIN) -> Document:
    """A whole document of up to two parts that tries what EDGAR takes, with or without changes."""
    tree = _Tree(draw, alphabet, redline=draw(st.booleans()), far=True)
    return Document("Third Amendment", tuple(tree.part() for _ in tree.some(1, 2)))
