"""A definition is deleted and inserted again.

What: one item deletes the definition of a term and, elsewhere in its words, inserts a definition of the same
term.
Why: a reader of either half is misled; between the two the term is not defined.
Authority: the usage of the field.
Example: "deleting the definitions of … "Existing Indebtedness" … and inserting the following new
definitions".
Remedy: amend and restate the definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(213, Severity.WARNING, DOCUMENTS)
_LIEU = re.compile(r"\b(?:in\s+(?:lieu|place)\s+thereof|therefor)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each definition that a direction inserts among others, and deletes."""
    for payload in index.payloads:
        if _LIEU.search(payload.lead.text[-80:]):
            continue
        gone = {one.key: one for one in index.deleted_terms if one.span.passage in payload.direction.all}
        for term in index.terms:
            if not term.caption and term.span.passage in payload.passages and term.key in gone:
                also = (("deleted here", gone[term.key].span),)
                message = f'the definition of "{term.words}" is deleted, and inserted again'
                yield Finding(term.span, message, "amend and restate it", also)
