"""Enumerators: "(iii)", "(b)", "1.", "A.", "SECTION 2.", "6.10": their series, their values, their order.

A series is named by its first member as printed: "(a)", "(i)", "(A)", "(I)", "(1)", "1.", "A.",
"I.", "SECTION 1.", "ARTICLE I.". Numbers of as many parts are one series, however they are worded:
"6.7" and "Section 6.8" are of "1.1". A label such as "(i)" belongs to two series; its place among
its neighbours settles which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from amendgen.english.numbers import letters, letters_value, roman, roman_value

_LABEL = re.compile(
    r"(?P<label>(?:SECTION|Section|ARTICLE|Article) [\dIVXL]+(?:\.\d+)*[A-Z]?\.?"
    r"|\d{1,3}(?:\.\d{1,3})+[A-Z]?\.?|(?:\d{1,3}|[A-Z]|[IVXL]{2,7})\."
    r"|\((?:\d{1,3}|[a-z]{1,8}|[A-Z]{1,8})\))(?:[ \n]|$)"
)
# what stands before it; letters or a number, the number's further parts and its letter; what stands behind it
_SHAPE = re.compile(r'"?(\(|[A-Za-z]+\s|\u00a7+ ?)?([A-Za-z]+|\d+)((?:\.\d+)*)([A-Z]?)([.):]?)')


class Reading(NamedTuple):
    """One way to read a label: the series it would belong to, and its value in it."""

    series: str
    value: int


@lru_cache(maxsize=1024)
def readings(label: str) -> tuple[Reading, ...]:
    """The ways to read `label`, the likelier one first; () when it is no enumerator.

    A lone i, v or x is likelier roman, any other lone letter alphabetical. The value of a number of
    several parts is its last; a letter behind it ("2.4B", "Section 2A") has no value of its own.
    """
    shape = _SHAPE.fullmatch(label)
    if shape is None:
        return ()
    before, core, parts, letter, after = shape.groups("")
    number = core.isdigit()
    if parts:
        series = ("1" if number else "A") + ".1" * parts.count(".")
        return (Reading(series, int(parts.rpartition(".")[2])),)
    if before in ("", "(") and (letter or not after):
        return ()
    after = after or "."
    return (Reading(f"{before}1{after}", int(core)),) if number else _lettered(before, core, after)


def _lettered(before: str, core: str, after: str) -> tuple[Reading, ...]:
    lower = core.islower()
    ways = []
    if (value := letters_value(core.lower())) is not None:
        ways.append(Reading(f"{before}{'a' if lower else 'A'}{after}", value))
    if (value := roman_value(core.lower())) is not None:
        likelier = 0 if len(core) > 1 or core.lower() in "ivx" else len(ways)
        ways.insert(likelier, Reading(f"{before}{'i' if lower else 'I'}{after}", value))
    return tuple(ways)


def sectional(label: str) -> bool:
    """Whether a label, or a series, says that it is a section's or an article's."""
    return label.upper().startswith(("SECTION", "ARTICLE", "\u00a7"))


def found(source: str, live: bool) -> re.Match[str] | None:
    """The enumerator that begins a paragraph, with the space behind it; None for a word that looks like one.

    A `live` one is of a series that numbering can print, and stands as it would be printed.
    """
    start = _LABEL.match(source)
    if start is None:
        return None
    label = start["label"]
    ways = readings(label)
    if live:
        ways = tuple(way for way in ways if ".1" not in way.series and printed(*way) == label)
    return start if ways else None


def member_of(series: str) -> tuple[str, str, str]:
    """What stands before the number in a series, its first number, and what stands behind: ("(", "a", ")")."""
    core = (
        series.removeprefix("SECTION ")
        .removeprefix("Section ")
        .removeprefix("ARTICLE ")
        .removeprefix("Article ")
    )
    first = core.strip("().")
    head, _, tail = series.rpartition(first)
    return head, first, tail


def printed(series: str, value: int) -> str:
    """The label of the `value`-th member of `series`: printed("(a)", 3) is "(c)"."""
    head, first, tail = member_of(series)
    member = str(value) if first == "1" else roman(value) if first in "iI" else letters(value)
    return f"{head}{member.upper() if first.isupper() else member}{tail}"


class Run(Struct):
    """A series that is open at one depth, and the value of its last label."""

    series: str
    value: int


def settle(label: str, open_runs: Sequence[Run]) -> tuple[int, Reading]:
    """Where `label` belongs among the runs open around it, outermost first.

    Comes out: how many of the runs stay open around the label's own, and how the label is read.
    The next value of an open run wins; then an open run of its series; else it opens a new one. A
    label that is no enumerator is read as one with a full stop, or is the first of its own series.
    """
    ways = readings(label) or readings(f"{label}.") or (Reading(label, 1),)
    for depth in range(len(open_runs) - 1, -1, -1):
        for way in ways:
            if way == (open_runs[depth].series, open_runs[depth].value + 1):
                return depth, way
    opens = next((way for way in ways if way.value == 1), None)
    for depth in range(len(open_runs) - 1, -1, -1):
        for way in (opens,) if opens else ways:
            if way.series == open_runs[depth].series:
                return depth, way
    way = opens or ways[0]
    return _within(way.series, open_runs) if ".1" in way.series else len(open_runs), way


def _within(series: str, open_runs: Sequence[Run]) -> int:
    """Where a number of several parts begins: in the longest that is shorter, "6.7.1" in "6.7"; in no "(a)"."""
    parts = series.count(".1")
    numbers = [(0 if run.series[0] == "(" else run.series.count(".1") + 1) for run in open_runs]
    longest = max((each for each in numbers if each <= parts), default=0)
    return len(numbers) - numbers[::-1].index(longest) if longest else 0


def sections(open_runs: Sequence[Run]) -> int:
    """How many of the runs stay open around flush text: all to the innermost section or article."""
    for depth in range(len(open_runs), 0, -1):
        series = open_runs[depth - 1].series
        if ".1" in series or sectional(series):
            return depth
    return 0
