"""The label of a clause is in capitals, where the clause has a small letter.

What: clause (a) is replaced, and what is put in begins with "(A)"; or "SCHEDULE 7(A)(3)" is cited, where it
is Section 7(a).
Why: a label is part of the address; "(A)" is another clause than "(a)", often one that exists.
Authority: the usage of EDGAR text, which has no underlining; small letters were lost when underlined words
were shouted.
Example: ""(A) [Reserved]"" put in for clause (a).
Remedy: write the label as the agreement has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import READ

ABOUT = About(111, Severity.WARNING, READ)
_REPLACED = re.compile(r"\b(?:clause|subsection|paragraph)\s+\(([a-z])\)")
_PUT_IN = re.compile(r'"?\s*(\(([A-Z])\))')
# in words that are all shouted, as in a waiver of jury trial, the label is what it can be
_CITED = re.compile(r"(?<=[a-z,] )(?:SCHEDULE|SECTION|EXHIBIT|ANNEX)\s+((\d+(?:\.\d+)*)\([A-Z]\)(?:\(\w+\))*)")
_LABEL = re.compile(r"\([A-Z]\)")
_SMALL = re.compile(r"\b(\d+(?:\.\d+)*)\([a-z]\)")


def findings(index: Index) -> Iterator[Finding]:
    """Each shouted label, of what is put in and of what is cited."""
    for before, one in pairwise(index.passages):
        found = _PUT_IN.match(one.text) if not one.label and before.text.endswith(":") else None
        if found and found[2].lower() in _REPLACED.findall(before.text):
            message = f"clause ({found[2].lower()}) is put in as {found[1]}"
            yield Finding(Span(one, *found.span(1)), message, f'write "({found[2].lower()})"')
    small = {span.text for span in index.spans(_SMALL, 1)}
    for span in index.spans(_CITED, 1):
        if span.text.partition("(")[0] in small:
            meant = _LABEL.sub(lambda label: label[0].lower(), span.text, count=1)
            yield Finding(span, f"{span.text} is shouted: its section has small letters", f'write "{meant}"')
