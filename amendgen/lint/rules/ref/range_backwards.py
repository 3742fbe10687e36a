"""A range of provisions runs backwards, or names one twice.

What: "Sections 6.5 through 6.2", or "Sections 6.1, 6.2 and 6.1".
Why: a range that ends before it begins holds nothing; a number that stands twice stands for another.
Authority: the usage of the field.
Example: "clauses (c) through (a) above".
Remedy: write the numbers that are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.agreement.references.citations import citations
from amendgen.diagnostics import Severity
from amendgen.document.enumerators import readings
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(410, Severity.ERROR, WORDS)
_PLURAL = re.compile(r"\w+s |\W")
_RANGE = re.compile(r"\s(?:through|to)\s")


def findings(index: Index) -> Iterator[Finding]:
    """Each list that names a provision twice, and each range whose end comes before its beginning."""
    for passage in index.passages:
        if not passage.running or passage.quoted:
            continue
        for one in citations(passage.text):
            names = [place.number + "".join(place.steps) for place in one.places]
            span = Span(passage, one.start, one.end)
            twice = next((name for name in names if names.count(name) > 1), "")
            if twice and _PLURAL.match(span.text):
                yield Finding(span, f"{twice} is named twice", "name what is meant in its place")
            elif len(one.places) == 2 and _RANGE.search(span.text) and _back(*names):
                yield Finding(span, "the range ends before it begins", "write the numbers that are meant")


def _back(first: str, last: str) -> bool:
    """Whether the last of a range surely comes before its first."""
    if first.startswith("(") and last.startswith("("):
        ways = [
            (one, other) for one in readings(first) for other in readings(last) if one.series == other.series
        ]
        return bool(ways) and all(one.value > other.value for one, other in ways)
    numbers = [[int(part) for part in re.findall(r"\d+", name)] for name in (first, last)]
    return all(numbers) and len(numbers[0]) == len(numbers[1]) and numbers[0] > numbers[1]
