"""The definitions that an amendment takes out, and puts no other in place of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from amendgen.lint.index.directions import Direction
from amendgen.lint.index.terms import Term
from amendgen.lint.index.units import own_words
from amendgen.lint.passages import Span

_DELETED = re.compile(
    r"\b(?:deleting|striking|removing)\s+(?:the\s+)?(?:defined\s+terms?|definitions?(?:\s+of)?(?:\s+the\s+terms?)?)\s+"
    r'((?:(?:,?\s*(?:and\s+)?)"[^"]{1,90}")+)',
    re.IGNORECASE,
)
_REPLACED = re.compile(r"\b(?:in (?:lieu|place) thereof|therefor|replac\w+|restat\w+)\b")
_NEAR = 130  # characters behind a term in which what replaces its definition is announced
_QUOTED = re.compile(r'"([^"]{1,90})"')


def deleted_terms(directions: Sequence[Direction], inserted: Collection[int]) -> Iterator[Term]:
    """Every term whose definition a direction deletes, where it says so, in order."""
    inner = {one.passage.number for one in directions}
    for direction in directions:
        for passage in own_words(direction, inserted, inner):
            for found in _DELETED.finditer(passage.text):
                if _REPLACED.search(passage.text, found.end(), found.end() + _NEAR):
                    continue
                for term in _QUOTED.finditer(found[1]):
                    start = found.start(1) + term.start(1)
                    yield Term(term[1].strip(" ,"), Span(passage, start, start + len(term[1])), caption=False)
