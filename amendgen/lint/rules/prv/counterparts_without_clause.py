"""Counterparts are spoken of, and nothing says that they are one instrument.

What: the words have parties sign counterparts, and no clause says that each is an original and all are one.
Why: it must be certain that pages signed apart make one instrument.
Authority: the usage of the field.
Example: "effective when each party shall have signed a counterpart hereof", and no clause on counterparts.
Remedy: add "may be executed in counterparts, each of which is an original and all of which are one instrument".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(706, Severity.WARNING, DOCUMENTS)
_COUNTERPART = re.compile(r"\b(?:signed|executed|delivered)\s+(?:and\s+delivered\s+)?a\s+counterpart\b")
_ONE = re.compile(
    r"\b(?:one|same|single)\b[^.]{0,40}\b(?:instrument|document|agreement|amendment)\b|\boriginals?\b|\bduplicate",
    re.I,
)


def findings(index: Index) -> Iterator[Finding]:
    """The first counterpart that is signed, when no sentence makes the counterparts one."""
    own = {one.number for one in index.own}
    signed = next((one for one in index.spans(_COUNTERPART) if one.passage.number in own), None)
    if signed is None or not index.frame.amends:
        return
    said = [one.text for one in index.passages if "counterpart" in one.text.casefold()]
    if not any(_ONE.search(text) for text in said):
        message = "counterparts are signed, and nothing makes them one instrument"
        yield Finding(signed, message, "add a clause on counterparts")
