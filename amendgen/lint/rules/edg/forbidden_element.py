"""The page has an element that EDGAR does not permit.

What: an element of HTML stands in the page that is none of those permitted.
Why: a filing with it is suspended, or the element is dropped with what it says.
Authority: EDGAR Filer Manual, Volume II, 5.2.2 (permitted elements).
Example: <span>, <del>, <tbody>.
Remedy: say it with a permitted element: <font>, <strike>, <tr>.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(201, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG201")
