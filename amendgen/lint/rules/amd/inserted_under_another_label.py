"""What is inserted has another label than it is announced with.

What: "inserting the following new clause (iii)", and the text that follows is labelled "(iv)".
Why: the agreement cites the clause by the one label and prints the other, which another clause may have.
Authority: the usage of the field; a label that differs in its capitals alone is told by shouted-label.
Example: "inserting the following new clause (iii) at the end of said Section: "; and (iv) …"".
Remedy: label the text as it is announced, and as the agreement labels its clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.payloads import Payload
from amendgen.lint.index.units import Unit
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(228, Severity.ERROR, DOCUMENTS)
_NEAR = 160  # characters between what is announced and the colon
_LABEL = re.compile(
    r'[";,.\s]*(?:(?:and|or)\s+)?"?(?:(?:Section|SECTION|Article|ARTICLE|Clause|Paragraph)\s+)?'
    r"(\d+(?:\.\d+)+[A-Z]?(?:\(\w{1,5}\))*|\(\w{1,5}\)(?:\(\w{1,5}\))*|[A-Z](?=\.))(?=[\s.:])"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each payload whose first label is not the first of those that are announced."""
    for payload in index.payloads:
        announced = [one for one in index.units if one.act == "insert" and one.span.passage is payload.lead]
        if not announced:
            continue
        unit, first = announced[-1], payload.passages[0]
        ways = _ways(unit)
        found = _LABEL.match(f"{first.label} " if first.label else first.text)
        alike = found and (found[1][0] == "(") == (ways[-1][0] == "(")
        if found and alike and not found[1].casefold().endswith(ways) and _leads(payload, unit):
            message = f"{unit.span.text} is announced, and the text is labelled {found[1]}"
            span = whole(first) if first.label else Span(first, found.start(1), found.end(1))
            yield Finding(span, message, "label it as it is announced", (("announced here", unit.span),))


def _leads(payload: Payload, unit: Unit) -> bool:
    """Whether what is announced is what the colon leads on to."""
    return len(payload.lead.text) - unit.span.end < _NEAR


def _ways(unit: Unit) -> tuple[str, ...]:
    """How the first of the units may be labelled in its text, in small letters: "(ii)(a)", "(a)", "6.10"."""
    place = unit.citation.places[0]
    tails = tuple("".join(place.steps[at:]) for at in range(len(place.steps)))
    ways = (place.number + "".join(place.steps), *tails)
    return tuple(way.casefold() for way in ways if way)
