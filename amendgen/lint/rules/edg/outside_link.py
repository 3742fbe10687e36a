"""A link leads out of the submission.

What: a link leads neither into the page, nor to a document of the same submission, nor to sec.gov/Archives;
or to a place that is not there.
Why: EDGAR takes no other links; the filing is suspended or the link is taken out.
Authority: EDGAR Filer Manual, Volume II, 5.2.2 (links).
Example: <a href="https://example.com">.
Remedy: take the link out, or name a document of the submission.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(204, Severity.ERROR, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit in HTML."""
    yield from index.faulty("EDG204")
