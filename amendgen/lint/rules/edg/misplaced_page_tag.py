"""The tag of a page shares its line.

What: <PAGE> stands on a line with other words.
Why: the tag ends the page where it stands alone.
Authority: EDGAR Filer Manual, Volume II, 5.2.1 (tags of ASCII documents).
Example: "-3-   <PAGE>".
Remedy: put <PAGE> on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(106, Severity.WARNING, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of a plain-text exhibit; the number of the page behind the tag does no harm."""
    yield from index.faulty("EDG106")
