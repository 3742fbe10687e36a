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
from amendgen.lint.index.steps import begins_step
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(210, Severity.ERROR, DOCUMENTS)
_FIRST = {"(y)": "(x)", "(ii)": "(i)", "(b)": "(a)", "(B)": "(A)", "(2)": "(1)", "(II)": "(I)"}
_DOES = r"(?:by\s+)?(?:deleting|inserting|adding|replacing|striking|amending|substituting)\b"
_STEP = re.compile(rf"(\((?:y|ii|b|B|2|II)\))\s+{_DOES}")
_LABELLED = re.compile(_DOES)


def findings(index: Index) -> Iterator[Finding]:
    """Each second step of a direction that has no first."""
    for direction in index.directions:
        said = [one for one in direction.all if one.number not in index.inserted]
        for passage in said:
            for second, span in _seconds(passage):
                if not _begun(said, first := _FIRST[second]):
                    message = f"a step is numbered {second}, and none before it {first}"
                    yield Finding(span, message, f'put "{first}" before the first step', _before(direction))


def _seconds(passage: Passage) -> Iterator[tuple[str, Span]]:
    """The second enumerators of steps that a passage has, with their places: its label, and in its words."""
    if passage.label in _FIRST and (does := _LABELLED.match(passage.text)):
        yield passage.label, Span(passage, 0, does.end())
    for step in _STEP.finditer(passage.text):
        yield step[1], Span(passage, step.start(1), step.end(1))


def _begun(said: list[Passage], first: str) -> bool:
    return any(begins_step(first, one.text) or first in (one.label, *one.labels) for one in said)


def _before(direction: Direction) -> tuple[tuple[str, Span], ...]:
    return (("the first step begins behind this", direction.amended),)
