"""Which labels Word may count itself. A label is live where what Word would show is known to be the tree's own.

In: the blocks of a part. Out: the list that numbers them, a level for each series at each depth; a series of
which Word would print any label otherwise is in no level, and its labels are written as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from amendgen.document.enumerators import printed, readings
from amendgen.document.nodes import Block, Blocks, Heading, Item, Part, Revision
from amendgen.document.sharing import kept_for_same

# ISO 29500-1, 17.9.3: the levels of a list are 0 to 8
_MOST = 9


class Series(NamedTuple):
    """A series of labels, "(a)", and how many provisions stand around its members; headings stand at 0."""

    depth: int
    name: str


class _Label(NamedTuple):
    """A label where numbering set it; `value` is its place in its series, 0 when it has none."""

    series: Series
    value: int


class Level(NamedTuple):
    """One level of a list: what it counts, and the number that it begins with."""

    series: Series
    start: int


class List(Struct, frozen=True):
    """The list of one part, its levels outermost first; `number` is its own among the document's, from 1."""

    number: int
    levels: tuple[Level, ...]

    def level(self, depth: int, series: str) -> int | None:
        """The level that counts a series; None when its labels are written as they are."""
        wanted = (depth, series)
        return next((at for at, level in enumerate(self.levels) if level.series == wanted), None)


def lists(parts: tuple[Part, ...], signed: bool) -> tuple[List | None, ...]:
    """The list of each part, None for one without live labels. In a redline that is `signed` no label is live:
    Word counts what is struck and what is inserted alike."""
    found: list[List | None] = []
    number = 0
    for part in parts:
        levels = () if signed else _levels(tuple([_labels(block) for block in part.blocks]))
        number += bool(levels)
        found.append(_list(number, levels) if levels else None)
    return tuple(found)


@lru_cache(maxsize=256)
def _list(number: int, levels: tuple[Level, ...]) -> List:
    return List(number, levels)


@kept_for_same(1024)
def _labels(block: Block) -> tuple[_Label, ...] | None:
    """The labels of a block's own provisions in order; None when it has changes in it."""
    try:
        return tuple(_each((block,), 0))
    except _Changed:
        return None


class _Changed(Exception):  # noqa: N818 - it ends a walk
    """A change stands among the provisions."""


def _each(blocks: Blocks, depth: int) -> Iterator[_Label]:
    for block in blocks:
        match block:
            case Heading(series=series, label=label) if series:
                yield _label(Series(0, series), label)
            case Item(series=series, label=label):
                if series:
                    yield _label(Series(depth + 1, series), label)
                yield from _each(block.blocks, depth + 1)
            case Revision():
                raise _Changed


def _label(series: Series, label: str) -> _Label:
    ways = (way.value for way in readings(label) if way.series == series.name)
    value = next(ways, 0)
    return _Label(series, value if value and printed(series.name, value) == label else 0)


@lru_cache(maxsize=256)
def _levels(blocks: tuple[tuple[_Label, ...] | None, ...]) -> tuple[Level, ...]:
    """The levels that give every label of their series; outer ones, then those that come first, stand first."""
    labels: list[_Label] = []
    for block in blocks:
        if block is None:
            return ()
        labels += block
    first: dict[Series, int] = {}
    for series, value in labels:
        first.setdefault(series, value)
    levels = [Level(*each) for each in sorted(first.items(), key=lambda each: each[0].depth)][:_MOST]
    while (wrong := _miscounted(labels, levels)) is not None:
        levels.remove(wrong)
    return tuple(levels)


def _miscounted(labels: list[_Label], levels: list[Level]) -> Level | None:
    """The outermost level whose count is anywhere not the tree's. Word counts on at each paragraph of a level,
    and begins anew after one of a level above it (ISO 29500-1, 17.9.10)."""
    at = {level.series: number for number, level in enumerate(levels)}
    counts: list[int | None] = [None] * len(levels)
    wrong: set[int] = set()
    for series, value in labels:
        if (number := at.get(series)) is None:
            continue
        before = counts[number]
        shown = levels[number].start if before is None else before + 1
        if shown != value or value < 1:
            wrong.add(number)
        counts[number:] = [shown, *[None] * (len(levels) - number - 1)]
    return levels[min(wrong)] if wrong else None
