"""A unit is said twice.

What: "$5,000 dollars", "5% percent": the sign and the word for it stand by the same figures.
Why: one of them was left behind by an edit; the figures may be of the other.
Authority: The Chicago Manual of Style, on money and percentages: the sign or the word.
Example: "a fee of $50,000 dollars".
Remedy: take out the sign or the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(606, Severity.WARNING, WORDS)
_TWICE = re.compile(
    r"\$\s?\d[\d,]*(?:\.\d+)?(?:\s+(?:million|billion))?\s+(?:U\.?S\.?\s+)?dollars\b|\d\s?%\s+per\s?cent\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each amount with sign and word, each share with both."""
    for span in index.spans(_TWICE):
        yield Finding(span, f'"{span.text}" says the unit twice', "take out the sign or the word")
