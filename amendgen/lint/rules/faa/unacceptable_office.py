"""Who signs what is to be recorded has an office that the registry does not accept.

What: the title is "Authorized Signatory", "Authorized Representative" or the like, in an instrument about a
registered aircraft.
Why: the registry returns it: the title has to show an officer, director, manager or attorney-in-fact.
Authority: 14 CFR 47.13(d) and 49.13(b); the registry's practice (Oklahoma Bar Journal, October 2024, page 8).
Example: "Title: Authorized Signatory".
Remedy: write the office, or "Attorney-in-Fact" and file the power of attorney.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(404, Severity.ERROR, DOCUMENTS)
_NONE = re.compile(
    r"(?:duly\s+)?authori[sz]ed\s+(?:signatory|signer|representative|agent|person|officer)", re.IGNORECASE
)


def findings(index: Index) -> Iterator[Finding]:
    """Each title that is no office."""
    for one in index.signatures if index.recorded else ():
        if _NONE.fullmatch(one.said("title")):
            message = f'"{one.said("title")}" is no office that the registry accepts'
            yield Finding(one.lines["title"], message, "write the office that the signer holds")
