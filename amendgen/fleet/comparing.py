"""Two documents of a fleet side by side: is one the other, but for known values in known places?

In: the lines of two documents, and what is known to differ, in pairs, the one's value beside the other's.
Out: the stretches in which the lines differ, each of them exactly such a pair; or the places where one is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, zip_longest

from msgspec import Struct

from amendgen.document.nodes import Document
from amendgen.fleet.facts import Fact, forms
from amendgen.fleet.shown import Line, Where, differing, lines

Words = tuple[str, ...]
_WORD = re.compile("\ue118[^\ue119]*\ue119|\\w+|\\s+|[^\\w\\s]")


class Pair(Struct, frozen=True):
    """Two values in words, and every fact whose values they are."""

    filed: Words
    other: Words
    facts: tuple[Fact, ...]


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


Values = dict[tuple[str, str], tuple[Fact, ...]]
"""The filed document's value and the other's, with the facts."""
Instead = Mapping[str, tuple[str, tuple[Fact, ...]]]
"""What takes the place of a value of the filed document, with the facts."""
Spans = tuple[tuple[int, int], ...]
Pairs = dict[str, list[Pair]]
"""Pairs by the first word of the filed document's value."""


@lru_cache(maxsize=512)
def words(text: str) -> Words:
    """The words of a text, and what stands between them."""
    return tuple(_WORD.findall(text))


def pairs(facts: Iterable[Fact]) -> Pairs:
    """The facts as pairs of words, in every way in which a form prints them."""
    told: Pairs = {}
    for (one, other), meant in values(facts).items():
        left = words(one)
        told.setdefault(left[0], []).append(Pair(left, words(other), meant))
    return told


def values(facts: Iterable[Fact]) -> Values:
    """The facts by their two texts, in every way in which a form prints them."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        for both in dict.fromkeys(forms(fact)):
            if both[0] != both[1] and both[0] and both[1]:
                found.setdefault(both, []).append(fact)
    return {both: tuple(dict.fromkeys(meant)) for both, meant in found.items()}


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
        told = _foreseen(mine, its, instead)
        if told is None:
            by_word = pairs(facts) if by_word is None else by_word
            told = _aligned(mine, its, by_word)
        if told is None:
            return None
        found += told
    return found


def _foreseen(mine: Line, its: Line, instead: Instead) -> list[Stretch] | None:
    """The stretches, when the other line is this one with each value in the place of its counterpart.

    So are nearly all lines of a fleet; where the values stand in the filed one is then found once for all.
    """
    spans = _standing(mine.text, tuple(instead))
    if its.text != _with(mine.text, spans, instead):
        return None
    return [Stretch(mine.where, mine.text[a:b], *instead[mine.text[a:b]]) for a, b in spans]


def _with(text: str, spans: Spans, instead: Instead) -> str:
    pieces: list[str] = []
    behind = 0
    for start, end in spans:
        pieces += text[behind:start], instead[text[start:end]][0]
        behind = end
    return "".join((*pieces, text[behind:]))


@lru_cache(maxsize=1024)
def _standing(text: str, wanted: tuple[str, ...]) -> Spans:
    """Where values stand in a text as whole words; one that is within another goes before it."""
    said = words(text)
    starts = (0, *accumulate(map(len, said)))
    taken: dict[int, int] = {}
    for value in sorted(wanted, key=len):
        its = words(value)
        for n in range(len(said) - len(its) + 1):
            if (
                said[n] == its[0]
                and said[n : n + len(its)] == its
                and taken.keys().isdisjoint(range(n, n + len(its)))
            ):
                taken |= dict.fromkeys(range(n, n + len(its)), n)
    firsts = sorted(set(taken.values()))
    behind = {first: n + 1 for n, first in sorted(taken.items())}
    return tuple((starts[n], starts[behind[n]]) for n in firsts)


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
    start = _ahead(filed, other, 0, 0)
    end = _ahead(filed[start:][::-1], other[start:][::-1], 0, 0)
    one_said, other_said = ("".join(side[start : len(side) - end]) for side in (filed, other))
    return Stretch((one.filed or one.other)[0].where, one_said, other_said, facts)


def _aligned(mine: Line, its: Line, known: Pairs) -> list[Stretch] | None:
    path = aligned(words(mine.text), words(its.text), known)
    if path is None:
        return None
    return [Stretch(mine.where, "".join(pair.filed), "".join(pair.other), pair.facts) for pair in path]


def aligned(one: Words, other: Words, known: Pairs) -> list[Pair] | None:
    """The pairs that make the one text into the other, in order; None when no pairs do.

    Between two differences the texts are equal word for word. The stretch nearest to each difference is taken.
    """
    end = (len(one), len(other))
    path: list[tuple[Iterator[tuple[Pair, int, int]], Pair | None]] = []
    lost: set[tuple[int, int]] = set()
    at = (0, 0)
    pair: Pair | None = None
    while True:
        ahead = _ahead(one, other, *at)
        path.append((_options(one, other, *at, ahead, known), pair))
        if (at[0] + ahead, at[1] + ahead) == end:
            return [taken for _, taken in path if taken]
        while True:
            step = next((step for step in path[-1][0] if step[1:] not in lost), None)
            if step:
                break
            path.pop()
            if not path:
                return None
        pair, at = step[0], step[1:]
        lost.add(at)


def _ahead(one: Words, other: Words, a: int, b: int) -> int:
    """How many words are equal from there on."""
    n = 0
    while (run := one[a + n : a + n + _RUN]) and run == other[b + n : b + n + _RUN]:
        n += len(run)
    for left, right in zip(run, other[b + n : b + n + _RUN], strict=False):
        if left != right:
            break
        n += 1
    return n


_RUN = 32


def _options(
    one: Words, other: Words, a: int, b: int, ahead: int, known: Pairs
) -> Iterator[tuple[Pair, int, int]]:
    """The pairs that stand at a difference, or begin before it in words that are equal, the nearest first."""
    for n in range(ahead, -1, -1):
        if a + n >= len(one):
            continue
        for pair in known.get(one[a + n], ()):
            x, y = a + n + len(pair.filed), b + n + len(pair.other)
            if one[a + n : x] == pair.filed and other[b + n : y] == pair.other:
                yield pair, x, y
