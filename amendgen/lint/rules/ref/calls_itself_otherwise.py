"""A provision calls itself by another number.

What: "this Section 5(i)" stands in Section 6, or in Section 5(j).
Why: the text was moved or copied, and the number was not; a clause of the same label in the other section may
be meant.
Authority: the usage of the field.
Example: "subject to paragraph (f) of this Section 2" in Section 3.
Remedy: write the number of the section in which the words stand, or "this Section".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(409, Severity.ERROR, WORDS)
_THIS = re.compile(r"\bthis\s+(?:sub)?$", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each "this Section" with a number that is of no provision around the words, nor in them."""
    if index.frame.amends:
        return
    for cited in index.references:
        passage, targets = cited.span.passage, cited.reference.targets
        before = passage.text[: cited.span.start]
        own = passage.address
        if not _THIS.search(before) or own is None or len(targets) != 1 or passage.quoted:
            continue
        if index.quotes(cited.span):
            continue
        target = targets[0].address
        if own.unit == target.unit == "Section" and not _holds(own.number, target.number):
            span = Span(passage, cited.span.start - len("this "), cited.span.end)
            message = f"these words stand in {own.section}"
            yield Finding(span, message, f'write "this {own.section}"')


def _holds(one: str, other: str) -> bool:
    """Whether the numbers are of one section, or of a section and one within it: "20" and "20.2"."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
