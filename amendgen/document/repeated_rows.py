"""The rows of a table that are alike but for their values, read once.

A form prints a row for each member of a list that may be very long, and a parser holds a hundred times what it
reads. In: a marked text, and how a text is read. Out: its tree. Of lines that stand together and differ in the
numbers of their marks alone the first is read, and the rows of the others are that row with their marks: a row
of a table is one line, and hangs on no other (GitHub Flavored Markdown, 4.10).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from amendgen.document.fences import MarkupError
from amendgen.document.nodes import Blocks, Hold, Inline, Inlines, Part, Styled, Table
from amendgen.document.walking import each_block

_MARK = re.compile("\ue000(\\d+)\ue001")
_FEWEST = 32
"""So many lines are worth it."""

Row = tuple[Inlines, ...]
Read = Callable[[str], tuple[Part, ...]]


class Run(Struct, frozen=True):
    """Lines alike, of which one is read: how many, and by how much the marks of each exceed the last one's."""

    lines: int
    step: int


Runs = Mapping[int, Run]
"""Runs by the first mark of their first line."""


def read_once(text: str, read: Read) -> tuple[tuple[Part, ...], Runs]:
    """The tree of a marked text, and the rows in it that stand for others; `read` gives the tree of a text."""
    if text.count("\n|") < _FEWEST:
        return read(text), {}
    runs: dict[int, Run] = {}
    shorter = "\n".join(line for alike in _alike(text) for line in _gathered(alike, runs))
    try:
        parts = read(shorter)
    except MarkupError:
        return read(text), {}  # to be refused at its own line
    found = {_first(row) for part in parts for row in _rows(part.blocks)}
    return (parts, runs) if runs.keys() <= found else (read(text), {})


def spread(row: Row, runs: Runs) -> Iterator[Row]:
    """The row, and behind it those that it stands for."""
    yield row
    first = _first(row)
    if first is not None and (run := runs.get(first)):
        for n in range(1, run.lines):
            yield tuple(_higher(cell, n * run.step) for cell in row)


def _alike(text: str) -> Iterator[list[str]]:
    """The lines, those together that are the same but for the numbers of their marks."""
    for _, lines in groupby(text.split("\n"), lambda line: _MARK.sub("\ue000\ue001", line)):
        yield list(lines)


def _gathered(alike: Sequence[str], runs: dict[int, Run]) -> Sequence[str]:
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
    runs[first[0]] = Run(len(alike), step)
    return alike[:1]


def _marks(line: str) -> list[int]:
    return [int(mark) for mark in _MARK.findall(line)]


def _rows(blocks: Blocks) -> Iterator[Row]:
    for block in each_block(blocks):
        yield from block.rows if isinstance(block, Table) else ()


def _first(row: Row) -> int | None:
    return next((n for cell in row for n in _held(cell)), None)


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
