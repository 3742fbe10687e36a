"""A clause is inserted with its semi-colon behind one that ends with a full stop.

What: the text inserted behind the last clause begins with "; and", and nothing deletes the full stop there.
Why: the agreement would read ".; and (xi)".
Authority: the usage of the field.
Example: "inserting the following new clause (xi) immediately following clause (x): "; and (xi) …"".
Remedy: delete the full stop first: "deleting the period at the end of clause (x) and inserting …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.units import own_words
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(207, Severity.WARNING, DOCUMENTS)
_JOINT = re.compile(r'"?\s*[;,]\s*(?:and|or)\b')
_BEHIND = re.compile(r"\bimmediately\s+(?:following|after)\s+(?:clause|paragraph|subsection|subparagraph)\b")
_PERIOD = re.compile(r"\b(?:period|full\s+stop|punctuation)\b|[\"']\.[\"']", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each payload that begins with a joint behind a clause whose full stop its item does not delete."""
    inner = frozenset(one.passage.number for one in index.directions)
    for payload in index.payloads:
        first = payload.passages[0]
        joint = _JOINT.match(first.text)
        if joint is None or not _BEHIND.search(payload.lead.text[-120:]):
            continue
        said = own_words(payload.direction, index.inserted, inner)
        if not any(_PERIOD.search(one.text) for one in said):
            message = "this is put behind the full stop of the clause before it"
            span = Span(first, joint.start(), joint.end())
            hint = "delete the period at the end of the clause before it"
            yield Finding(span, message, hint, (("it is put here", whole(payload.lead)),))
