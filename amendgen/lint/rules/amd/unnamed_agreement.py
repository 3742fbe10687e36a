"""A direction does not name the agreement that it amends.

What: "Section 1(b) is hereby amended" says neither of what agreement, nor by "said", nor in a title above
it.
Why: an amendment has sections of its own, and may amend more agreements than one.
Authority: the usage of the field; 14 CFR 49.33 asks an amendment to describe what it amends.
Example: "3. Section 1(b) is hereby amended by" for "3. Section 1(b) of the Lease is hereby amended by".
Remedy: name the agreement: "Section 1(b) of the Aircraft Chattel Mortgage is hereby amended by".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(206, Severity.ERROR, DOCUMENTS)
_NAMED = re.compile(r"\b(?:of|to|in)\s+(?:the|such|said|that|its|each)\s+(?:[A-Z]|said)|\bthereof\b")
_PLACE = re.compile(r"(?:Section|Article|Paragraph|Clause)\s+[\d.]+[\w().]*", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """A bare provision among directions that name the agreement; where none does, one place says it for all."""
    named = [bool(_NAMED.search(one.subject)) for one in index.directions]
    if sum(named) * 2 < len(named) or not any(named):
        return
    for direction, names in zip(index.directions, named, strict=True):
        if not names and _PLACE.fullmatch(direction.subject):
            span = Span(direction.passage, 0, direction.amended.start)
            message = f"{direction.subject} of what agreement is not said"
            yield Finding(span, message, f'write "{direction.subject} of the …", as the other items do')
