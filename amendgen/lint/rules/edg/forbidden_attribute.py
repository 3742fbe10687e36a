"""An element has an attribute that EDGAR does not permit.

What: an attribute stands on an element that may not have it.
Why: a filing with it is suspended.
Authority: EDGAR Filer Manual, Volume II, 5.2.2 (permitted attributes).
Example: <p data-id="7">, <font face="Times">.
Remedy: leave the attribute out.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(202, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG202")
