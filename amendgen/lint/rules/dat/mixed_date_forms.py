"""Dates are written in two ways.

What: one date has its day first, "27 July 2004", among dates with the month first, or the other way round.
Why: one instrument has one form of date; the odd one was copied from elsewhere, perhaps with its words.
Authority: The Chicago Manual of Style, on dates: one form, used throughout.
Example: "dated as of 27 July 2004" where the other dates are "July 27, 2004".
Remedy: write it as the others are.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(615, Severity.WARNING, DOCUMENTS)
_OTHERS = 3
_SAID = {"month first": "the month first", "day first": "the day first"}


def findings(index: Index) -> Iterator[Finding]:
    """The one date in a form that the others, three at least, have not; a formal "3rd day of May" is none."""
    dated = [one for one in index.dates if one.form in _SAID and _own(one.span.passage, index)]
    for form, said in _SAID.items():
        these = [one for one in dated if one.form == form]
        if len(these) == 1 and len(dated) > _OTHERS:
            message = f"{these[0].span.text} has {said}, the {len(dated) - 1} others have not"
            yield Finding(these[0].span, message, "write it as the others are")


def _own(passage: Passage, index: Index) -> bool:
    """Whether a passage is a sentence or a cell of the instrument itself."""
    return (passage.running or passage.kind == "cell") and passage.number not in index.inserted
