"""The rows of a table that are alike but for their values, read once.

A form prints a row for each member of a list that may be very long, and a parser holds a hundred times what it
reads. In: a marked text, and how a text is read. Out: its tree. Of lines that stand together and differ in the
numbers of their marks alone the first is read, and the rows of the others are that row with their marks: a row
of a table is one line, and hangs on no other (GitHub Flavored Markdown, 4.10).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from amendgen.document.fences import MarkupError
from amendgen.document.nodes import Block, Blocks, Hold, Inline, Inlines, Item, Part, Quotation, Styled, Table

_MARK = re.compile("\ue000(\\d+)\ue001")
_FEWEST = 32
"""So many lines are worth it."""

Row = tuple[Inlines, ...]


class _Run(Struct, frozen=True):
    """Lines alike, of which one is read: how many, and by how much the marks of each exceed the last one's."""

    lines: int
    step: int


_Runs = dict[int, _Run]
"""Runs by the first mark of their first line."""


def read_once(text: str, read: Callable[[str], tuple[Part, ...]]) -> tuple[Part, ...]:
    """The tree of a marked text, as `read` gives it of the whole."""
    if text.count("\n|") < _FEWEST:
        return read(text)
    runs: _Runs = {}
    shorter = "\n".join(line for alike in _alike(text) for line in _gathered(alike, runs))
    spreading = _Spreading(runs)
    try:
        parts = tuple(replace(part, blocks=spreading.blocks(part.blocks)) for part in read(shorter))
    except MarkupError:
        return read(text)  # to be refused at its own line
    return parts if spreading.spread == runs.keys() else read(text)


def _alike(text: str) -> Iterator[list[str]]:
    """The lines, those together that could be rows and are the same but for the numbers of their marks."""
    for _, lines in groupby(text.split("\n"), lambda line: _MARK.sub("\ue000\ue001", line)):
        yield list(lines)


def _gathered(alike: Sequence[str], runs: _Runs) -> Sequence[str]:
    """The first of the lines, when its row can stand for those of the others; else all of them."""
    if len(alike) < _FEWEST or not alike[0].startswith("|"):
        return alike
    first, second = _marks(alike[0]), _marks(alike[1])
    if not first:
        return alike
    step = second[0] - first[0]
    for n, line in enumerate(alike):
        if _marks(line) != [mark + n * step for mark in first]:
            return alike
    runs[first[0]] = _Run(len(alike), step)
    return alike[:1]


def _marks(line: str) -> list[int]:
    return [int(mark) for mark in _MARK.findall(line)]


class _Spreading:
    """Puts the rows that were not read behind the one that stands for them; `spread` are the runs it met."""

    def __init__(self, runs: _Runs) -> None:
        self.runs = runs
        self.spread: set[int] = set()

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(map(self.block, blocks))

    def block(self, block: Block) -> Block:
        match block:
            case Table(rows=rows):
                return replace(block, rows=tuple(each for row in rows for each in self.rows(row)))
            case Item() | Quotation():
                return replace(block, blocks=self.blocks(block.blocks))
            case _:
                return block

    def rows(self, row: Row) -> Iterator[Row]:
        """The row, and behind it those that it stands for."""
        yield row
        first = next((n for cell in row for n in _held(cell)), None)
        if first is not None and (run := self.runs.get(first)):
            self.spread.add(first)
            for n in range(1, run.lines):
                yield tuple(_higher(cell, n * run.step) for cell in row)


def _held(inlines: Inlines) -> Iterator[int]:
    for inline in inlines:
        match inline:
            case Hold(index):
                yield index
            case Styled(inlines=inner):
                yield from _held(inner)
            case _:
                pass


def _higher(inlines: Inlines, by: int) -> Inlines:
    """The inlines with the marks of their line so much higher; a footnote stands in a line of its own."""
    return tuple(_mark(inline, by) for inline in inlines)


def _mark(inline: Inline, by: int) -> Inline:
    match inline:
        case Hold(index):
            return Hold(index + by)
        case Styled(inlines=inner):
            return replace(inline, inlines=_higher(inner, by))
        case _:
            return inline
