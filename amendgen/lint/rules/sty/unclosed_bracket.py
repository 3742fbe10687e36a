"""A bracket is opened and never closed.

What: a paragraph that ends as a sentence does has more brackets opened than closed.
Why: where the words in brackets end cannot be told, and with them what is an exception and what the rule.
Authority: the usage of the language.
Example: "the Lessee (as defined in the Lease shall pay Rent."
Remedy: close the bracket.
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

ABOUT = About(20, Severity.WARNING, WORDS)
_ENDED = re.compile(r"[.;]\"?,?\s*(?:and|or)?\s*\Z")
_QUOTED = re.compile(r'"[^"]*"')


def findings(index: Index) -> Iterator[Finding]:
    """The last bracket left open in each sentence that ends; what is quoted is let be."""
    for passage in index.passages:
        if not passage.running or "(" not in passage.text or not _ENDED.search(passage.text):
            continue
        at = _left_open(passage.text)
        if at is not None and _left_open(_QUOTED.sub(_spaces, passage.text)) is not None:
            yield Finding(
                Span(passage, at, at + 1), "the bracket is never closed", "close it where its words end"
            )


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _left_open(words: str) -> int | None:
    """Where the first bracket stands that nothing closes."""
    opened: list[int] = []
    for at, character in enumerate(words):
        if character == "(":
            opened.append(at)
        elif character == ")" and opened:
            opened.pop()
    return opened[0] if opened else None
