"""A provision is amended that an item before deleted.

What: one item deletes a clause or a section, or leaves it "[Reserved]", and a later item amends it.
Why: edits are made in the order in which they stand; the second finds no text to amend.
Authority: the usage of the field; the House Legislative Counsel's manual on drafting (amendments are carried
out one after another).
Example: item 6 deletes clause (a) of Section 7, and item 9 amends Section 7(a).
Remedy: settle which of the two is meant, and strike the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.directions import Direction
from amendgen.lint.index.units import Unit, key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(109, Severity.ERROR, DOCUMENTS)
_RESERVED = re.compile(r"\[?(?:Intentionally\s+)?(?:Reserved|Omitted|Deleted)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each direction, or unit of one, that lies in what a direction before it took away."""
    gone = dict[str, Unit]()
    for direction in index.directions:
        place, whose = key(direction.subject), _whose(direction)
        for wanted, span in _wanted(index, direction, place):
            taken = next((one for each, one in gone.items() if _lies_in(wanted, each)), None)
            if taken is not None and taken.direction is not direction and _whose(taken.direction) == whose:
                also = (("deleted here", taken.span),)
                message = f"{wanted} is amended, and an item before this one deletes it"
                yield Finding(span, message, "settle which of the two is meant", also)
        for unit in index.units:
            if unit.direction is direction and unit.act == "delete" and _stays_away(index, unit):
                gone |= {each: unit for each in unit.keys if each}


def _wanted(index: Index, direction: Direction, place: str) -> Iterator[tuple[str, Span]]:
    if place and "definition" not in direction.subject:
        yield place, Span(direction.passage, 0, direction.amended.start)
    for unit in index.units:
        if unit.direction is direction and unit.act == "delete":
            yield from ((each, unit.span) for each in unit.keys if each)


def _stays_away(index: Index, unit: Unit) -> bool:
    """Whether nothing but the word "Reserved" comes in place of what is deleted."""
    if not unit.replaced:
        return True
    put = [one for one in index.payloads if one.lead is unit.span.passage]
    return len(put) == 1 == len(put[0].passages) and bool(_RESERVED.search(put[0].passages[0].text[-40:]))


def _lies_in(place: str, holder: str) -> bool:
    return place == holder or (place.startswith(holder) and place[len(holder)] == "(")


def _whose(direction: Direction) -> str:
    """The agreement that is amended, in the direction's words; "" when it names none."""
    found = re.search(r"\bof (?:the|such|said) ([A-Z][\w &]*)", direction.subject)
    return found[1].casefold() if found else ""
