"""A term is borrowed for the text put in, and used bare in the amendment itself.

What: the inserted text says "Loan Document (as defined in the Credit Agreement)", since the amended agreement
does not define it; the amendment's own words say "the other Loan Documents" alone.
Why: what the amendment takes from the amended agreement has no such term; these words have no meaning.
Authority: the usage of the field.
Example: "all references in the other Loan Documents" where only an inserted clause says whose term that is.
Remedy: add "(as defined in the …)" to the amendment's own words too, or take its terms from both agreements.
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
_BORROWED = re.compile(
    r"\b((?:[A-Z][a-z]+\s+){1,4}[A-Z]?[a-z]+)\s+\(as\s+(?:such\s+term\s+is\s+)?defined\s+in\s+(?:the\s+)?((?:[A-Z][\w&-]*\s*)+)"
)
_TAKEN = re.compile(r"\bterms?\b[^.]{0,200}\bdefine[sd]?\b[^.]{0,200}")


def findings(index: Index) -> Iterator[Finding]:
    """The first bare use, in the instrument's own words, of a term that inserted words alone borrow."""
    taken = key(" ".join(found[0] for one in index.own for found in _TAKEN.finditer(one.text)))
    told = set[str]()
    for span, source in zip(index.spans(_BORROWED, 1), index.spans(_BORROWED, 2), strict=True):
        name = key(span.text)
        if span.passage.number not in index.inserted or name in told or name in index.defined:
            continue
        told.add(name)
        if key(source.text) in taken:
            continue
        own = [one for one in index.uses(span.text) if _own(index, one.passage)]
        if own and not any(_BORROWED.search(one.passage.text) for one in own):
            message = f'"{own[0].text}" is borrowed for the inserted text only'
            also = (("where it is borrowed", span),)
            yield Finding(own[0], message, "say here too where it is defined", also)


def _own(index: Index, passage: Passage) -> bool:
    directed = {one.number for direction in index.directions for one in direction.all}
    return passage.running and passage.part == "body" and passage.number not in index.inserted | directed
