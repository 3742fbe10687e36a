"""The figures of an amount are not grouped in threes.

What: "$60,00,000", "$1,0000", "$2,500.0": a group of digits has not three, or the cents not two.
Why: a digit is missing or too many, and the amount is ten times another.
Authority: the usage of the field: figures of four digits and more are grouped by threes.
Example: "does not exceed $60,00,000".
Remedy: write out the amount that was agreed, in groups of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(602, Severity.ERROR, WORDS)
_GROUPED = re.compile(r"\$\s?\d{1,3}(?:,\d{3})*(?:\.\d{2,})?")
_FIGURES = re.compile(r"\$\s?\d+(?:,\d+)+(?:\.\d+)?(?!\d)")
_SCALED = re.compile(r"\s+(?:million|billion|thousand)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each amount with commas that stand elsewhere."""
    for span in index.spans(_FIGURES):
        if not _GROUPED.fullmatch(span.text) and not _SCALED.match(span.passage.text, span.end):
            yield Finding(span, f"{span.text} is not grouped in threes", "write the amount in groups of three")
