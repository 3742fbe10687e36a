"""A new instrument states the threshold for engines that was in force until 2006.

What: an instrument dated March 1, 2006 or later says "750 or more rated takeoff horsepower" of engines.
Why: the threshold is 550 since the Cape Town Treaty came into force; an engine between the two would be left
out.
Authority: 49 U.S.C. 44107(a)(1)(A)(ii); 14 CFR 49.41.
Example: "each engine having 750 or more rated takeoff horsepower" in a mortgage of 2010.
Remedy: write "550 or more rated takeoff horsepower"; in words quoted from an older instrument, nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(503, Severity.WARNING, DOCUMENTS)
_OLD = re.compile(r"\b750\s+(?:or\s+more\s+)?(?:rated\s+)?take-?off\s+(?:rated\s+)?horsepower\b", re.IGNORECASE)
_SINCE = date(2006, 3, 1)


def findings(index: Index) -> Iterator[Finding]:
    """Each such threshold in what a later instrument itself says of engines."""
    if index.day is None or index.day < _SINCE:
        return
    for span in index.spans(_OLD):
        if "propeller" not in span.passage.text[: span.start].lower().rsplit("engine", 1)[-1]:
            yield Finding(span, "the threshold for engines is 550 since March 1, 2006", 'write "550"')
