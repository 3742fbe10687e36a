"""A registration mark is one that is kept for the FAA itself.

What: the deal's aircraft has a mark from N1 to N99.
Why: these marks are the FAA's own aircraft; a deal over any other has lost digits or letters of its mark.
Authority: 14 CFR 47.15; the FAA's "Forming an N-Number" (N1 to N99 are reserved for its use).
Example: "N44" for "N44MC".
Remedy: compare the mark with the certificate of registration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DEALS

ABOUT = About(103, Severity.WARNING, DEALS)
_RESERVED = re.compile(r"N[1-9]\d?")


def findings(index: Index) -> Iterator[Finding]:
    """Each aircraft of the deal with such a mark."""
    deal = index.subject.deal
    for number, aircraft in enumerate(deal.aircraft if deal else ()):
        if _RESERVED.fullmatch(str(aircraft.registration)):
            path = ("aircraft", number, "registration")
            message = f"{aircraft.registration} is kept for the FAA itself"
            yield Finding(path, message, "compare it with the certificate of registration")
