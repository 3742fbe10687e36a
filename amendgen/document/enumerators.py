"""Enumerators: "(iii)", "(b)", "1.", "A.", "SECTION 2.": their series, their values, their order.

A series is named by its first member as printed: "(a)", "(i)", "(A)", "(I)", "(1)", "1.", "A.",
"I.", "SECTION 1.", "ARTICLE I.". A label such as "(i)" belongs to two series; its place among its
neighbours settles which.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from amendgen.english.numbers import letters, letters_value, roman, roman_value

_FORMS = r"\d{1,3}\.|[A-Z]\.|[IVXL]{2,7}\.|\((?:\d{1,3}|[a-z]{1,8}|[A-Z]{1,8})\)"
_WORD = "SECTION|Section|ARTICLE|Article"
LIVE = re.compile(rf"(?P<label>(?:{_WORD}) (?:\d+|[IVXL]+)\.|{_FORMS})(?:[ \n]|$)")
LITERAL = re.compile(
    rf"(?P<label>(?:{_WORD}) [\dIVXL]+(?:\.\d+)*\.?|\d{{1,3}}(?:\.\d{{1,3}})+[A-Z]?\.?|{_FORMS})(?:[ \n]|$)"
)


class Reading(NamedTuple):
    """One way to read a label: the series it would belong to, and its value in it."""

    series: str
    value: int


def readings(label: str) -> tuple[Reading, ...]:
    """The ways to read `label`, the likelier one first; () when it is no enumerator.

    A lone i, v or x is likelier roman, any other lone letter alphabetical.
    """
    shape = re.fullmatch(r"(SECTION |Section |ARTICLE |Article |\()?([A-Za-z]+|\d+)([.)])", label)
    if shape is None:
        return ()
    before, core, after = shape[1] or "", shape[2], shape[3]
    if core.isdigit():
        return (Reading(f"{before}1{after}", int(core)),)
    lower = core.islower()
    ways = []
    if (value := letters_value(core.lower())) is not None:
        ways.append(Reading(f"{before}{'a' if lower else 'A'}{after}", value))
    if (value := roman_value(core.lower())) is not None:
        likelier = 0 if len(core) > 1 or core.lower() in "ivx" else len(ways)
        ways.insert(likelier, Reading(f"{before}{'i' if lower else 'I'}{after}", value))
    return tuple(ways)


def found(source: str, live: bool) -> re.Match[str] | None:
    """The enumerator that begins a paragraph, with the space behind it; None for a word that looks like one."""
    start = (LIVE if live else LITERAL).match(source)
    words = start and start["label"][0] in "(IVXL" and not readings(start["label"])
    return None if words else start


def printed(series: str, value: int) -> str:
    """The label of the `value`-th member of `series`: printed("(a)", 3) is "(c)"."""
    core = (
        series.removeprefix("SECTION ")
        .removeprefix("Section ")
        .removeprefix("ARTICLE ")
        .removeprefix("Article ")
    )
    first = core.strip("().")
    member = str(value) if first == "1" else roman(value) if first in "iI" else letters(value)
    member = member.upper() if first.isupper() else member
    head, _, tail = series.rpartition(first)
    return f"{head}{member}{tail}"


class Run(Struct):
    """A series that is open at one depth, and the value of its last label."""

    series: str
    value: int


def settle(label: str, open_runs: list[Run]) -> tuple[int, Reading]:
    """Where `label` belongs among the runs open around it, outermost first.

    Comes out: how many of the runs stay open around the label's own, and how the label is read.
    The next value of an open run wins; then an open run of its series; else it opens a new one.
    """
    ways = readings(label) or (Reading(label, 1),)
    for depth in range(len(open_runs) - 1, -1, -1):
        for way in ways:
            if way == (open_runs[depth].series, open_runs[depth].value + 1):
                return depth, way
    opens = next((way for way in ways if way.value == 1), None)
    for depth in range(len(open_runs) - 1, -1, -1):
        for way in (opens,) if opens else ways:
            if way.series == open_runs[depth].series:
                return depth, way
    return len(open_runs), opens or ways[0]
