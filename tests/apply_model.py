"""An agreement as the tests know it: blocks in lists and words in strings, no node of the package.

The words of a block are two strings of one length: the characters, and for each what it is: "." plain,
"u", "b", "i" emphasised, "r" of a reference, "_" of a blank, "n" a footnote, "k" a line break. A footnote
is one character of private use, a line break one of its own: a reader's plain text has neither.
What an edit does to an agreement is said on these strings (`apply_oracle.py`), by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from amendgen.document.nodes import PartKind
from amendgen.edits.address import Address, Label, Term

Words = tuple[str, str]
NOTE, BREAK = 0xE100, "\u2028"
NOTES = "".join(chr(NOTE + n) for n in range(256))
NOTHING: Words = ("", "")


def joined(*words: Words) -> Words:
    return "".join(text for text, _ in words), "".join(marks for _, marks in words)


def plainly(text: str, mark: str = ".") -> Words:
    return text, mark * len(text)


def cut(words: Words, start: int, end: int | None = None) -> Words:
    return words[0][start:end], words[1][start:end]


def plain(words: Words) -> str:
    """The text that a reader sees: a line break is a space, a footnote's mark is no text."""
    return "".join(c for c in words[0].replace(BREAK, " ") if ord(c) < NOTE or ord(c) > NOTE + 255)


def seat(words: Words, start: int, end: int) -> tuple[int, int]:
    """A stretch of the plain text, not empty, as one of the words; footnotes at its edges stay out."""
    where = [i for i, mark in enumerate(words[1]) if mark != "n"]
    return where[start], where[end - 1] + 1


def clause(block: Block, label: str) -> tuple[int, int]:
    """Where a clause run into the words of a block stands in the plain text, up to the next."""
    text = plain(block.words)
    found = re.search(rf"(?<!clause ){re.escape(label)} ", text)
    assert found is not None, f"{label} is not there"
    behind = block.clauses[block.clauses.index(label) + 1 :]
    return found.start(), clause(block, behind[0])[0] if behind else len(text)


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, heading, item or table. `key` stays the same in every copy of the agreement."""

    key: int
    kind: str
    label: str = ""
    words: Words = NOTHING
    inside: list[Block] = field(default_factory=list)
    term: str = ""
    clauses: tuple[str, ...] = ()  # the labels of clauses run into the words
    rows: tuple[tuple[Words, ...], ...] = ()

    def copy(self) -> Block:
        return replace(self, inside=[one.copy() for one in self.inside])

    def walk(self) -> Iterator[Block]:
        yield self
        for one in self.inside:
            yield from one.walk()


@dataclass(slots=True, eq=False, repr=False)
class Agreement:
    """Parts with their blocks. `count` gives keys and words that stand nowhere else."""

    parts: list[tuple[PartKind, list[Block]]]
    count: int = 0

    def __repr__(self) -> str:
        return " / ".join(f"{block.label} {plain(block.words)}".strip() for block in self.walk())

    def copy(self) -> Agreement:
        return Agreement([(kind, [one.copy() for one in blocks]) for kind, blocks in self.parts], self.count)

    def next(self) -> int:
        self.count += 1
        return self.count

    def walk(self) -> Iterator[Block]:
        for _, blocks in self.parts:
            for block in blocks:
                yield from block.walk()

    def block(self, key: int) -> Block:
        return next(block for block in self.walk() if block.key == key)

    def row(self, key: int) -> tuple[list[Block], int]:
        """The list in which a block stands, and where in it."""
        rows = [blocks for _, blocks in self.parts] + [block.inside for block in self.walk()]
        return next((row, i) for row in rows for i, block in enumerate(row) if block.key == key)

    def extent(self, key: int) -> list[Block]:
        """The blocks of a provision: of a definition its paragraph and the clauses behind it."""
        row, i = self.row(key)
        end = i + 1
        while row[i].term and end < len(row) and row[end].kind == "item":
            end += 1
        return row[i:end]

    def scope(self, key: int) -> list[Block]:
        """The paragraphs and headings of a provision, in reading order."""
        inside = [block for one in self.extent(key) for block in one.walk()]
        return [block for block in inside if block.kind in ("paragraph", "heading")]

    def addresses(self) -> dict[int, Address]:
        """The address of every provision that has one, by its key."""
        out: dict[int, Address] = {}
        for kind, blocks in self.parts:
            if kind == "attachment":
                unit, number = plain(blocks[0].words).split()[:2]
                _addressed(blocks[1:], Address(unit, number), out)
            elif kind == "body":
                _addressed(blocks, None, out)
        return out


def _addressed(row: list[Block], above: Address | None, out: dict[int, Address]) -> None:
    holder = above
    for block in row:
        if block.kind == "paragraph":
            holder = above / Term(block.term) if above and block.term else above
            if holder and block.term:
                out[block.key] = holder
        elif block.kind == "item":
            unit, _, number = block.label.rstrip(".").rpartition(" ")
            out[block.key] = Address(unit, number) if unit else _under(holder, block.label)
            _addressed(block.inside, None if unit == "Article" else out[block.key], out)


def _under(holder: Address | None, label: str) -> Address:
    assert holder is not None, f"{label} stands under nothing"
    return holder / Label(label)
