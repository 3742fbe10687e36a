"""Words of the text would be read as a tag or an entity.

What: a plain-text exhibit has "<" before a letter, or "&" with a name and a semicolon.
Why: the text is read as SGML: what looks like a tag is dropped, what looks like an entity is changed.
Authority: EDGAR Filer Manual, Volume II, 5.2.1 (a document's text is read as SGML).
Example: "<Name of Lender>".
Remedy: write square brackets, or say it in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(110, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit."""
    yield from index.faulty("EDG110")
