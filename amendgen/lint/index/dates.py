"""The dates that a document states in words: "July 27, 2004"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DATE = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}})\s*,\s*(\d{{4}})\b")


class Dated(Struct, frozen=True):
    """A date where it stands; `day` is None when the calendar has no such day."""

    span: Span
    day: date | None


def dates(among: Iterable[Passage]) -> Iterator[Dated]:
    """Every date in the passages."""
    for passage in among:
        for found in DATE.finditer(passage.text):
            yield Dated(Span(passage, found.start(), found.end()), day(found))


def day(found: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names."""
    try:
        return date(int(found[3]), MONTHS.index(found[1]) + 1, int(found[2]))
    except ValueError:
        return None
