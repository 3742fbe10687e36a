"""A period ends before it begins.

What: "from January 1, 2005 through December 31, 2004": the second day is earlier than the first.
Why: the period is empty; what is due or permitted within it is due or permitted never.
Authority: the calendar.
Example: "the period from July 1, 2005 to June 30, 2005".
Remedy: correct the day that is wrong, in most cases its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(611, Severity.ERROR, WORDS)
_FROM = re.compile(
    r"\b(?:from|between|beginning|commencing|starting)(?:\s+(?:on|and\s+including|but\s+excluding))?\s*\Z"
)
_TO = re.compile(
    r"\s*,?\s*(?:\(?(?:and|but)\s+(?:including|excluding)\)?\s*,?\s*)?"
    r"(?:to|through|until|and(?:\s+ending)?|ending)(?:\s+(?:on|and\s+including|but\s+excluding))?\s*"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each pair of dates, from the one to the other, of which the second is the earlier."""
    for first, last in pairwise(index.dates):
        passage = first.span.passage
        if last.span.passage is not passage or first.day is None or last.day is None or first.day <= last.day:
            continue
        joined = _TO.fullmatch(passage.text, first.span.end, last.span.start)
        if joined and _FROM.search(passage.text[: first.span.start]):
            span = Span(passage, first.span.start, last.span.end)
            message = f"the period ends on {last.span.text}, before it begins"
            yield Finding(span, message, "correct the day that is wrong")
