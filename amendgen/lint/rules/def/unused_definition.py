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
from amendgen.lint.index.payloads import ANNOUNCES
from amendgen.lint.index.terms import Term, key, uses
from amendgen.lint.passages import Passage
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(303, Severity.WARNING, DOCUMENTS)
_WORD = re.compile(r"[A-Z]\w")
_PROVISION = re.compile(r"\b(?:Section|Article)\s\d[\w.()]*(?:\sof\s[^()\"]{1,60})?\s\(\"\Z")
_CLASS = re.compile(r"(?:each|collectively|individually|together|any|a)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each term in brackets whose words, as defined or in the singular, stand nowhere else; a class's may."""
    said = [(passage, key(passage.text)) for passage in index.passages]
    for term in index.terms:
        if term.caption and _own(index, term) and not _of_many(term) and not _used(term, said):
            message = f'"{term.words}" is defined here and used nowhere'
            yield Finding(term.span, message, "take the definition out, or use the term")


def _own(index: Index, term: Term) -> bool:
    """Whether the instrument needs the term for itself: none of a party, of a text put in, of a form."""
    preamble, passage = index.frame.preamble, term.span.passage
    return (
        preamble is not None
        and not (index.frame.amends and passage is preamble)
        and _WORD.match(term.words) is not None
        and term.key not in {party.term.key for party in index.parties}
        and passage.number not in index.inserted | index.forms
        and not (index.frame.amends and (_put_in(index, term) or _heads(term)))
    )


def _heads(term: Term) -> bool:
    """Whether it is the heading of a provision that is named before it."""
    return _PROVISION.search(term.span.passage.text, 0, term.span.start) is not None


def _put_in(index: Index, term: Term) -> bool:
    """Whether it stands in a text for the agreement, which may use it where the amendment does not."""
    number = term.span.passage.number
    announced = number and ANNOUNCES.search(index.passages[number - 1].text)
    return bool(announced) or index.quotes(term.span)


def _of_many(term: Term) -> bool:
    """Whether it is defined together with others: "each a "Lender" and, collectively, the "Lenders"."""
    text = term.span.passage.text
    opened, closed = text.rfind("(", 0, term.span.start), text.find(")", term.span.end)
    return text.count('"', opened, closed) > 2 or _CLASS.match(text, opened + 1) is not None


def _used(term: Term, said: list[tuple[Passage, str]]) -> bool:
    words = term.words
    singular = words[:-3] + "y" if words.casefold().endswith("ies") else words.rstrip("sS").rstrip("'")
    for form in {words, singular}:
        sought = key(form)
        among = [passage for passage, text in said if sought in text]
        if any(span != term.span for span in uses(form, among)):
            return True
    return False
