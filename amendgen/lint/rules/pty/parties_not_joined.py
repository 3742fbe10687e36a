"""The parties of the preamble are not joined by "and".

What: parties follow each other with a comma alone, and "and" joins none of them to the last.
Why: who is a party between whom the instrument is made, and who merely accepts it, cannot be told.
Authority: the usage of the field.
Example: "between A (\"LESSOR\"), B (\"LESSEE\") and accepted and agreed to by C".
Remedy: write "between A and B, and accepted and agreed to by C".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(505, Severity.WARNING, DOCUMENTS)
_ACCEPTED = re.compile(r"\band\s+(?:accepted|acknowledged|consented)\b", re.IGNORECASE)
_AND = re.compile(r"\)\s*,?\s*and\s*\Z")


def findings(index: Index) -> Iterator[Finding]:
    """The second party, when the words before the acceptance have no "and" before it."""
    preamble = index.frame.preamble
    accepted = _ACCEPTED.search(preamble.text) if preamble else None
    if preamble is None or accepted is None:
        return
    own = [one for one in index.parties if one.span.end <= accepted.start()]
    if len(own) > 1 and not _AND.search(preamble.text[: own[-1].span.start]):
        message = f'"and" joins {own[-1].name} to no other party; the "and" behind it joins those who accept'
        yield Finding(own[-1].span, message, f'write "and" before {own[-1].name}')
