"""The dates that a document states in words: "July 27, 2004", "27 July 2004", "the 27th day of July, 2004"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

Form = Literal["month first", "day first", "day of"]

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = rf"({'|'.join(MONTHS)}|{'|'.join(MONTHS).upper()})"
DATE = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})\s*,\s*(\d{{4}})\b")
_DAY_FIRST = re.compile(rf"(?<![\w.,$])(\d{{1,2}})\s+{_MONTH},?\s+(\d{{4}})\b")
_DAY_OF = re.compile(rf"\b(\d{{1,2}})\s?(?:st|nd|rd|th)\s+day\s+of\s+{_MONTH},?\s+(\d{{4}})\b", re.IGNORECASE)


class Dated(Struct, frozen=True):
    """A date where it stands; `day` is None when the calendar has no such day."""

    span: Span
    day: date | None
    form: Form = "month first"


def dates(among: Iterable[Passage]) -> Iterator[Dated]:
    """Every date in the passages, in order."""
    for passage in among:
        if any(character.isdigit() for character in passage.text):
            yield from sorted(_dates(passage), key=lambda one: one.span.start)


def _dates(passage: Passage) -> Iterator[Dated]:
    for found in DATE.finditer(passage.text):
        yield Dated(Span(passage, found.start(), found.end()), day(found))
    forms: tuple[tuple[re.Pattern[str], Form], ...] = ((_DAY_FIRST, "day first"), (_DAY_OF, "day of"))
    for pattern, form in forms:
        for found in pattern.finditer(passage.text):
            yield Dated(Span(passage, found.start(), found.end()), _day(found[3], found[2], found[1]), form)


def day(found: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names."""
    return _day(found[3], found[1], found[2])


def _day(year: str, month: str, number: str) -> date | None:
    try:
        return date(int(year), MONTHS.index(month.capitalize()) + 1, int(number))
    except ValueError:
        return None
