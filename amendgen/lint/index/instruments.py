"""The instruments that a document names by a title and a date: "Lease Agreement, dated as of July 27, 2004"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from amendgen.lint.index.dates import Dated
from amendgen.lint.passages import Span

_DATED = re.compile(r",?\s+(?:originally\s+)?dated(\s+as\s+of)?\s*\Z", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:[A-Z][\w&'/-]*\.?|No\.\s*\d+|\([^()]*\))"
    r"(?:\s+(?:(?:of|and|to|for|in|the|&)\s+)*(?:[A-Z][\w&'/-]*|No\.\s*\d+|\d+|\([A-Z][^()]*\)))*\Z"
)
_LONGEST = 150  # characters of a title that are looked at


class Instrument(Struct, frozen=True):
    """An instrument where it is named with its date; `as_of` says that it is "dated as of" the day."""

    title: Span
    dated: Span
    day: date
    as_of: bool

    @property
    def key(self) -> str:
        """What titles are compared by."""
        return " ".join(self.title.text.split()).casefold().removeprefix("the ")


def instruments(dates: Iterable[Dated]) -> Iterator[Instrument]:
    """Every instrument that a date follows with "dated", in order."""
    for one in dates:
        passage = one.span.passage
        begun = max(0, one.span.start - _LONGEST)
        before = passage.text[begun : one.span.start]
        dated = _DATED.search(before)
        title = _TITLE.search(before, 0, dated.start()) if dated else None
        if dated and title and one.day:
            span = Span(passage, begun + title.start(), begun + title.end())
            yield Instrument(span, one.span, one.day, bool(dated[1]))
