"""A registration mark has one of the prefixes that are no longer given.

What: the words call NC, NX, NR or NL with digits a registration mark.
Why: the second letter was dropped in 1948; it may be painted on an old aircraft, and is no part of the mark.
Authority: 14 CFR 45.22(b); the FAA's "Forming an N-Number".
Example: "Registration No. NC355" for "N355".
Remedy: write the mark as it stands on the certificate of registration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(104, Severity.WARNING, WORDS)
_OLD = re.compile(r"\b(?:Registration|Reg\.?|Aircraft)\s+(?:No\.?|Number|Mark)\s*:?\s*(N[CXRL]\d{1,5})\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each mark with such a prefix."""
    for span in index.spans(_OLD, 1):
        yield Finding(
            span,
            f"{span.text[:2]} is no longer a prefix of marks",
            f'write "N{span.text[2:]}" if so registered',
        )
