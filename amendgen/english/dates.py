"""Dates as American instruments write them."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONG = re.compile(rf"({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def long_date(day: datetime.date) -> str:
    """ "November 30, 2004", whatever the locale."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def parse_date(text: str) -> datetime.date | None:
    """A day of the calendar written as "2004-11-30" or "November 30, 2004"; None for anything else."""
    if iso := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in iso.groups())
    elif long := _LONG.fullmatch(text):
        year, month, day = int(long[3]), MONTHS.index(long[1]) + 1, int(long[2])
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
