"""A table has more than 132 columns.

What: a line between <TABLE> and </TABLE> has more than 132 characters.
Why: EDGAR takes 132 columns of a table; a filing with wider ones is suspended.
Authority: 17 CFR 232.305(a).
Example: a schedule of aircraft whose rows are 140 characters wide.
Remedy: leave out a column, or wrap the cells.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(102, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit."""
    yield from index.faulty("EDG102")
