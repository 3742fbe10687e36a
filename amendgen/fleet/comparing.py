"""Two documents of a fleet side by side: is one the other, but for known values in known places?

In: the lines of two documents, and what is known to differ, in pairs, the one's value beside the other's.
Out: the stretches in which the lines differ, each of them exactly such a pair; or the places where one is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from amendgen.document.nodes import Document
from amendgen.fleet.aligning import aligned, equal_ahead
from amendgen.fleet.facts import Fact
from amendgen.fleet.foreseeing import foreseen
from amendgen.fleet.paired import Pairs, pairs, values, words
from amendgen.fleet.shown import Line, Where, differing, lines


class Stretch(Struct, frozen=True):
    """A stretch in which two documents differ, and the facts of which it is the values."""

    where: Where
    filed: str
    other: str
    facts: tuple[Fact, ...]


class Unlike(Struct, frozen=True):
    """Lines of the two documents that differ in more than known values; each side may be empty."""

    filed: tuple[Line, ...]
    other: tuple[Line, ...]


def stretches(filed: Document, other: Document, facts: Iterable[Fact]) -> list[Stretch] | None:
    """The stretches in which two documents differ; None when one of them is not the two values of a fact.

    What is equal as a tree is not read: of a fleet that is nearly all.
    """
    unlike: list[tuple[Line, Line]] = []
    for mine, its in _differing(filed, other):
        if mine is None or its is None:
            return None
        unlike.append((mine, its))
    known = values(facts := tuple(facts))
    instead = {one: (other, meant) for (one, other), meant in known.items()}
    by_word: Pairs | None = None
    found: list[Stretch] = []
    for mine, its in unlike:
        spans = foreseen(mine.text, its.text, instead)
        if spans is not None:
            found += (Stretch(mine.where, mine.text[a:b], *instead[mine.text[a:b]]) for a, b in spans)
            continue
        by_word = pairs(facts) if by_word is None else by_word
        told = _aligned(mine, its, by_word)
        if told is None:
            return None
        found += told
    return found


def _differing(filed: Document, other: Document) -> Iterator[tuple[Line | None, Line | None]]:
    """The lines that stand at one place and differ; None for one that has no counterpart."""
    for number, (mine, its) in enumerate(zip_longest(filed.parts, other.parts), 1):
        if mine is None or its is None or mine.kind != its.kind:
            yield None, None
        elif mine != its:
            for one, two in zip_longest(differing(mine, its, number), differing(its, mine, number)):
                if one is None or two is None or one.text != two.text:
                    yield one, two


def apart(filed: Document, other: Document, known: Pairs) -> Iterator[Stretch | Unlike]:
    """Every difference of two documents, whatever their shape: known values, and lines that differ in more."""
    from difflib import SequenceMatcher  # only documents of different shapes need it

    mine, its = lines(filed), lines(other)
    both = [line.text for line in mine], [line.text for line in its]
    for what, a, b, c, d in SequenceMatcher(None, *both, autojunk=False).get_opcodes():
        if what != "equal":
            yield from _apart(mine[a:b], its[c:d], known)


def _apart(filed: Sequence[Line], other: Sequence[Line], known: Pairs) -> Iterator[Stretch | Unlike]:
    """Two runs of lines: those that are like but for known values are found in order, the rest is left over."""
    n = m = 0
    for a, mine in enumerate(filed):
        for b in range(m, len(other)) if len(filed) != len(other) else (a,):
            told = _aligned(mine, other[b], known)
            if told is None:
                continue
            if a > n or b > m:
                yield Unlike(tuple(filed[n:a]), tuple(other[m:b]))
            yield from told
            n, m = a + 1, b + 1
            break
    if n < len(filed) or m < len(other):
        yield Unlike(tuple(filed[n:]), tuple(other[m:]))


def stretched(one: Unlike, facts: tuple[Fact, ...]) -> Stretch:
    """What differs in lines that are unlike, from the first word that does to the last; `facts` explain it."""
    filed, other = (words(" ".join(line.text for line in side)) for side in (one.filed, one.other))
    start = equal_ahead(filed, other, 0, 0)
    end = equal_ahead(filed[start:][::-1], other[start:][::-1], 0, 0)
    one_said, other_said = ("".join(side[start : len(side) - end]) for side in (filed, other))
    return Stretch((one.filed or one.other)[0].where, one_said, other_said, facts)


def _aligned(mine: Line, its: Line, known: Pairs) -> list[Stretch] | None:
    path = aligned(words(mine.text), words(its.text), known)
    if path is None:
        return None
    return [Stretch(mine.where, "".join(pair.filed), "".join(pair.other), pair.facts) for pair in path]
