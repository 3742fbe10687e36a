"""One conveyance number is given to two instruments.

What: two links of a chain have the same conveyance number, and the words do not say that they were recorded
as one instrument.
Why: a number is one recorded conveyance's; the number of the other was lost in copying.
Authority: 14 CFR 49.17 and 49.19 (each conveyance is recorded under its own number).
Example: "recorded … as Conveyance No. M000794, further amended by … recorded … as Conveyance No. M000794".
Remedy: compare both with the recorded instruments, or say "recorded together as one instrument".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.recording import Recording
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(308, Severity.ERROR, WORDS)
_ONE = re.compile(r"\b(?:together|attached|as\s+one\s+(?:instrument|conveyance)|collectively)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each number that a link of the same chain has before it, with another date."""
    first: dict[tuple[int, str], Recording] = {}
    for one in index.recordings:
        passage = one.conveyance.passage
        before = first.setdefault((passage.number, one.number), one)
        if one is before or not one.number or before.dated_on == one.dated_on or _ONE.search(passage.text):
            continue
        message = f"two instruments have the conveyance number {one.number}"
        also = (("the other", before.conveyance),)
        yield Finding(one.conveyance, message, "compare both with the recorded instruments", also)
