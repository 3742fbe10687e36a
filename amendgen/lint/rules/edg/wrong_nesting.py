"""An element stands where it may not, or is not ended.

What: a paragraph holds a table, a table another table, a link a link; or an element has no end.
Why: what belongs to what is then guessed, and cells or words are lost.
Authority: EDGAR Filer Manual, Volume II, 5.2.2; the document type of HTML 3.2.
Example: <p><table>...</table></p>.
Remedy: end the outer element first.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(203, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG203")
