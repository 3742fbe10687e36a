"""A schedule is cited that belongs to a section which the amendment takes away.

What: inserted text speaks of "Schedule 6.1 annexed hereto", and the same amendment reserves or deletes Section
6.1 and annexes no such schedule.
Why: a schedule numbered after a section says what that section needs; with the section gone nobody can tell
whether the schedule stays, and "hereto" is the agreement, not the amendment.
Authority: the usage of the field.
Example: "the Indebtedness described in Schedule 6.1 annexed hereto" where Section 6.1 becomes "[Reserved]".
Remedy: annex the schedule to the amendment, or say where it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.units import Unit
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(217, Severity.WARNING, DOCUMENTS)
_SCHEDULE = re.compile(r"\b(?:Schedule|Annex|Exhibit)\s+(\d+(?:\.\d+)*[A-Z]?(?:\(\w{1,4}\))*)", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each schedule in inserted text that is numbered after a unit the directions take away."""
    gone = {each.casefold(): one for one in _taken(index) for each in one.keys if each}
    here = {
        found[1].casefold() for one in index.passages if one.kind == "heading" for found in _found(one.text)
    }
    for passage in index.passages if gone else ():
        if passage.number not in index.inserted:
            continue
        for found in _found(passage.text):
            number = found[1].casefold()
            holder = next((each for each in gone if number == each or number.startswith(f"{each}(")), None)
            if holder is not None and number not in here:
                also = (("taken away here", gone[holder].span),)
                message = f"{found[0]} is cited, and the section that it is numbered after is taken away"
                span = Span(passage, found.start(), found.end())
                yield Finding(span, message, "annex the schedule, or say where it stays", also)


def _found(text: str) -> Iterator[re.Match[str]]:
    return _SCHEDULE.finditer(text)


def _taken(index: Index) -> Iterator[Unit]:
    """The units that are deleted outright, or that nothing but the word "Reserved" replaces."""
    for unit in index.units:
        if unit.act == "delete":
            put = [one for one in index.payloads if one.lead is unit.span.passage]
            if not unit.replaced or any("reserved]" in one.passages[0].text.casefold() for one in put):
                yield unit
