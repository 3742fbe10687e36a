""" "Therefore" stands for "therefor".

What: "therefore" follows a noun and ends its clause, where "for it" is meant.
Why: "therefore" draws a conclusion; "security therefor" is security for the thing named before.
Authority: Bryan A. Garner, A Dictionary of Modern Legal Usage, "therefor; therefore".
Example: "the acceptance of any security therefore" for "any security therefor".
Remedy: write "therefor", or "for it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(4, Severity.WARNING, WORDS)
_NOUNS = (
    "security|receipt|payment|consideration|collateral|demand|invoice|substitution|replacement|request|price"
    "|guaranty"
)
_THEREFORE = re.compile(
    rf"\b(?:{_NOUNS})\s+(therefore)\s*(?=[,;.)]|\b(?:or|and|by|from|is|are|shall|executed|signed)\b)",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each "therefore" behind a noun that one has, gives or asks for something."""
    for found in index.spans(_THEREFORE, 1):
        yield Finding(found, '"therefore" draws a conclusion; "for it" is meant', 'write "therefor"')
