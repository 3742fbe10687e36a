"""A date is left open, and there is no place for its day.

What: "_________, 2005": one blank stands for month and day, where another date of the text has two, or where
the instrument is signed "as of the date first above written".
Why: a month alone is soon written into it, and a conveyance without its day is not described.
Authority: 14 CFR 49.33 (the date of a conveyance is part of its description).
Example: "dated as of _________, 2005" for "dated as of _________ __, 2005".
Remedy: leave two blanks, or better, write the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(608, Severity.WARNING, DOCUMENTS)
_OPEN = re.compile(r"\b(?:dated|as\s+of|on)\s+(_{3,}|\[_{2,}\])\s*,\s*(?:19|20)\d\d\b")
_TWO = re.compile(r"_{3,}\s+_{1,},?\s*,\s*(?:19|20)\d\d\b")
_ABOVE = re.compile(r"\bdate\s+(?:first\s+)?(?:above\s+written|written\s+above)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each date with one blank before its year, in an instrument whose whole date matters."""
    if index.draft or not (any(index.spans(_TWO)) or any(index.spans(_ABOVE))):
        return
    for passage in index.passages:
        if passage.number in index.forms or passage.kind == "signature":
            continue
        for found in _OPEN.finditer(passage.text):
            span = Span(passage, found.start(1), found.end())
            yield Finding(
                span, f'"{span.text}" has no place for the day', "leave two blanks, or write the date"
            )
