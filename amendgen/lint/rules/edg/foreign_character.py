"""A character stands in the text that EDGAR does not take.

What: a character of a plain-text exhibit is none of the letters, digits and marks of ASCII that EDGAR permits.
Why: such a character is lost, or the filing is suspended.
Authority: EDGAR Filer Manual, Volume II, 5.2.1 (table of ASCII characters).
Example: a curved quotation mark, a long dash, the sign of a section.
Remedy: write it with the characters of a keyboard: straight quotation marks, "--", "Section".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(103, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit."""
    yield from index.faulty("EDG103")
