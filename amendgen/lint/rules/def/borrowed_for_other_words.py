"""A term is borrowed for the text put in, and used bare in the amendment itself.

What: the inserted text says "Loan Document (as defined in the Credit Agreement)", since the amended agreement
does not define it; the amendment's own words say "the other Loan Documents" alone.
Why: what the amendment takes from the amended agreement has no such term; these words have no meaning.
Authority: the usage of the field.
Example: "all references in the other Loan Documents" where only an inserted clause says whose term that is.
Remedy: add "(as defined in the …)" to the amendment's own words too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import key
from amendgen.lint.passages import Passage
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(315, Severity.WARNING, DOCUMENTS)
_BORROWED = re.compile(r"\b((?:[A-Z][a-z]+\s+){1,4}[A-Z]?[a-z]+)\s+\(as\s+(?:such\s+term\s+is\s+)?defined\s+in\b")


def findings(index: Index) -> Iterator[Finding]:
    """The first bare use, in the instrument's own words, of a term that inserted words alone borrow."""
    told = set[str]()
    for span in index.spans(_BORROWED, 1):
        name = key(span.text)
        if span.passage.number not in index.inserted or name in told or name in index.defined:
            continue
        told.add(name)
        own = [one for one in index.uses(span.text) if _own(index, one.passage)]
        if own and not any(_BORROWED.search(one.passage.text) for one in own):
            message = f'"{own[0].text}" is borrowed for the inserted text only'
            also = (("where it is borrowed", span),)
            yield Finding(own[0], message, "say here too where it is defined", also)


def _own(index: Index, passage: Passage) -> bool:
    directed = {one.number for direction in index.directions for one in direction.all}
    return passage.running and passage.part == "body" and passage.number not in index.inserted | directed
