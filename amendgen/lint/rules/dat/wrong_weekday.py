"""A date does not fall on the weekday that stands before it.

What: "Tuesday, May 4, 2005", which was a Wednesday.
Why: either the weekday or the date is wrong, and the words do not say which of them governs.
Authority: the calendar.
Example: "on Friday, May 4, 2005".
Remedy: write the date alone, or the weekday that it falls on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(610, Severity.ERROR, WORDS)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\s*,?\s+(?:the\s+)?\Z", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each date behind another weekday than its own."""
    for one in index.dates:
        said = _WEEKDAY.search(one.span.passage.text[: one.span.start])
        if said is None or one.day is None:
            continue
        falls_on = _DAYS[one.day.weekday()]
        if said[1].capitalize() != falls_on:
            span = Span(one.span.passage, said.start(1), one.span.end)
            yield Finding(
                span, f"{one.span.text} is a {falls_on}", "write the date that is meant, and it alone"
            )
