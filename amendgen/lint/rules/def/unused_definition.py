"""A term is defined and never used.

What: a term in brackets gets a meaning that no word of the instrument asks for.
Why: it is left over from other words, or what was to use it is called by another name.
Authority: the usage of the field.
Example: "the Federal Aviation Administration (the "FAA")" in an instrument that names it once.
Remedy: take the definition out, or use the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import Term, uses
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(303, Severity.WARNING, DOCUMENTS)
_WORD = re.compile(r"[A-Z]\w")
_CLASS = re.compile(r"(?:each|collectively|individually|together|any|a)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each term in brackets whose words, as defined, stand nowhere else; a party's or a class's may."""
    named = {party.term.key for party in index.parties}
    amends = index.frame.amends
    for term in index.terms:
        passage = term.span.passage
        if not term.caption or term.key in named or passage.number in index.inserted or passage.number in index.forms:
            continue
        if not _WORD.match(term.words) or (amends and passage is index.frame.preamble) or index.frame.preamble is None or _of_many(term):
            continue
        among = [span for span in uses(term.words, index.passages) if span != term.span]
        if not among and not _shared(index, term):
            message = f'"{term.words}" is defined here and used nowhere'
            yield Finding(term.span, message, "take the definition out, or use the term")


def _of_many(term: Term) -> bool:
    """Whether it is defined together with others: "each a "Lender" and, collectively, the "Lenders"."""
    text = term.span.passage.text
    opened, closed = text.rfind("(", 0, term.span.start), text.find(")", term.span.end)
    return text.count('"', opened, closed) > 2 or _CLASS.match(text, opened + 1) is not None


def _shared(index: Index, term: Term) -> bool:
    """Whether another definition gives the same term, or a singular of it is used."""
    words = term.words
    singular = words[:-3] + "y" if words.lower().endswith("ies") else words.rstrip("sS")
    return singular != words and any(index.uses(singular))
