"""One section's clauses are labelled in two ways.

What: a direction speaks of clause (1) and of clause (ii) of the same section, as if both were of one list.
Why: one of them does not exist in the agreement; the edit lands nowhere, or where nobody meant it.
Authority: the usage of the field.
Example: "deleting clause (1) of said Section … and the period at the end of clause (ii) of said Section".
Remedy: look the clauses up in the agreement, and label them as they are labelled there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.directions import Direction
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(204, Severity.ERROR, DOCUMENTS)
_CLAUSE = re.compile(r"\bclauses?\s+\((\w{1,5})\)(?=[^.;]{0,40}\bof\s+said\s+Section\b)", re.IGNORECASE)
_KINDS = (("a number", re.compile(r"\d+")), ("a roman numeral", re.compile(r"[ivx]{2,}|i|v|x")))


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that labels clauses of its one section with numbers and with roman numerals."""
    for direction in index.directions:
        found = list(_labelled(direction, index.inserted))
        kinds = {kind for kind, _ in found}
        if len(kinds) > 1:
            first_kind, first = found[0]
            kind, other = next(one for one in found if one[0] != first_kind)
            message = f'"{other.text}" has {kind}, and "{first.text}" of the same section {first_kind}'
            yield Finding(
                other, message, "look up how the section's clauses are labelled", (("the other", first),)
            )


def _labelled(direction: Direction, inserted: frozenset[int]) -> Iterator[tuple[str, Span]]:
    for passage in direction.all:
        if passage.number in inserted:
            continue
        for clause in _CLAUSE.finditer(passage.text):
            for kind, form in _KINDS:
                if form.fullmatch(clause[1]):
                    yield kind, Span(passage, clause.start(), clause.end())
