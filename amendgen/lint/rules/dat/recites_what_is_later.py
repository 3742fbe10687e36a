"""A recital tells of an instrument that is dated later than this one.

What: the recitals say that the parties "have entered into" an agreement, and its date is behind that of the
instrument.
Why: what is recited was there before; one of the two dates is wrong, and with it the description of the chain.
Authority: 14 CFR 49.33 (a conveyance that amends another describes it); the usage of the field.
Example: an amendment dated as of May 3, 2005, of "the Lease, dated as of July 27, 2005".
Remedy: compare both dates with the instruments.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(612, Severity.WARNING, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each instrument that a recital dates later than the preamble dates this one."""
    if index.own_date is None:
        return
    span, day = index.own_date
    for one in index.instruments:
        if one.title.passage in index.frame.recitals and one.day > day:
            message = f"it is dated {one.dated.text}, and this instrument {span.text}"
            also = (("the date of this instrument", span),)
            yield Finding(one.dated, message, "compare both dates with the instruments", also)
