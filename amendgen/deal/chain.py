"""Whether the recorded instruments over one aircraft make a chain: dates, numbers, ordinals and marks.

In: the instruments in their order, the instrument amended first. Out: a diagnostic for each fault, its path
beginning with `instruments` (14 CFR 49.33: an amendment describes the recorded conveyance that it amends).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from amendgen.deal.fields import Dated
from amendgen.deal.registration import marks_in
from amendgen.diagnostics import Diagnostic
from amendgen.english.numbers import ordinal

_NUMBERED = re.compile(r"(?:(?P<word>[a-z]+(?:-[a-z]+)?) amendment|amendment no\.? ?(?P<digits>\d+))\b", re.I)


class Recorded(Protocol):
    """An instrument as the registry has recorded it."""

    @property
    def title(self) -> str: ...
    @property
    def dated(self) -> Dated: ...
    @property
    def recorded(self) -> Dated: ...


def faults(instruments: Sequence[Recorded]) -> Iterator[Diagnostic]:
    """What is wrong with the dates and the ordinals of a chain."""
    yield from _out_of_order(instruments)
    yield from _recorded_early(instruments)
    yield from _misnumbered(instruments)


def stated_ordinal(title: str) -> int | None:
    """The number that the title of an amendment begins with: 3 for "Third Amendment to …"; None without one."""
    found = _NUMBERED.match(title)
    if found is None:
        return None
    return int(found["digits"]) if found["digits"] else _words().get(found["word"].lower())


def unknown_marks(instruments: Sequence[Recorded], marks: Sequence[str]) -> Iterator[Diagnostic]:
    """Titles that name an aircraft by a mark that this one has not and never had (AC 8050-64)."""
    for i, one in enumerate(instruments):
        for mark in marks_in(one.title):
            if mark not in marks:
                yield Diagnostic(
                    "mark",
                    f"the title names {mark}, and this aircraft is {' formerly '.join(marks[:2])}",
                    f"mend the title; if the aircraft was {mark} when it was recorded, add it to 'formerly'",
                    ("instruments", i, "title"),
                )


def _out_of_order(instruments: Sequence[Recorded]) -> Iterator[Diagnostic]:
    for i, (before, after) in enumerate(pairwise(instruments)):
        if before.dated.day and after.dated.day and before.dated.day > after.dated.day:
            yield Diagnostic(
                "chain-order",
                f"{after.title!r} of {after.dated.on} stands behind {before.title!r} of {before.dated.on}",
                "list the instruments in the order of their dates",
                ("instruments", i + 1, "dated"),
                also=(("the instrument listed before it", ("instruments", i, "dated")),),
            )


def _recorded_early(instruments: Sequence[Recorded]) -> Iterator[Diagnostic]:
    for i, one in enumerate(instruments):
        if one.dated.day and one.recorded.day and one.recorded.day < one.dated.day:
            yield Diagnostic(
                "chain-order",
                f"{one.title!r} was recorded on {one.recorded.on}, before its date, {one.dated.on}",
                "an instrument is recorded after it is made: mend one of the two dates",
                ("instruments", i, "recorded"),
                also=(("its date", ("instruments", i, "dated")),),
            )


def _misnumbered(instruments: Sequence[Recorded]) -> Iterator[Diagnostic]:
    """The second instrument of a chain is its first amendment, and so on."""
    for i, one in enumerate(instruments):
        stated = stated_ordinal(one.title)
        if stated in (None, i):
            continue
        if i == 0:
            message = f"the chain begins with {one.title!r}, an amendment"
            hint = "list first the instrument that it amends"
        else:
            message = f"{one.title!r} stands in the chain as amendment No. {i}"
            hint = "list every amendment once, in order" + ("; one is missing before it" * (stated > i))
        yield Diagnostic("chain-ordinal", message, hint, ("instruments", i, "title"))


@cache
def _words() -> dict[str, int]:
    return {ordinal(number): number for number in range(1, 100)}
