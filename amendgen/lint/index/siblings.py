"""Items that stand side by side, as series: their labels, and the words that each begins and ends with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from amendgen.document.enumerators import Reading, readings
from amendgen.lint.passages import Passage


class Sibling(Struct, frozen=True):
    """An item: its label with its place in the series, its first passage and its last."""

    label: str
    place: Reading
    first: Passage
    last: Passage


Series = tuple[Sibling, ...]


def series(among: Iterable[Passage]) -> Iterator[Series]:
    """Every series of two items or more, those of one parent that are labelled in one way, in order."""
    firsts, lasts = dict[tuple[int, ...], Passage](), dict[tuple[int, ...], Passage]()
    groups = defaultdict[tuple[int, tuple[int, ...]], list[tuple[int, ...]]](list)
    for passage in among:
        if passage.kind in ("note", "footer"):
            continue
        for depth in range(1, len(passage.items) + 1):
            item = passage.items[:depth]
            if item not in firsts:
                firsts[item] = passage
                groups[passage.parts, item[:-1]].append(item)
            lasts[item] = passage
    for (_, above), items in groups.items():
        labelled = [(firsts[one].labels[len(above)], firsts[one], lasts[one]) for one in items]
        yield from _alike(labelled)


def _alike(labelled: list[tuple[str, Passage, Passage]]) -> Iterator[Series]:
    """The stretches of items in which each label may belong to the series of the first."""
    run: list[Sibling] = []
    for label, first, last in labelled:
        ways = readings(label)
        place = _place(run[-1].place, ways) if run else None
        if place is None:
            if len(run) > 1:
                yield tuple(run)
            run = []
            place = ways[0] if ways else None
        if place is not None:
            run.append(Sibling(label, place, first, last))
    if len(run) > 1:
        yield tuple(run)


def _place(before: Reading, ways: Sequence[Reading]) -> Reading | None:
    """How a label goes on with a series: as the next of it, or by its likelier reading as a later one."""
    if (after := Reading(before.series, before.value + 1)) in ways:
        return after
    likely = ways[0] if ways else None
    return likely if likely and likely.series == before.series and likely.value > before.value else None
