"""Is a text another one with each known value in the place of its counterpart?

So are nearly all lines of a fleet; where the values stand in the filed document is then found once for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate

from amendgen.fleet.facts import Fact
from amendgen.fleet.paired import words

Instead = Mapping[str, tuple[str, tuple[Fact, ...]]]
"""What takes the place of a value of the filed document, with the facts."""
Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, each by its first character and by the one behind it."""


def foreseen(text: str, other: str, instead: Instead) -> Spans | None:
    """Where the values stand in a text; None when the other has anything else than their counterparts there."""
    spans = _standing(text, tuple(instead))
    return spans if other == _with(text, spans, instead) else None


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
