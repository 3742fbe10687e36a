"""A company is said to be of another kind than its name.

What: what ends in "LLC" is called a corporation, what ends in "Inc." a limited liability company, and so on.
Why: the kind decides who may sign for it and where its filings are made; one of the two is a slip.
Authority: 8 Del. C. 102(a)(1) and 6 Del. C. 18-102 (what a name must and may end in); UCC 9-307, 9-503.
Example: "HARBOR AIR LEASING LLC, a Delaware corporation".
Remedy: compare both with the company's public organic record.
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

ABOUT = About(509, Severity.ERROR, WORDS)
_SAID = re.compile(
    r"\b(?P<end>L\.?L\.?C\b\.?|Inc\b\.?|Incorporated|Corp\b\.?|Corporation|L\.?P\b\.?)\s*,\s+"
    r"(?P<said>an?\s+(?:[A-Z][a-z]+\s+){1,3}"
    r"(?P<kind>corporation|limited\s+liability\s+company|limited\s+partnership|general\s+partnership))\b",
    re.IGNORECASE,
)
_KINDS = {"LLC": "limited liability company", "INC": "corporation", "COR": "corporation", "LP": "partnership"}


def findings(index: Index) -> Iterator[Finding]:
    """Each name that ends in the form of one kind, before the words for another."""
    for passage in index.passages:
        for found in _SAID.finditer(passage.text):
            form = found["end"].upper().replace(".", "")
            if _KINDS[form[:3]] not in " ".join(found["kind"].casefold().split()):
                span = Span(passage, found.start("said"), found.end("said"))
                message = f'what is named "{found["end"]}" is no {found["kind"]}'
                yield Finding(span, message, "compare both with the company's public organic record")
