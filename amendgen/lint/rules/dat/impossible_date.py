"""A date is one that the calendar does not have.

What: "June 31, 2004", "February 29, 2005": the month has no such day.
Why: nobody can say on which day the instrument was made, or when a period ends.
Authority: the calendar.
Example: "expires on November 31, 2006".
Remedy: look the day up in what it was copied from.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(609, Severity.ERROR, WORDS)
_HINT = "look the day up in what it was copied from"


def findings(index: Index) -> Iterator[Finding]:
    """Each date that is no day."""
    for one in index.dates:
        if one.day is None:
            yield Finding(one.span, f"the calendar has no {one.span.text}", _HINT)
