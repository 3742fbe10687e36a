"""The least number of a range is above its most.

What: "not less than 30 nor more than 10 days": nothing is both.
Why: no notice, no amount can satisfy the words; what depends on it can never be done.
Authority: arithmetic.
Example: "upon at least sixty and not more than thirty days' notice".
Remedy: exchange the two, or correct the one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.numerals import NUMBER, value
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(607, Severity.ERROR, WORDS)
_N = rf"(\$?\d[\d,]*(?:\.\d+)?|{NUMBER})(%?)(?:\s+\(\$?\d[\d,.]*%?\))?"
_RANGE = re.compile(
    rf"\b(?:not?\s+(?:less|fewer)\s+than|at\s+least)\s+{_N}(?:\s+(?:[\w']+\s+){{0,3}}?|,?\s*)"
    rf"(?:and|but|or|nor)\s+(?:not?\s+)?(?:more|greater)\s+than\s+{_N}(?!\s+(?:million|billion))",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each "not less than … nor more than …" whose numbers stand the wrong way round."""
    for passage in index.passages:
        for found in _RANGE.finditer(passage.text):
            least, most = _number(found[1]), _number(found[3])
            if least is not None and most is not None and least > most and found[2] == found[4]:
                span = Span(passage, found.start(), found.end())
                yield Finding(span, f"nothing is at least {least:,} and at most {most:,}", "exchange the two")


def _number(said: str) -> Decimal | None:
    figures = said.replace("$", "").replace(",", "")
    if figures[:1].isdigit():
        return Decimal(figures)
    words = value(said)
    return None if words is None else Decimal(words)
