"""What two deals of a fleet are known to say differently, as texts: the one's value beside the other's.

In: facts. Out: pairs of texts, in every way in which a form prints them, each with the facts of which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from amendgen.fleet.facts import Fact, forms

Words = tuple[str, ...]
_WORD = re.compile("\ue118[^\ue119]*\ue119|\\w+|\\s+|[^\\w\\s]")


class Pair(Struct, frozen=True):
    """Two values in words, and every fact whose values they are."""

    filed: Words
    other: Words
    facts: tuple[Fact, ...]


Values = dict[tuple[str, str], tuple[Fact, ...]]
"""The filed document's value and the other's, with the facts."""
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
