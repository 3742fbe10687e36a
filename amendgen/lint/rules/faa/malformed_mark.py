"""A registration mark is none that the registry gives.

What: what the words call a registration mark is not N and one to five characters, a digit from 1 to 9 first, at
most two letters at the end, without I and O.
Why: an instrument is indexed by the mark; under one that cannot exist nobody finds it.
Authority: 14 CFR 47.15(b); the FAA's "Forming an N-Number".
Example: "U.S. Registration No. N0355MC".
Remedy: compare the mark with the certificate of registration.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.registration import is_mark, meant
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(101, Severity.ERROR, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each mark that is none, nor plainly one mistyped."""
    for span in index.marks:
        if not is_mark(span.text) and not meant(span.text):
            message = f"{span.text} is no United States registration mark"
            yield Finding(span, message, "compare it with the certificate of registration")
