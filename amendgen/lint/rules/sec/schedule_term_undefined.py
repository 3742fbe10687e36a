"""The schedule speaks of an agreement by a term that the exhibit has not.

What: a row names what its agreement secures, "under the Aircraft Credit Facility", and the exhibit neither
defines nor uses that term.
Why: the schedule states in what the documents differ; by a term from nowhere it states nothing.
Authority: 17 CFR 240.12b-31; Instruction 2 to Item 601 of Regulation S-K (the material details are set
forth).
Example: "obligations under the Aircraft Credit Facility", where the exhibit says "Credit Agreement".
Remedy: use the exhibit's own term, or the agreement's title and date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.alike import alike
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(101, Severity.WARNING, DOCUMENTS)
_UNDER = re.compile(r"\bunder\s+the\s+([A-Z]\w+(?:\s+[A-Z]\w+)*)")


def findings(index: Index) -> Iterator[Finding]:
    """Each such term of the schedule's rows that stands nowhere outside of tables."""
    cells = {cell.number for table in index.tables for row in table.rows for cell in row}
    said = " ".join(" ".join(one.text.split()) for one in index.passages if one.number not in cells).casefold()
    known = set[str]()
    for table in alike(index.passages, index.tables):
        for cell in (cell for row in table.rows for cell in row):
            for found in _UNDER.finditer(cell.text):
                words = " ".join(found[1].split()).casefold()
                if words not in said and words not in known:
                    known.add(words)
                    span = Span(cell, found.start(1), found.end(1))
                    yield Finding(span, f'the exhibit knows no "{found[1]}"', "use the term of the exhibit")
