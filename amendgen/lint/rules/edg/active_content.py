"""The page would run, ask for or fetch something.

What: a script, a form, a frame, an object, a refresh or an attribute that runs something stands in the page.
Why: a filing with active content is suspended.
Authority: EDGAR Filer Manual, Volume II, 5.2.2 (active content).
Example: <script>, <form>, onclick.
Remedy: take it out: what is filed has words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(208, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG208")
