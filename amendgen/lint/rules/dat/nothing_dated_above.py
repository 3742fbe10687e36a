"""The instrument refers to a date above that is not there.

What: "as of the date first above written", and neither title nor preamble has a whole date.
Why: the instrument has no date; one that amends it, and the registry, know it by its date.
Authority: 14 CFR 49.33 (the date of a conveyance is part of its description).
Example: "dated as of _________, 2005" above, "as of the date first above written" below.
Remedy: date the instrument in its preamble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(613, Severity.ERROR, DOCUMENTS)
_ABOVE = re.compile(
    r"\b(?:date|day)(?:\s+and\s+year)?\s+(?:first\s+)?(?:above\s+(?:written|set\s+forth|stated)"
    r"|(?:written|set\s+forth|stated)\s+above)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}\b(?!\s*_)")


def findings(index: Index) -> Iterator[Finding]:
    """Each reference to the date above, in an instrument whose beginning is read and has no date."""
    preamble = index.frame.preamble
    if preamble is None or index.draft:
        return
    above = index.passages[: preamble.number + 1]
    if any(one.span.passage.number <= preamble.number for one in index.dates):
        return
    if any(_FIGURES.search(one.text) and "_" not in one.text for one in above):
        return  # dated in a way that is not read, or in part
    for span in index.spans(_ABOVE):
        if span.passage.number > preamble.number and span.passage.number not in index.forms:
            yield Finding(span, "no date is written above", "date the instrument in its preamble")
