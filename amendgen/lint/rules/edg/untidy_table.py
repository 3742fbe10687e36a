"""A table's tags do not say where its columns are.

What: between <TABLE> and </TABLE> no line has <S> and <C>, there are two, or a
tag of tables stands outside.
Why: EDGAR reads the columns from these tags; without them the cells of a row are run together.
Authority: EDGAR Filer Manual, Volume II, 5.2.1 (tags of ASCII documents).
Example: "<TABLE>" and rows, without a line "<S> <C> <C>".
Remedy: put one line above the first row, <S> where the first column begins, <C> where each other does.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(105, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit."""
    yield from index.faulty("EDG105")
