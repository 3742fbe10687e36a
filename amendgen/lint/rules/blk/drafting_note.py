"""A note to the drafter stands in the text.

What: words in brackets ask for something to be added, confirmed or discussed.
Why: the instrument says what it should have been told; a description that is missing cannot be recorded.
Authority: 14 CFR 49.33 (a conveyance describes the aircraft).
Example: "[add description of lease and aircraft]" where the description belongs.
Remedy: write what the note asks for, and take the note out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(902, Severity.ERROR, WORDS)
_NOTE = re.compile(
    r"\[(?:NTD|note|drafting note|add|insert|describe|confirm|complete|discuss|to be|to come|tbd|tbc|check"
    r"|update)\b[^\[\]]*\]",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each bracketed note that asks for words, but in a form that is attached to be filled in."""
    for note in index.spans(_NOTE):
        if note.passage.number not in index.forms:
            yield Finding(note, "a note to the drafter stands in the text", "write what it asks for")
