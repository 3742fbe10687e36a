"""Half of a term is in capitals.

What: a text that shouts its terms has one of which some words are shouted and some are not.
Why: the term is printed in two ways, and a search for either misses the other.
Authority: the usage of the field: all terms are marked alike where they are defined.
Example: "(the "WITHHOLDING TAX Repurchase")".
Remedy: write the whole term as the other terms are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(304, Severity.WARNING, READ)
_WORD = re.compile(r"[A-Za-z]{4,}")
_OTHERS = 3


def findings(index: Index) -> Iterator[Finding]:
    """Each term of shouted and of capitalised words, whose shouted ones are no abbreviations."""
    shouted = sum(term.words.isupper() for term in index.terms)
    if shouted < _OTHERS or 2 * shouted < len(index.terms):
        return
    for term in index.terms:
        words = _WORD.findall(term.words)
        loud = [word for word in words if word.isupper()]
        if not loud or len(loud) == len(words):
            continue
        if any(any(one.text.find(word.capitalize()) >= 0 for one in index.passages) for word in loud):
            yield Finding(term.span, f'half of "{term.words}" is shouted', f'write "{term.words.upper()}"')
