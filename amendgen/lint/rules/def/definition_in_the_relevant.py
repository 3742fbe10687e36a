"""A term is defined in whichever agreement is "relevant".

What: "as defined in the relevant Mortgage": of several agreements one is meant, and no words say which.
Why: each may define the term in its own way, and who reads the clause alone has none of them before him.
Authority: the usage of the field.
Example: "the Secured Obligations (as defined in the relevant Aircraft Chattel Mortgage)".
Remedy: name the agreement, or define the term for all of them: "as defined in each Aircraft Chattel Mortgage".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(316, Severity.WARNING, WORDS)
_RELEVANT = re.compile(r"\b(?:as\s+)?defined\s+in\s+the\s+(relevant|appropriate)\s+[A-Z]")


def findings(index: Index) -> Iterator[Finding]:
    """Each definition in what is relevant."""
    for span in index.spans(_RELEVANT, 1):
        yield Finding(span, f'"{span.text}" does not say which one defines the term', "name the agreement")
