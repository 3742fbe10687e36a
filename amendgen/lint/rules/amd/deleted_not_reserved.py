"""A provision is deleted outright where others are reserved.

What: one clause of a section is deleted and nothing stays in its place, while items of the same amendment leave
others "[Reserved]".
Why: what is deleted outright leaves a gap in the labels, and the conjunction and the full stop at its end are
nobody's; to reserve it keeps the labels and every reference.
Authority: the usage of the field.
Example: "deleting clause (p) of said Section in its entirety" beside five clauses that are "[Reserved]".
Remedy: put "[Reserved]" in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.units import key
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(211, Severity.WARNING, DOCUMENTS)
_RESERVED = re.compile(r"\[(?:Intentionally\s+)?(?:Reserved|Omitted)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each unit deleted outright, when another of the same section is left reserved."""
    reserved = set[str]()
    for payload in index.payloads:
        if _RESERVED.search(payload.passages[0].text):
            reserved |= {_root(key(payload.direction.subject))}
    for unit in index.units:
        if unit.act == "delete" and not unit.replaced and unit.keys[0] and _root(unit.keys[0]) in reserved:
            message = f"{unit.span.text} is deleted outright, and others of this amendment are reserved"
            yield Finding(unit.span, message, 'put "[Reserved]" in its place')


def _root(place: str) -> str:
    return re.split(r"[.(]", place)[0]
