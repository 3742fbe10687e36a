"""One instrument is described with two dates.

What: a term stands for an agreement of one date, and elsewhere the same words are dated otherwise.
Why: a conveyance is known by its date; two dates describe two instruments, one of which may not exist.
Authority: 14 CFR 49.33.
Example: a lease "dated as of July 27, 2004 (the "Lease Agreement")", and in the schedule "Lease Agreement,
dated as of April 25, 2000".
Remedy: describe it in the same words in both places, with the day of its restatement where it has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.instruments import Instrument
from amendgen.lint.index.terms import Term
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(607, Severity.ERROR, DOCUMENTS)
_FAR = 600  # characters from a date to the term that it belongs to
_ANOTHER = re.compile(r"\b(?:certain|an?|means\s+the|another|any|each)\s*\Z")


def findings(index: Index) -> Iterator[Finding]:
    """Each dated instrument that is named by a term, when the term was given to one of another date."""
    for one in index.instruments:
        term = index.defined.get(one.key)
        if term is None or not term.caption or one.dated.passage is term.span.passage:
            continue
        if one.title.passage.number in index.inserted or _another(one):
            continue
        named = [each for each in index.instruments if each.dated.passage is term.span.passage]
        given = _given(term, named)
        if given and one.day not in {each.day for each in named}:
            message = f'"{term.words}" is dated {given.dated.text} where it is defined'
            also = ((f'where "{term.words}" is dated', given.dated),)
            yield Finding(one.dated, message, "describe the instrument with one date", also)


def _another(one: Instrument) -> bool:
    """Whether the words before its title say that it is another: "that certain Lease"."""
    return _ANOTHER.search(one.title.passage.text[: one.title.start]) is not None


def _given(term: Term, named: list[Instrument]) -> Instrument | None:
    """The instrument, dated, behind which a term of the same name stands in brackets."""
    own = [one for one in named if one.dated.end < term.span.start and one.key.endswith(term.key)]
    return own[-1] if own and own[-1].dated.end + _FAR > term.span.start else None
