"""The steps of a direction leave an enumerator out.

What: "(i) deleting …, (ii) inserting … and (iv) adding …": a step of the series is missing.
Why: the reader looks for the step that is missing; it may have been lost.
Authority: the usage of the field.
Example: "by (i) deleting … and (iii) inserting" for "by (i) deleting … and (ii) inserting".
Remedy: number the steps on, or put the missing one back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.document.enumerators import printed, readings
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.steps import begins_step
from amendgen.lint.index.units import own_words
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(227, Severity.ERROR, DOCUMENTS)
_STEP = re.compile(
    r"(?<![\w)])(\((?:[a-z]{1,5}|[A-Z]|\d{1,2})\))\s+(?:by\s+|to\s+)?"
    r"(?:delet|insert|add|replac|strik|amend|substitut|renumber|restat|remov|chang)(?:e|ing|ike)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each step whose enumerator does not follow on that of the step before it."""
    inner = frozenset(one.passage.number for one in index.directions)
    for direction in index.directions:
        said = list(own_words(direction, index.inserted, inner))
        if any(one.items != direction.passage.items for one in said):
            continue  # steps that are items of their own are another series
        steps = [Span(one, found.start(1), found.end(1)) for one in said for found in _STEP.finditer(one.text)]
        words = " ".join(one.text for one in said)
        for before, step in pairwise(steps):
            wanted = _following(before.text, step.text)
            if wanted and not begins_step(wanted, words):
                message = f"step {step.text} follows step {before.text}"
                yield Finding(step, message, f'number it "{wanted}"', (("the step before it", before),))


def _following(before: str, step: str) -> str:
    """The enumerator that is left out between two of one series; "" when none is."""
    for one in readings(before):
        for other in readings(step):
            if one.series == other.series and 1 < other.value - one.value < 4:
                return printed(one.series, one.value + 1)
    return ""
