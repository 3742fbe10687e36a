"""Definitions to be put in alphabetical order are not in it themselves.

What: new definitions are inserted "in appropriate alphabetical order", and the list has another order.
Why: whoever carries the amendment out puts them in as they come; a definition out of its place is not found.
Authority: the usage of the field.
Example: "Third Amendment" listed before "Surviving Entity".
Remedy: put the list in alphabetical order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(214, Severity.WARNING, DOCUMENTS)
_ORDER = re.compile(r"\balphabetical\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^a-z0-9 ]")


def findings(index: Index) -> Iterator[Finding]:
    """Each definition of such a list behind one that it comes before, by letters as well as by words."""
    for payload in index.payloads:
        if not _ORDER.search(payload.lead.text[-250:]):
            continue
        listed = [one for one in index.terms if not one.caption and one.span.passage in payload.passages]
        for before, term in pairwise(listed):
            if all(form(term.key) < form(before.key) for form in (_words, _letters)):
                also = (("it stands behind this", before.span),)
                message = f'"{term.words}" comes before "{before.words}"'
                yield Finding(term.span, message, "put the definitions in alphabetical order", also)


def _words(term: str) -> str:
    return _LETTERS.sub("", term.replace("-", " "))


def _letters(term: str) -> str:
    return _words(term).replace(" ", "")
