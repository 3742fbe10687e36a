"""Which labels Word may count itself. A label is live where what Word would show is known to be the tree's own.

In: the blocks of a part. Out: the list that numbers them, a level for each series at each depth; a series of
which Word would print any label otherwise is in no level, and its labels are written as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from amendgen.document.nodes import Blocks, Heading, Item, Part, Revision
from amendgen.writers.docx.citing import Chain, chains
from amendgen.writers.docx.labels import Label, Series, labels_of

# ISO 29500-1, 17.9.3: the levels of a list are 0 to 8
_MOST = 9
_LABELLED = frozenset((Heading, Item, Revision))


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


class Counting(Struct, frozen=True, eq=False):
    """The lists of a document's parts, None for a part without live labels, and how live labels are cited."""

    lists: tuple[List | None, ...]
    cited: Mapping[str, Chain]


def counting(parts: tuple[Part, ...], signed: bool) -> Counting:
    """What Word counts in these parts. In a redline that is `signed` that is nothing: Word would count what is
    struck and what is inserted alike. The same labels give the very same value."""
    if signed:
        return Counting((None,) * len(parts), {})
    return _counting(tuple([_labels(part.blocks) for part in parts]))


def _labels(blocks: Blocks) -> tuple[tuple[Label, ...] | None, ...]:
    """The labels of each block that can have any."""
    return tuple([labels_of(block) for block in blocks if type(block) in _LABELLED])


@lru_cache(maxsize=64)
def _counting(parts: tuple[tuple[tuple[Label, ...] | None, ...], ...]) -> Counting:
    lists: list[List | None] = []
    every = [[label for block in part for label in block or ()] for part in parts]
    for part, labels in zip(parts, every, strict=True):
        levels = () if None in part else _levels(labels)
        number = sum(map(bool, lists)) + 1
        lists.append(List(number, levels) if levels else None)
    live = [{level.series for level in each.levels} if each else set() for each in lists]
    return Counting(tuple(lists), chains(zip(every, live, strict=True)))


def _levels(labels: Sequence[Label]) -> tuple[Level, ...]:
    """The levels that give every label of their series; outer ones, then those that come first, stand first."""
    first: dict[Series, int] = {}
    for label in labels:
        first.setdefault(label.series, label.value)
    levels = [Level(*each) for each in sorted(first.items(), key=lambda each: each[0].depth)][:_MOST]
    while (wrong := _miscounted(labels, levels)) is not None:
        levels.remove(wrong)
    return tuple(levels)


def _miscounted(labels: Sequence[Label], levels: list[Level]) -> Level | None:
    """The outermost level whose count is anywhere not the tree's. Word counts on at each paragraph of a level,
    and begins anew after one of a level above it (ISO 29500-1, 17.9.10)."""
    at = {level.series: number for number, level in enumerate(levels)}
    counts: list[int | None] = [None] * len(levels)
    wrong: set[int] = set()
    for series, value, _, _ in labels:
        if (number := at.get(series)) is None:
            continue
        before = counts[number]
        shown = levels[number].start if before is None else before + 1
        if shown != value or value < 1:
            wrong.add(number)
        counts[number:] = [shown, *[None] * (len(levels) - number - 1)]
    return levels[min(wrong)] if wrong else None
