"""An instrument tells of a recording that is later than its own date.

What: what it describes is said to have been recorded on a day behind the date of its preamble.
Why: what it tells of was recorded before; one of the two days is a slip, often of the year. What is "dated as
of" a day may be signed later, so that only a recording more than a year behind such a date is told.
Authority: 14 CFR 49.33 (a conveyance that amends another describes its recording); 49.19.
Example: an amendment dated May 3, 2004, of a mortgage "recorded on August 25, 2005, as Conveyance No. Q073444".
Remedy: compare the day of recording with the recorded instrument, and the date with this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(319, Severity.WARNING, DOCUMENTS)
_YEAR = timedelta(366)


def findings(index: Index) -> Iterator[Finding]:
    """Each recording that the date in the preamble precedes."""
    if index.own_date is None:
        return
    span, day = index.own_date
    last = day + (_YEAR if span.passage.text[: span.start].rstrip().endswith("as of") else timedelta(0))
    for one in index.recordings:
        if one.recorded and one.recorded_on and one.recorded_on > last:
            message = f"it is said to be recorded on {one.recorded.text}, and this is dated {span.text}"
            also = (("the date of this instrument", span),)
            yield Finding(one.recorded, message, "compare both days with the instruments", also)
