"""A definition points to a clause that the amendment does not make.

What: an inserted definition has the meaning "assigned to that term in subsection 7(e)(3)", and the item that
puts the term into Section 7(e) makes another clause.
Why: the definition leads to a provision that is not there.
Authority: the usage of the field; a definition by reference has the meaning of what it refers to.
Example: "subsection 7(e)(3)" where the new clause of Section 7(e) is "(iii)".
Remedy: name the clause that is inserted, or label the clause as the definition has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(215, Severity.ERROR, DOCUMENTS)
_POINTS = re.compile(
    r"\bmeaning\s+(?:assigned|given|set\s+forth)\b[^.]{0,60}?\b(?:sub)?section\s+"
    r"(\d[\w.]*?(?:\(\w+\))*)(\(\w+\))(?=[\s.;,])",
    re.IGNORECASE,
)
_LABEL = re.compile(r'"?\s*;?\s*(?:and\s+)?(\(\w{1,5}\))\s')


def findings(index: Index) -> Iterator[Finding]:
    """Each definition that points to a clause labelled otherwise where the amendment inserts it."""
    for term in index.terms:
        if term.caption or term.span.passage.number not in index.inserted:
            continue
        points = _POINTS.search(term.span.passage.text)
        made = [one for one in index.terms if one.caption and one.key == term.key]
        if points is None or len(made) != 1 or made[0].span.passage.number not in index.inserted:
            continue
        label = _LABEL.match(made[0].span.passage.text)
        if label and _section(index, made[0].span.passage) == points[1] and label[1] != points[2]:
            span = Span(term.span.passage, points.start(1), points.end(2))
            also = (("where the term is defined", Span(made[0].span.passage, label.start(1), label.end(1))),)
            message = f"{points[1]}{points[2]} is to define the term; what is inserted is {points[1]}{label[1]}"
            yield Finding(span, message, "name the clause as it is labelled where it is inserted", also)


def _section(index: Index, passage: Passage) -> str:
    """The number of the section that an inserted passage is put into."""
    for direction in index.directions:
        if passage in direction.rest:
            found = re.match(r"Section\s+(\d[\w.]*(?:\(\w+\))*)", direction.subject)
            return found[1] if found else ""
    return ""
