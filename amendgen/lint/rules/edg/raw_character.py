"""A character of the page is no ASCII.

What: a byte beyond ASCII stands in the page, or a reference that HTML does not know.
Why: pages are ASCII; another character is a reference by its number.
Authority: EDGAR Filer Manual, Volume II, 5.2.2.6 (extended characters).
Example: a curved quotation mark as such.
Remedy: write "&#8220;".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(205, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG205")
