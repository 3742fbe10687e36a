"""The registration of the aircraft is not in good standing.

What: with `--registry`, the status of the registration in the data is that it is pending, expired, revoked,
cancelled, or that a sale was reported.
Why: who the owner is, and may give an interest in the aircraft, is in doubt while the registration is.
Authority: 14 CFR 47.40 and 47.41; the registry's documentation of its files (status codes).
Example: a mark with status 13, expired.
Remedy: have the registration settled before the instrument is filed.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DESCRIBING

ABOUT = About(108, Severity.WARNING, DESCRIBING)
_DOUBTFUL = {
    "R": "pending",
    "6": "cancelled",
    "7": "in doubt, for a sale is reported",
    "9": "revoked",
    "13": "expired",
    "17": "in doubt, for a sale is reported",
    "18": "in doubt, for a sale is reported",
    "27": "expired",
}


def findings(index: Index) -> Iterator[Finding]:
    """Each aircraft whose registration has such a status."""
    registry = index.subject.registry
    for one, found in index.registered:
        if registry is not None and (status := _DOUBTFUL.get(found.status)):
            message = f"the registration of {found.mark} is {status} (status {found.status}) in {registry.data}"
            yield Finding(one.mark.at, message, "have it settled before filing")
