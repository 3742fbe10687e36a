"""A word stands twice.

What: an article, a preposition or an auxiliary follows itself: "the the", "of of", "shall shall".
Why: it is a slip, and a word that belongs there may have been lost to it.
Authority: the usage of the field.
Example: "under the the Lease" for "under the Lease".
Remedy: take one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(14, Severity.WARNING, WORDS)
_TWICE = re.compile(
    r"(?<![\w\"('-])((?:the|a|an|of|to|and|or|for|by|with|at|from|be|are|shall|will|any|this|its|their|have|has|not|all"
    r"|each|such|hereby|under|which|section|agreement|amendment|lease|hereof|thereof|into|upon|been|may|must)\b)"
    r"(?P<again>\s+\1)(?![\w'-])",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each word of the kind that stands twice in a sentence."""
    for passage in index.passages:
        for found in _TWICE.finditer(passage.text) if passage.running else ():
            if found[1] == "A":  # a label: "grants to Party A a lien"
                continue
            span = Span(passage, found.start("again"), found.end())
            yield Finding(span, f'"{found[1]}" stands twice', "take one out")
