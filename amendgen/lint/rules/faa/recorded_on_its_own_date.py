"""An instrument is said to be recorded on the day of its date.

What: the day of recording is the day that the instrument is dated.
Why: the registry examines what is filed for weeks; the day is that of filing, or was copied from the date.
Authority: 14 CFR 49.19 (filed when received; recorded after examination).
Example: "dated as of July 27, 2004, … recorded … on July 27, 2004".
Remedy: ask the registry for the day of recording, or say "filed for recordation on".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(305, Severity.WARNING, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each recording on the date of the instrument itself."""
    for one in index.recordings:
        if one.recorded and one.dated and one.recorded_on is not None and one.recorded_on == one.dated_on:
            also = (("its date", one.dated),)
            message = f"it is said to be recorded on the day it is dated, {one.recorded.text}"
            yield Finding(one.recorded, message, "check whether this is the day of filing", also)
