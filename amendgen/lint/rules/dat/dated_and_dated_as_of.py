"""One instrument is "dated" and "dated as of" the same day.

What: the same title with the same date, once with "as of", once without.
Why: "dated" says when it was signed, "as of" that it was signed at another time; it can be one of them.
Authority: the usage of the field: the words of the instrument that is described are kept.
Example: "the Trust Agreement, dated May 3, 2005" and "the Trust Agreement, dated as of May 3, 2005".
Remedy: look at the instrument, and describe it as it dates itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(606, Severity.WARNING, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """The first naming of an instrument that differs from the one before it."""
    first = {(one.key, one.day): one for one in reversed(index.instruments)}
    told = set()
    for one in index.instruments:
        other = first[one.key, one.day]
        if one.as_of != other.as_of and " " in one.key and (one.key, one.day) not in told:
            told.add((one.key, one.day))
            said, before = ("dated as of", "dated") if one.as_of else ("dated", "dated as of")
            message = f'it is "{said}" {one.dated.text} here, and "{before}" it above'
            also = (("where it is described before", other.dated),)
            yield Finding(one.title, message, "describe it as it dates itself", also)
