"""The clause on references does not say to what they refer.

What: "all references in the Agreement shall be deemed to be references to the Agreement as amended" lacks
the words that say which references are meant, or the article before a defined date.
Why: read to the letter it turns every reference in the agreement, to whatever, into one to the agreement.
Authority: the usage of the field; a sentence is read as it stands.
Example: "all references in the Lease shall be deemed" for "all references in the Lease to the Lease shall be
deemed".
Remedy: write "all references in the … to the … shall be deemed to be references to the … as amended hereby".
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

ABOUT = About(702, Severity.ERROR, DOCUMENTS)
_CLAUSE = re.compile(
    r"\b(?:all|each|every|any)\s+references?\s+in\s+((?:(?!\bto\b)[^.;])*?)\s*\bshall\s+(?:each\s+)?be\s+(?:deemed|(?:a\s+)?references?)",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each clause of the kind that names where references stand, and not what they are to."""
    for passage in index.passages:
        for found in _CLAUSE.finditer(passage.text):
            if passage.running and not re.search(r"\bto\b", found[1]):
                where = " ".join(found[1].split())
                hint = f'write "in {where} to {where} shall be"'
                message = f"all references in {where}, to whatever, would be made references to it"
                yield Finding(Span(passage, found.start(), found.end()), message, hint)
