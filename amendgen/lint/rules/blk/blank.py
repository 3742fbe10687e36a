"""A place is left open.

What: a row of underscores, empty brackets or a bracketed dot stands in the words of the instrument.
Why: a blank in a date, an amount or a percentage leaves the term open; nobody can perform or record it.
Authority: a conveyance is recorded when it is complete (14 CFR 49.13, 49.33).
Example: "dated as of _________, 2005" for "dated as of February 25, 2005".
Remedy: fill it in; in a deal, leave out what is not known only in a draft, or list the blank under "blanks".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(901, Severity.ERROR, READ)


def findings(index: Index) -> Iterator[Finding]:
    """Each place left open, but in a form that is attached to be filled in.

    Those of a deal's own document are counted when it is made.
    """
    for blank in index.blanks:
        if blank.passage.number not in index.forms:
            yield Finding(blank, f"a place is left open: {blank.text}", "write what belongs there")
