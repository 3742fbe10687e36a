"""A choice between words is still open.

What: brackets hold two alternatives, "[is/are]", or two pairs of brackets follow each other.
Why: the instrument says both or neither.
Authority: a conveyance is recorded when it is complete (14 CFR 49.13, 49.33).
Example: "the [Lessee/Lessor] shall pay".
Remedy: choose one, and take out the brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(906, Severity.ERROR, WORDS)
_OPEN = re.compile(
    r"\[[A-Za-z][A-Za-z ']{0,30}/[A-Za-z][A-Za-z ']{0,30}\]"
    r"|\[[a-z][^\[\]]{1,60}\]\s*(?:or|/)?\s*\[[a-z][^\[\]]{1,60}\]"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each open choice in the sentences, but in a form that is attached to be filled in."""
    for found in index.spans(_OPEN):
        if found.passage.running and found.passage.number not in index.forms:
            yield Finding(found, f"a choice is open: {found.text}", "choose one, and take out the brackets")
