"""Two clauses share a limit, and name different amounts.

What: one clause limits the sum of its own amount and another clause's, the other the same sum, and the amounts
are not the same.
Why: one sum cannot have two limits; the amendment changed the one and forgot the other.
Authority: the usage of the field.
Example: clause (iii) "together with … clause (iv) … shall not exceed $50,000,000", and clause (iv) $40,000,000.
Remedy: write the same amount in both clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(225, Severity.ERROR, WORDS)
_SUM = re.compile(r"\b(?:sum\s+of|aggregate|together\s+with)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:not\s+exceed|not\s+in\s+excess\s+of|no\s+more\s+than)\s+(?:US)?(\$[\d,]+(?:\.\d+)?)")
_OTHER = re.compile(r"\b(?:clause|paragraph|subsection|subparagraph)\s+(\(\w{1,5}\))", re.IGNORECASE)
_OWN = re.compile(r"\W*(\(\w{1,5}\))(?=\s)")


def findings(index: Index) -> Iterator[Finding]:
    """Each pair of neighbours that cite one another, each with one limit of the sum, which differ."""
    limited = [(one, found) for one in index.passages if (found := _limit(one)) is not None]
    for (one, first), (other, second) in pairwise(limited):
        if (one.items[:-1] != other.items[:-1] and one.items != other.items) or other.number - one.number > 4:
            continue
        if first[1].rstrip(",") != second[1].rstrip(",") and _cites(one, other) and _cites(other, one):
            message = f"the limit of the same sum is {first[1].rstrip(',')} in the clause before"
            also = (("the other limit", Span(one, first.start(1), first.end(1))),)
            span = Span(other, second.start(1), second.end(1))
            yield Finding(span, message, "write the same amount in both clauses", also)


def _limit(passage: Passage) -> re.Match[str] | None:
    """The one limit of a sum that a passage names; None when it names none, or several."""
    if "$" not in passage.text or not _SUM.search(passage.text):
        return None
    found = list(_LIMIT.finditer(passage.text))
    return found[0] if len(found) == 1 else None


def _cites(one: Passage, other: Passage) -> bool:
    own = other.label or (found[1] if (found := _OWN.match(other.text)) else "")
    return any(cited[1] == own for cited in _OTHER.finditer(one.text))
