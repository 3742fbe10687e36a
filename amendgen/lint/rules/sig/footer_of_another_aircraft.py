"""The footer of a signature page names another aircraft.

What: the registration mark in a footer stands nowhere in the instrument itself.
Why: amendments of a fleet differ in the aircraft alone; a page with the wrong mark is signed for another.
Authority: 14 CFR 49.33 (a conveyance describes the aircraft by its mark).
Example: "(Aircraft No. N536MC)" under an amendment about N355MC.
Remedy: write the mark of this instrument's aircraft.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(808, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each mark in a footer that is none of the instrument's."""
    footers = {one.number for one in index.frame.footers}
    own = {
        _mark(one.text)
        for one in index.marks
        if one.passage.part in ("cover", "body") and one.passage.number not in footers
    }
    for mark in index.marks:
        if own and mark.passage.number in footers and _mark(mark.text) not in own:
            message = f"the footer says {mark.text}, which the instrument is not about"
            yield Finding(mark, message, f"write the instrument's own mark: {' or '.join(sorted(own))}")


def _mark(words: str) -> str:
    return words.upper().replace("-", "")
