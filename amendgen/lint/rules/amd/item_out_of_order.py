"""One item stands out of the order of the provisions that are amended.

What: the items go through the agreement from its first section to its last, and one of them goes back.
Why: whoever carries the amendment out, or looks for what became of a section, goes by that order.
Authority: the usage of the field.
Example: items that amend Sections 1.1, 2.4, 6.2, 5.1 and 7.3, in this order.
Remedy: put the item where its section stands among the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.directions import Direction
from amendgen.lint.index.units import key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(108, Severity.WARNING, DOCUMENTS)
_ENOUGH = 5  # of fewer items nobody can say that they have an order
_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def findings(index: Index) -> Iterator[Finding]:
    """The one direction whose section comes before that of the item above it, when all others ascend."""
    placed = [(one, _place(one)) for one in index.directions]
    ordered = [(one, place) for one, place in placed if place]
    falls = [i for i in range(1, len(ordered)) if _before(ordered[i][1], ordered[i - 1][1])]
    if len(ordered) < _ENOUGH or len(falls) != 1 or not _same_list(ordered):
        return
    at = falls[0]
    # what stands too early makes the next fall; of the two the one that fits neither neighbour is meant
    early = at >= 2 and not _before(ordered[at][1], ordered[at - 2][1])
    direction = ordered[at - 1 if early else at][0]
    span = Span(direction.passage, 0, direction.amended.start)
    also = (("the item above it", Span(ordered[at - 1][0].passage, 0, ordered[at - 1][0].amended.start)),)
    message = "this item stands out of the order of the sections amended"
    yield Finding(span, message, "put it where its section stands among the others", () if early else also)


def _place(direction: Direction) -> tuple[int, ...]:
    found = _NUMBER.match(key(direction.subject))
    return tuple(map(int, found[0].split("."))) if found else ()


def _before(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether one section comes before the other; one that holds the other does not."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def _same_list(ordered: list[tuple[Direction, tuple[int, ...]]]) -> bool:
    """Whether the items are all of one list, and of one agreement as far as they name it."""
    return len({one.passage.items[:-1] for one, _ in ordered}) == 1
