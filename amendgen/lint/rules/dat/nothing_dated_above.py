"""The instrument refers to a date above that is not there.

What: "as of the date first above written", and title and preamble say no date, or leave open what they say.
Why: the instrument has no date; one that amends it, and the registry, know it by its date.
Authority: 14 CFR 49.33 (the date of a conveyance is part of its description).
Example: "dated as of _________, 2005" above, "as of the date first above written" below.
Remedy: date the instrument in its preamble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(613, Severity.ERROR, DOCUMENTS)
_ABOVE = re.compile(
    r"\b(?:date|day)(?:\s+and\s+year)?\s+(?:first\s+)?(?:above\s+(?:written|set\s+forth|stated)"
    r"|(?:written|set\s+forth|stated)\s+above)\b",
    re.IGNORECASE,
)
_BLANK = r"(?:_{2,}|\[[\s_.●•]*\])"
_YEAR = r"\b(?:1[89]|20)\d\d\b"
_LEFT_OPEN = re.compile(
    rf"\b(?:dated?|day|as\s+of|effective)\b[^;]{{0,30}}?{_BLANK}|{_BLANK}[^;]{{0,30}}?(?:\bday\b|{_YEAR})",
    re.IGNORECASE,
)
_FIGURES = re.compile(rf"\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|{_YEAR}")
_WORDS = re.compile(rf"\b(?:dated?|day|as\s+of|effective)\b|{_BLANK}|\[", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each reference to the date above, in an instrument whose beginning is read and has no date."""
    preamble = index.frame.preamble
    if preamble is None or any(one.span.passage.number <= preamble.number for one in index.dates):
        return
    date = _date(index.passages[: preamble.number + 1])
    if date == "unsure" or (date == "left open" and index.draft):
        return
    for span in index.spans(_ABOVE):
        if span.passage.number > preamble.number and span.passage.number not in index.forms:
            yield Finding(span, "no date is written above", "date the instrument in its preamble")


def _date(above: Sequence[Passage]) -> Literal["left open", "none", "unsure"]:
    """What the beginning says in place of a whole date; unsure where it may be one that is not read."""
    otherwise = [one.text for one in above if not _LEFT_OPEN.search(one.text)]
    if any(_FIGURES.search(each) for each in otherwise):
        return "unsure"
    if len(otherwise) < len(above):
        return "left open"
    return "unsure" if any(_WORDS.search(each) for each in otherwise) else "none"
