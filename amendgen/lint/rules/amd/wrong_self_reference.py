"""Inserted text calls its own section by another name.

What: text put into Section 6.2A speaks of "this Section 6.2".
Why: "this Section" is where the words stand; a clause of the same label in the other provision may be meant.
Authority: the usage of the field.
Example: "clause (iv) of this Section 6.2" in what is inserted into Section 6.2A.
Remedy: name the section that the text is inserted into: "clause (iv) of this Section 6.2A".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.edits.address import Address, AddressError, parse
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(218, Severity.ERROR, DOCUMENTS)
_OWN = re.compile(r"\bthis\s+((?:Section|Article)\s+\d[\w.]*(?:\(\w+\))*[A-Z]?)(?<![.])")
_AMENDED = re.compile(r"(?:Section|Article)\s+\d[\w.]*(?:\(\w+\))*[A-Z]?")


def findings(index: Index) -> Iterator[Finding]:
    """Each "this Section …" in inserted text that is not, and does not lie within, what is amended."""
    for direction in index.directions:
        amended = _AMENDED.match(direction.subject)
        target = _address(amended[0]) if amended else None
        if amended is None or target is None:
            continue
        for passage in direction.rest:
            if passage.number not in index.inserted:
                continue
            for found in _OWN.finditer(passage.text):
                own = _address(found[1].rstrip("."))
                if own is not None and not _within(own, target):
                    span = Span(passage, found.start(), found.end())
                    message = f'the text is inserted into {amended[0]}, and calls it "{found[0]}"'
                    yield Finding(span, message, f'write "this {amended[0]}"')


def _within(own: Address, target: Address) -> bool:
    """Whether one lies in the other; "6.2" is not taken for what holds "6.2A", since both have clauses."""
    if (own.unit, own.number) != (target.unit, target.number):
        return False
    rest = target.steps[len(own.steps) :]
    return own.steps[: len(target.steps)] == target.steps[: len(own.steps)] and not any(map(_capital, rest))


def _capital(step: object) -> bool:
    return str(step).isalpha() and str(step).isupper()


def _address(words: str) -> Address | None:
    try:
        return parse(" ".join(words.split()))
    except AddressError:
        return None
