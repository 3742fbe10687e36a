"""A line has more than 80 columns.

What: a line of a plain-text exhibit, outside of a table, has more than 80 characters.
Why: EDGAR takes 80 columns of text; a filing with longer lines is suspended.
Authority: 17 CFR 232.305(a).
Example: a paragraph that stands on one line of 400 characters.
Remedy: end the line earlier, or set off a table with <TABLE> and </TABLE>.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(101, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit."""
    yield from index.faulty("EDG101")
