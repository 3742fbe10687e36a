"""A series of labels has a gap once the edits are made.

What: clauses (a), (b) and (d) stand side by side in the agreement as amended, and nothing says what became of
(c).
Why: a reader takes the clause for lost; one that is "[Reserved]" says that it is not.
Authority: the usage of the field.
Example: clause (xiii) deleted outright, so that (xiv) follows on (xii).
Remedy: reserve the provision instead of deleting it; or relabel those behind it, and every reference to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import AMENDED

ABOUT = About(232, Severity.WARNING, AMENDED)


def findings(index: Index) -> Iterator[Finding]:
    """Each item whose label does not follow on that of the one before it."""
    for series in index.series:
        for before, item in pairwise(series):
            if item.place.value != before.place.value + 1:
                message = f"{item.label} follows {before.label}"
                also = (("the item before it", Span(before.first, 0, 0)),)
                yield Finding(whole(item.first), message, 'leave "[Reserved]" where a provision goes', also)
