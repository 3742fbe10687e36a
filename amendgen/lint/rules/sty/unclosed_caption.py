"""A term defined in brackets lacks one of its quotation marks.

What: "(the \"Executive)" or "(the Executive\")".
Why: what is defined cannot be told from what describes it; a search for defined terms does not find it.
Authority: the usage of the field.
Example: "Dana Whitlow (the \"Executive), and" for "(the \"Executive\"), and".
Remedy: add the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(21, Severity.ERROR, WORDS)
_CAPTION = re.compile(
    r"\((?:each,?\s+an?\s+|collectively,\s+the\s+|this\s+|the\s+|hereinafter,?\s+)?"
    r'(?:"[A-Z][^"()]{1,50}[^"()\s,]|(?<=the )[A-Z][^"()]{1,50}")\)'
)


def findings(index: Index) -> Iterator[Finding]:
    """Each definition in brackets with one quotation mark."""
    for found in index.spans(_CAPTION):
        yield Finding(
            found, f"a quotation mark is missing: {found.text}", "put the term between quotation marks"
        )
