"""The words that agree do not lead on to what is agreed.

What: "NOW, THEREFORE, it is agreed" ends otherwise than in a colon, or lacks the comma behind "NOW".
Why: the operative part is what these words introduce.
Authority: the usage of the field.
Example: "NOW THEREFORE, it is agreed;" for "NOW, THEREFORE, it is agreed:".
Remedy: write "NOW, THEREFORE, it is agreed:".
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

ABOUT = About(3, Severity.WARNING, DOCUMENTS)
_NOW = re.compile(r"NOW\s+THEREFORE")


def findings(index: Index) -> Iterator[Finding]:
    """The words that agree, when a comma or the colon is missing."""
    agreed = index.frame.agreed
    if agreed is None:
        return
    if now := _NOW.match(agreed.text):
        yield Finding(Span(agreed, 0, now.end()), 'a comma is missing behind "NOW"', 'write "NOW, THEREFORE,"')
    words = agreed.text.rstrip()
    if len(words) < 400 and words.endswith((";", ",", "agreed", "follows")):
        end = Span(agreed, len(words) - 1, len(words))
        yield Finding(
            end, "these words lead on to what is agreed, and end in no colon", "end them with a colon"
        )
