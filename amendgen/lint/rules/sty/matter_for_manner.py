"""A word that is nearly right stands for the right one.

What: a phrase of the field has one word in it that only looks like its own: "in any other matter permitted
by law", "aircrafts", "singularly", "at end of", "in whole or part", "windup".
Why: no spelling checker finds it, and it is read to the letter.
Authority: the usage of the field.
Example: "in any other matter permitted by law" for "in any other manner permitted by law".
Remedy: write the word that the phrase has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(5, Severity.WARNING, WORDS)
_SLIPS = (
    (re.compile(r"\bin\s+any\s+other\s+(matter)\s+(?:permitted|provided|allowed)\b", re.I), "manner"),
    (re.compile(r"\bin\s+(?:the\s+same|such|like)\s+(matter)\s+as\b", re.I), "manner"),
    (re.compile(r"\b(aircrafts)\b", re.I), "aircraft"),
    (re.compile(r"\bexercised\s+(singularly)\s+or\b", re.I), "singly"),
    (re.compile(r"\b(at\s+end\s+of)\b", re.I), "at the end of"),
    (re.compile(r"\b(in\s+whole\s+or\s+part)\b", re.I), "in whole or in part"),
    (re.compile(r"\bliquidate,\s+(windup)\b", re.I), "wind up"),
    (re.compile(r"\b(N0\.)\s*\d", re.I), "No."),
)


def findings(index: Index) -> Iterator[Finding]:
    """Each such word, with the right one."""
    for pattern, right in _SLIPS:
        for found in index.spans(pattern, 1):
            yield Finding(found, f'"{found.text}" is not the word of this phrase', f'write "{right}"')
