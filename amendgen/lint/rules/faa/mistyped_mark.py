"""A registration mark has a letter for a digit, or a hyphen.

What: the mark would be regular with 0 for the letter O, 1 for the letter I or l, in capitals, or without its
hyphen.
Why: no mark has the letters I and O, since they read as digits; a search for the mark as it is written finds
nothing.
Authority: 14 CFR 47.15(b); the FAA's "Forming an N-Number".
Example: "N5O5MC" for "N505MC".
Remedy: write the mark as it stands on the certificate of registration.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.registration import is_mark, meant
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(102, Severity.ERROR, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each mark that is regular in another spelling."""
    for span in index.marks:
        if not is_mark(span.text) and (typed := " or ".join(meant(span.text))):
            yield Finding(span, f"{span.text} is no registration mark as it is spelt", f"write {typed}")
