"""An instrument chooses the laws of two states.

What: one clause has it governed by the law of one state, another clause by that of another.
Why: neither choice is a choice; a court falls back on its own rules of conflict.
Authority: N.Y. Gen. Oblig. Law 5-1401; Restatement (Second) of Conflict of Laws, section 187.
Example: "governed by the law of the State of New York" in Section 4, "of the State of Ohio" in Section 9.
Remedy: choose one law, or say which part the other governs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(705, Severity.ERROR, DOCUMENTS)
_LAW = re.compile(
    r"\bthis\s+\w+\b[^.]{0,200}?\bgoverned\s+by[^.]{0,100}?\blaws?\s+of\s+(?:the\s+)?(?:State|Commonwealth)\s+of\s+"
    r"((?:New|North|South|West|Rhode)?\s*[A-Za-z]+)",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:except|mortgages?|perfection|real\s+property|liens?|provided)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each choice of another state's law than the first clause chose, in the instrument's own words."""
    first: Span | None = None
    for passage in index.own:
        found = _LAW.search(passage.text) if passage.part == "body" else None
        if found is None or _PART.search(passage.text):
            continue
        law = Span(passage, found.start(1), found.end(1))
        first = first or law
        if _state(law) != _state(first):
            message = f"the law of {law.text} is chosen here, that of {first.text} elsewhere"
            yield Finding(law, message, "choose one law", (("elsewhere", first),))


def _state(law: Span) -> str:
    return " ".join(law.text.split()).casefold()
