"""A definition in brackets breaks into what it defines.

What: the brackets that define a term stand behind "of", "for" or another word that asks for more.
Why: the term covers what stands before it; broken off there, it covers half a description.
Authority: the usage of the field: a definition stands directly behind the whole description.
Example: "as agent for and representative of (\"ADMINISTRATIVE AGENT\") the Lenders".
Remedy: move the brackets behind the whole description: "representative of the Lenders (\"Administrative
Agent\")".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(307, Severity.WARNING, WORDS)
# a note leaves its payee open: "to the order of ("Bank")"
_ASKS = re.compile(r"\b(?:(?<!order )of|for|the|an?|by|with|from|under|between|among)\s*\Z")


def findings(index: Index) -> Iterator[Finding]:
    """Each definition in brackets behind a word that cannot end a description."""
    for term in index.terms:
        text = term.span.passage.text
        opened = text.rfind("(", 0, term.span.start)
        each = text[opened + 1 : term.span.start].startswith(("each", "any", "collectively"))
        if term.caption and opened >= 0 and not each and (before := _ASKS.search(text[:opened])):
            message = (
                f'the definition of "{term.words}" stands behind "{before[0].strip()}", within what it defines'
            )
            yield Finding(term.span, message, "move the brackets behind the whole description")
