"""Text put into the agreement speaks of "this Amendment".

What: what is inserted says "this Amendment", and stands in the agreement from then on.
Why: in the agreement "this" is the agreement; there is no amendment that the words could mean.
Authority: the usage of the field.
Example: "as of the date of this Amendment" in a definition that is inserted.
Remedy: define the amendment in the agreement, "the Third Amendment", and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(219, Severity.ERROR, DOCUMENTS)
_THIS = re.compile(
    r"\bthis\s+(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|[A-Z]\w+teenth)\s+)?"
    r"(?:Amendment|AMENDMENT)(?:\s+(?:No\.|Number)\s+\w+)?\b(?! and Restatement)"
)
_OUTSIDE = re.compile(r"\bthe\s+Agreement\b")  # within it one says "this Agreement"


def findings(index: Index) -> Iterator[Finding]:
    """Each "this Amendment" in a passage that is put into the agreement."""
    put = {one.number for payload in index.payloads for one in payload.passages}
    for found in index.spans(_THIS):
        if found.passage.number in put and not _OUTSIDE.search(found.passage.text):
            message = f'text put into the agreement says "{found.text}"'
            yield Finding(found, message, "name the amendment by a term that the agreement defines")
