""" "NOW, THEREFORE" follows from nothing.

What: the words that agree begin with "NOW, THEREFORE", and no recital stands before them.
Why: "therefore" draws on the recitals; either they were lost, or the words are left from another form.
Authority: the usage of the field.
Example: a preamble, and behind it at once "NOW, THEREFORE, the parties agree as follows:".
Remedy: write the recitals, or "The parties agree as follows:".
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

ABOUT = About(19, Severity.WARNING, DOCUMENTS)
_NOW = re.compile(r"NOW\s*,?\s*THEREFORE\b")
_HEADING = 40
_GIVEN = re.compile(
    r"\bWHEREAS\b|\bRECITALS?\b|\b(?:previously|heretofore)\b|\b(?:are|is)\s+(?:a\s+)?part(?:y|ies)\s+to\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """The words that agree, right behind the preamble."""
    agreed, preamble = index.frame.agreed, index.frame.preamble
    if agreed is None or preamble is None or index.frame.recitals or _GIVEN.search(preamble.text):
        return
    between = [
        one
        for one in index.passages[preamble.number + 1 : agreed.number]
        if one.running and len(one.text) > _HEADING
    ]
    if agreed.number > preamble.number and not between and (now := _NOW.match(agreed.text)):
        message = '"therefore" draws on recitals, and there are none'
        yield Finding(
            Span(agreed, 0, now.end()), message, 'write the recitals, or "The parties agree as follows:"'
        )
