"""A signature in typed form has no name.

What: "/s/" stands with no name behind it, or is written "/S/".
Why: what stands for a signature is the name of who has signed.
Authority: 17 CFR 232.302(a).
Example: "By: /s/" and nothing more.
Remedy: write "/s/ Jane Roe", or leave the line blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import FILED

ABOUT = About(208, Severity.ERROR, FILED)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit; a name may stand in the line below."""
    yield from index.faulty("SEC208")
