"""Agreements are left out as substantially identical, and no ground is cited.

What: a schedule says that the agreements listed are substantially identical and not filed, without
Instruction 2 to Item 601 of Regulation S-K, or Rule 12b-31.
Why: what has to be filed is left out on that ground alone; the reader of the filing looks for it.
Authority: Instruction 2 to Item 601 of Regulation S-K; 17 CFR 240.12b-31.
Example: "The agreements listed below are substantially identical to this exhibit and are not being filed."
Remedy: add "pursuant to Instruction 2 to Item 601 of Regulation S-K".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(106, Severity.WARNING, DOCUMENTS)
_ALIKE = re.compile(r"\bsubstantially\s+(?:identical|similar)\b", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\bnot\s+(?:being\s+)?(?:separately\s+)?filed\b|\bomitted\b", re.IGNORECASE)
_GROUND = re.compile(r"\binstruction\s+2\b|\b12b-31\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each such statement."""
    for span in index.spans(_ALIKE):
        text = span.passage.text
        if _LEFT_OUT.search(text) and "exhibit" in text.casefold() and not _GROUND.search(text):
            hint = 'add "pursuant to Instruction 2 to Item 601 of Regulation S-K"'
            yield Finding(span, "the ground on which these agreements are not filed is missing", hint)
