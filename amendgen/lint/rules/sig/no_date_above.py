"""The instrument is signed as of a date above, and none stands there.

What: "as of the date first above written" closes an instrument that states no date and leaves none open.
Why: the day from which it has effect, and from which its recording is traced, cannot be told.
Authority: the usage of the field; 14 CFR 49.33 (a conveyance is described by its date).
Example: "as of the date first written above" under a preamble without "dated as of".
Remedy: write the date in the preamble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(810, Severity.ERROR, DOCUMENTS)
_ABOVE = re.compile(r"\b(?:date|day\s+and\s+year|day)\s+(?:first\s+)?(?:above\s+written|written\s+above)", re.I)
_DATE = re.compile(
    r"\b(?:dated?|day|as\s+of|effective)\b|\b(?:1[89]|20)\d\d\b|__|\[|\b\d{1,2}/\d{1,2}/\d{2,4}\b", re.I
)


def findings(index: Index) -> Iterator[Finding]:
    """The words that point to a date, when nothing at the beginning can be one."""
    preamble = index.frame.preamble
    above = next(index.spans(_ABOVE), None)
    if preamble is None or above is None:
        return
    begun = [one for one in index.passages if one.number <= preamble.number]
    if not any(_DATE.search(one.text) for one in begun):
        yield Finding(above, "no date stands above", 'write "dated as of …" in the preamble')
