"""Terms are taken from an agreement that the amendment does not amend.

What: "capitalized terms … defined in the Credit Agreement", in an amendment all of whose directions amend the
mortgage.
Why: the words that are put in are read with the amended agreement's terms; a term that only it defines has no
meaning in the amendment.
Authority: the usage of the field.
Example: "defined in the Credit Agreement referred to below" in an amendment to the Aircraft Chattel Mortgage.
Remedy: take the terms from the agreement that is amended, and from others besides where they are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(308, Severity.WARNING, DOCUMENTS)
_TAKEN = re.compile(
    r"\b(?:capitali[sz]ed\s+)?(?:terms|words)\b[^.;]{0,160}?"
    r"\b(?:defined\s+in|meanings?\s+(?:\w+\s+){1,8}?in|assigned\s+(?:\w+\s+){0,4}?in)\s+(?:the\s+)"
    r"((?:[A-Z][\w&-]*\s+){0,5}[A-Z][\w&-]*)([^.]*)"
)


def findings(index: Index) -> Iterator[Finding]:
    """The sentence that takes terms from one agreement, when every direction names another that is defined."""
    amended = [direction.subject for direction in index.directions]
    for passage in index.own:
        found = _TAKEN.search(passage.text)
        if found is None or not amended:
            continue
        source = key(found[1])
        others = {
            name
            for name, term in index.defined.items()
            if term.caption and name != source and any(f" of the {name}" in key(one) for one in amended)
        }
        if source in index.defined and len(others) == 1 and not any(source in key(one) for one in amended):
            [other] = others
            if other not in key(found[2]):
                span = Span(passage, found.start(1), found.end(1))
                name = index.defined[other].words.title()
                message = f"terms are taken from the {found[1]}; what is amended is the {name}"
                yield Finding(span, message, f"take them from the {name} too")
            return
