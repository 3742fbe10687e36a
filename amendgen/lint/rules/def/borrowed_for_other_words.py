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
from amendgen.lint.index.terms import key, uses
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(315, Severity.WARNING, DOCUMENTS)
_BORROWED = re.compile(
    r"\b((?:[A-Z][a-z]+\s+){1,4}[A-Z]?[a-z]+)\s+\(as\s+(?:such\s+term\s+is\s+)?defined\s+in\s+(?:the\s+)?((?:[A-Z][\w&-]*\s*)+)"
)
_TAKEN = re.compile(r"\bterms?\b[^.]{0,200}\bdefine[sd]?\b[^.]{0,200}")


def findings(index: Index) -> Iterator[Finding]:
    """The first bare use, in the instrument's own words, of a term that inserted words alone borrow."""
    directed = {one.number for direction in index.directions for one in direction.all}
    own = [one for one in index.own if one.part == "body" and one.number not in directed]
    taken = key(" ".join(found[0] for one in own for found in _TAKEN.finditer(one.text)))
    told = set(index.defined)
    for span, source in _borrowed(index):
        name = key(span.text)
        if name in told or key(source) in taken:
            continue
        told.add(name)
        bare = list(uses(span.text, own))
        if bare and not any(_BORROWED.search(one.passage.text) for one in bare):
            message = f'"{bare[0].text}" is borrowed for the inserted text only'
            also = (("where it is borrowed", span),)
            yield Finding(bare[0], message, "say here too where it is defined", also)


def _borrowed(index: Index) -> Iterator[tuple[Span, str]]:
    """The terms that inserted words take from elsewhere, with the title of where they are defined."""
    for passage in index.passages:
        if passage.number in index.inserted:
            for found in _BORROWED.finditer(passage.text):
                yield Span(passage, found.start(1), found.end(1)), found[2]
