"""The steps of a direction are enumerated, and the first is not.

What: "by deleting … and (y) adding …": a step has the second enumerator of a series, and none has the first.
Why: the reader looks for the step that is missing, and cannot tell how far the first goes.
Authority: the usage of the field.
Example: "is hereby amended by deleting the text … and (y) adding" for "by (x) deleting … and (y) adding".
Remedy: put the first enumerator before the first step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.directions import Direction
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(210, Severity.ERROR, DOCUMENTS)
_FIRST = {"(y)": "(x)", "(ii)": "(i)", "(b)": "(a)", "(B)": "(A)", "(2)": "(1)", "(II)": "(I)"}
_STEP = re.compile(
    r"(\((?:y|ii|b|B|2|II)\))\s+(?:by\s+)?(?:deleting|inserting|adding|replacing|striking|amending|substituting)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each second step of a direction that has no first."""
    for direction in index.directions:
        said = [one for one in direction.all if one.number not in index.inserted]
        for passage in said:
            for step in _STEP.finditer(passage.text):
                if not _begun(said, _FIRST[step[1]]):
                    span = Span(passage, step.start(1), step.end(1))
                    message = f"a step is numbered {step[1]}, and none before it {_FIRST[step[1]]}"
                    yield Finding(
                        span, message, f'put "{_FIRST[step[1]]}" before the first step', _before(direction)
                    )


def _begun(said: list[Passage], first: str) -> bool:
    step = re.compile(rf"{re.escape(first)}\s+(?:by\s+)?(?:\w+ing)\b")
    return any(step.search(one.text) or first in (one.label, *one.labels) for one in said)


def _before(direction: Direction) -> tuple[tuple[str, Span], ...]:
    return (("the first step begins behind this", direction.amended),)
