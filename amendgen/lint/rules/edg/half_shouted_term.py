"""Half of a term is in capitals, and the other half is not.

What: a defined term is written "WITHHOLDING TAX Repurchase", where the same term stands elsewhere in one way.
Why: what was underlined becomes capitals when text is made of it, line by line; the rest of the term was left
behind, and a term of two kinds of letters is not the one that is used.
Authority: the usage of EDGAR text, which has no underlining (17 CFR 232.305).
Example: "(the "WITHHOLDING TAX Repurchase")" for "(the "WITHHOLDING TAX REPURCHASE")".
Remedy: write the whole term in capitals, or none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(107, Severity.WARNING, READ)
# one word in capitals may be an acronym ("PATRIOT Act"), two are none
_HALF = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,})+(?: [A-Z][a-z]{2,})+")


def findings(index: Index) -> Iterator[Finding]:
    """Each half-shouted term that is defined or used in another way too."""
    ways: dict[str, set[str]] = {}
    for term in index.terms:
        ways.setdefault(term.key, set()).add(" ".join(term.words.split()))
    for term in index.terms:
        words = " ".join(term.words.split())
        if not _HALF.fullmatch(words):
            continue
        used = {" ".join(span.text.split()) for span in index.uses(term.words)} | ways[term.key]
        if used & {words.upper(), words.title()}:
            yield Finding(term.span, f'half of "{words}" is in capitals', f'write "{words.upper()}"')
