"""A term is defined twice, and not alike.

What: the same quoted term gets its meaning in two places of one text; a party named in the preamble and again
among the definitions is none of these.
Why: what the term means depends on which of the two a reader happens on.
Authority: the usage of the field: a term has one meaning.
Example: "(the "Notice")" for the notice of borrowing in Section 2, and for that of default in Section 8.
Remedy: give one of the two another name, or define the term once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import Term
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(302, Severity.ERROR, WORDS)
_POINTS = re.compile(
    r"\bmeanings?\b[^.]{0,60}\b(?:in|to|by|under)\b|\b(?:defined|specified|set\s+forth)\s+in\b|\bsee\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][a-z]|[A-Z]{3}")
_PARTIES = re.compile(r"\bprincipal\s+(?:office|place)\b|\bby\s+and\s+(?:between|among)\b")
_SIGNED = re.compile(r"\bBy:|/s/")
_WITHIN = re.compile(
    r"\b(?:used\s+in|purposes?\s+of)\s+(?:this|such)\s+(?:section|subsection|paragraph|clause|article|sentence)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"(?:agreement|amendment|guaranty|note|lease|mortgage|instrument|schedule|exhibit|annex)")


def findings(index: Index) -> Iterator[Finding]:
    """Each later definition of a term in the instrument's own body, the same words left out."""
    first: dict[str, Term] = {}
    for term in index.terms:
        if not _own(index, term):
            continue
        other = first.setdefault(term.key, term)
        if other.words == term.words and _elsewhere(other, term):
            message = f'"{term.words}" is defined a second time'
            also = ((f'the first definition of "{term.words}"', other.span),)
            yield Finding(term.span, message, "give one of the two another name, or define the term once", also)


def _elsewhere(other: Term, term: Term) -> bool:
    """Whether two definitions are in two places, and not one that is printed twice."""
    return other.span.passage is not term.span.passage and _context(other) != _context(term)


def _own(index: Index, term: Term) -> bool:
    """Whether a term is given a meaning of its own for all of the instrument, as far as is sure."""
    passage, text = term.span.passage, term.span.passage.text
    return _WORD.match(term.words) is not None and not (
        passage.part != "body"
        or _SIGNED.search(text)
        or _PARTIES.search(text)
        or passage.number in index.inserted
        or passage.kind not in ("paragraph", "line")
        or _ITSELF.fullmatch(term.key)
        or _WITHIN.search(text)
        or (term.caption and not passage.items)
        or (not term.caption and (index.frame.amends or _POINTS.search(text)))
    )


def _context(term: Term) -> str:
    """The words that a definition stands among; the same words twice are one definition printed again."""
    text = term.span.passage.text
    return " ".join(text[max(0, term.span.start - 40) : term.span.start].split()).casefold()
