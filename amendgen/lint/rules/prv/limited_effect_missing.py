"""An amendment nowhere says that the rest of the agreement stands.

What: neither "is limited as specified" nor "remains in full force and effect", nor anything like them.
Why: without these words a later course of dealing, or the silence itself, may be argued to waive more.
Authority: the usage of the field.
Example: an amendment whose last clause is on counterparts.
Remedy: add "Except as amended hereby, the … remains in full force and effect".
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

ABOUT = About(701, Severity.WARNING, DOCUMENTS)
_STANDS = re.compile(
    r"\bfull\s+force\b|\b(?:is|are)\s+limited\b|\bratif|\breaffirm|\bconfirmed\b|\bun(?:changed|modified|altered|affected)\b"
    r"|\b(?:no|any|all|each|every|all\s+of\s+the)\s+other\s+(?:\w+\s+){0,3}(?:provisions?|terms?|conditions?|respects?)\b"
    r"|\b(?:remaining|other)\s+(?:provisions|terms|conditions)\b|\b(?:remains?|continues?)\s+(?:in|to|as|the|un|un\w+)\b"
    r"|\bexcept\s+(?:as|to\s+the\s+extent|for)\s+(?:\w+\s+){0,4}(?:amended|modified|set\s+forth|provided|stated|changed"
    r"|supplemented|herein|above|hereby)\b|\bshall\s+not\s+(?:\w+\s+){0,8}(?:waiver|amend|modif|affect)",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """The beginning of an amendment that amends by directions, is signed, and has no such words of its own."""
    if not (index.frame.amends and index.directions and index.signatures and index.frame.preamble):
        return
    if not any(_STANDS.search(one.text) for one in index.own):
        preamble = index.frame.preamble
        message = "the amendment nowhere says that the rest of the agreement stands"
        hint = 'add "Except as amended hereby, the … remains in full force and effect"'
        yield Finding(Span(preamble, 0, min(len(preamble.text), 60)), message, hint)
