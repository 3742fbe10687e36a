"""Only one who accepts the instrument represents, and no party to it does.

What: the preamble has an instrument accepted and agreed to by one who is no party; that one alone makes the
representations, and none of the parties that perform makes any.
Why: the representations are asked of those who are bound; one who accepts is bound by what it accepts only.
Authority: the usage of the field; the twin amendment of a deal has its obligors represent.
Example: "between A (\"LESSOR\") and B (\"LESSEE\") and accepted and agreed to by C (\"HOLDINGS\")", where
only "Holdings hereby represents and warrants".
Remedy: let the party whose obligations are amended represent as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.parties import ACCEPTED
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(508, Severity.WARNING, DOCUMENTS)
_REPRESENTS = re.compile(r"\b(?:hereby\s+)?(?:represents?|makes?\s+the\s+following\s+representations?)\b")


def findings(index: Index) -> Iterator[Finding]:
    """The words by which one who accepts represents, when no party does."""
    preamble = index.frame.preamble
    accepted = ACCEPTED.search(preamble.text) if preamble else None
    if accepted is None:
        return
    joins = [one.term.words for one in index.parties if one.span.end <= accepted.start()]
    accepts = [one.term.words for one in index.parties if one.span.start > accepted.start()]
    said = [(span, _givers(span)) for one in index.own for span in _spans(one) if one is not preamble]
    if not joins or any(_named(term, before) for _, before in said for term in joins):
        return
    for span, before in said:
        if any(_named(term, before) for term in accepts):
            message = "one who only accepts and agrees represents, and no party does"
            yield Finding(
                span, message, f"let the party represent as well: {' or '.join(one.title() for one in joins)}"
            )
            return


def _spans(passage: Passage) -> Iterator[Span]:
    for found in _REPRESENTS.finditer(passage.text):
        yield Span(passage, found.start(), found.end())


def _givers(span: Span) -> str:
    return span.passage.text[max(0, span.start - 160) : span.start]


def _named(term: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(term)}\b", words, re.IGNORECASE) is not None
