"""An instrument is said to be recorded before its date.

What: the day of recording that is stated of an instrument lies before the day that it is dated.
Why: nothing is recorded before it is made; one of the two days is a slip, often of the year.
Authority: 14 CFR 49.19 (a conveyance is filed when the registry receives it).
Example: "dated May 18, 2000, … recorded … on July 5, 1999".
Remedy: compare both with the recorded instrument.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(304, Severity.ERROR, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each recording that precedes its instrument."""
    for one in index.recordings:
        if one.recorded and one.dated and one.recorded_on and one.dated_on and one.recorded_on < one.dated_on:
            message = f"it is said to be recorded on {one.recorded.text}, and dated {one.dated.text}"
            yield Finding(one.recorded, message, "compare both with the instrument", (("its date", one.dated),))
