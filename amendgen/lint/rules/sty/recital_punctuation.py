"""A recital does not end as the recitals do.

What: the recitals are one sentence: each ends in a semi-colon, the last but one in "; and", the last in a
full stop or a semi-colon. One of them ends otherwise.
Why: a full stop or a missing mark cuts "NOW, THEREFORE" off from what it follows from.
Authority: the usage of the field.
Example: "(the \"CREDIT AGREEMENT\")." before another "WHEREAS".
Remedy: end each recital in a semi-colon, and the last but one in "; and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(2, Severity.WARNING, DOCUMENTS)
_GOES_ON = re.compile(r"(?:;|,)(?:\s*and)?\s*\Z|:\s*\Z", re.IGNORECASE)
_AND = re.compile(r"(?<![;,])\s+and\s*\Z", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each recital before the last that does not lead on; nothing, when each is a sentence of its own."""
    before = index.frame.recitals[:-1]
    if all(one.text.rstrip().endswith(".") for one in before):
        before = ()
    for one in before:
        if _GOES_ON.search(one.text) or _cut(one, index):
            continue
        words = one.text.rstrip()
        start = found.start() if (found := _AND.search(words)) else len(words) - 1
        yield Finding(
            Span(one, max(start, 0), len(words)),
            "another recital follows, and this one does not lead on to it",
            'end it with a semi-colon, the last but one with "; and"',
        )


def _cut(one: Passage, index: Index) -> bool:
    """Whether a recital was cut by the end of a page: it ends in no mark, and no recital is next."""
    following = index.passages[one.number + 1]
    return one.text.rstrip()[-1:].isalnum() and following not in index.frame.recitals
