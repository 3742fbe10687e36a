"""What two deals of a fleet say differently: each fact by its name, with its two values in words.

In: the deal of the document that is filed, and that of another. Out: every single value in which they differ,
at whatever depth, so that nothing which a form could print escapes the comparison.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from amendgen.assemble import Ready
from amendgen.deal.agreements import Aircraft
from amendgen.deal.fields import Marked
from amendgen.deal.model import Model
from amendgen.deal.models import Deal
from amendgen.document import markup
from amendgen.english.numbers import ordinal
from amendgen.fleet.shown import shown

Name = tuple[str | int, ...]
Group = tuple[str, ...]

TERMS: Group = ("edits",)
"""The group of what the amendments themselves do: no value of the deal states it in a few words."""

_APART = frozenset({"aircraft", "exhibit", "schedule", "edits", "ordinal", "blanks", "base", "base_view"})
_NO_PART = frozenset({"elsewhere", "ordinal", "parties", "agreements", "base", "also_edits", "without_edits"})

_UNSAID = frozenset({"recorded_together"})
"""What checks the deal and stands in no document."""


class Fact(Struct, frozen=True):
    """A value in which two deals differ, as each has it; None where one of them has none."""

    name: Name
    filed: str | None
    other: str | None

    @property
    def group(self) -> Group:
        """What a column states as a whole: a key of the aircraft, a field of a party or of an agreement."""
        return _first(self.name, 3 if self.name[0] in ("parties", "agreements") else 1)

    @property
    def owner(self) -> Group:
        """What can be put into another deal alone: a key of the aircraft, a party, an agreement."""
        return _first(self.name, 2 if self.name[0] in ("parties", "agreements") else 1)


@lru_cache(maxsize=1024)
def _first(name: Name, steps: int) -> Group:
    """So many steps of a name; what is asked of every tail of a fleet is one value for all of them."""
    return tuple(str(step) for step in name[:steps])


def differences(filed: Ready, other: Ready) -> tuple[Fact, ...]:
    """Every value in which the deals differ, but for what stands on the filed document alone."""
    if filed is other:
        return ()
    return tuple(_facts(filed, other))


def stated(fact: Fact) -> bool:
    """Whether the fact is one that a column can state: of an aircraft, of a party or of an agreement."""
    return fact.name[0] in _STATED


_STATED = frozenset(
    {"registration", "formerly", "model", "serial", "engines", "instruments"}
    | {"ordinal", "dated", "parties", "agreements"}
)


def _facts(filed: Ready, other: Ready) -> Iterator[Fact]:
    one, two = filed.deal, other.deal
    for field in Deal.model_fields:
        if field not in _APART and (left := getattr(one, field)) is not (right := getattr(two, field)):
            yield from _apart((field,), left, right)
    mine, its = one.aircraft[0], two.aircraft[0]
    for field in Aircraft.model_fields:
        if field not in _NO_PART:
            yield from _apart((field,), getattr(mine, field), getattr(its, field))
    yield from _apart(("ordinal",), mine.number or one.ordinal, its.number or two.ordinal)
    if filed.instructions is not other.instructions and filed.instructions != other.instructions:
        yield Fact(TERMS, None, None)


def _apart(name: Name, one: Any, other: Any) -> Iterator[Fact]:
    """The values in which two things differ; what is the same for a whole fleet is the same object."""
    if one is other or one == other:
        return
    match one, other:
        case dict(), dict():
            for key in one | other:
                yield from _apart((*name, key), one.get(key), other.get(key))
        case tuple() | None, tuple() | None:
            for n, (left, right) in enumerate(zip_longest(one or (), other or ())):
                yield from _apart((*name, n), left, right)
        case (Model(), Model() | None) | (None, Model()):
            for field in _fields((type(one), type(other))):
                yield from _apart((*name, field), getattr(one, field, None), getattr(other, field, None))
        case _:
            yield Fact(name, _said(one), _said(other))


@lru_cache(maxsize=64)
def _fields(kinds: tuple[Any, ...]) -> tuple[str, ...]:
    """The fields of two models, of which one may be none, that a document could say."""
    known = dict.fromkeys(field for kind in kinds for field in getattr(kind, "model_fields", ()))
    return tuple(field for field in known if field not in _UNSAID)


def _said(value: Any) -> str | None:
    """The value as a document shows it; a text in the markup without its marks."""
    if isinstance(value, Marked):
        return shown(markup.inlines(value))
    return None if value is None else str(value)


def forms(fact: Fact) -> Iterator[tuple[str, str]]:
    """The fact's two values in each way in which a form prints them, the one beside the other."""
    if fact.filed is None or fact.other is None:
        return
    said = [(fact.filed, fact.other)]
    if fact.name == ("ordinal",):
        said += _in_words(int(fact.filed), int(fact.other))
    if fact.name[-1] in ("dated", "recorded"):
        said.append((fact.filed.removeprefix("as of "), fact.other.removeprefix("as of ")))
    if fact.name[-1] == "term":
        said.append((fact.filed.removeprefix("the "), fact.other.removeprefix("the ")))
    for one, other in said:
        yield one, other
        yield one.upper(), other.upper()
        yield one[:1].upper() + one[1:], other[:1].upper() + other[1:]


def ways(group: Group, value: str, term: str) -> Iterator[str]:
    """The ways in which a row of the schedule may state a value: an ordinal as 3, or as "Third Amendment".

    `term` is what the document calls itself: an ordinal alone may be that of a "Second Security Agreement".
    """
    yield value
    if group == ("ordinal",) and int(value) < _WORDED:
        yield f"{ordinal(int(value)).capitalize()} {term.split()[-1]}"


_WORDED = 100
"""Ordinals below it are printed in words too."""


def _in_words(one: int, other: int) -> list[tuple[str, str]]:
    return [(ordinal(one), ordinal(other))] if max(one, other) < _WORDED else []
