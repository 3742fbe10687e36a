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
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(5, Severity.WARNING, WORDS)
_SLIPS = tuple(
    (hint, re.compile(pattern, re.IGNORECASE), right)
    for hint, pattern, right in (
        ("matter", r"\bin\s+any\s+other\s+(matter)\s+(?:permitted|provided|allowed)\b", "manner"),
        ("matter", r"\bin\s+(?:the\s+same|such|like)\s+(matter)\s+as\b", "manner"),
        ("aircrafts", r"\b(aircrafts)\b", "aircraft"),
        ("singularly", r"\bexercised\s+(singularly)\s+or\b", "singly"),
        ("at end", r"\b(at\s+end\s+of)\b", "at the end of"),
        ("or part", r"\b(in\s+whole\s+or\s+part)\b", "in whole or in part"),
        ("windup", r"\bliquidate,\s+(windup)\b", "wind up"),
        ("n0.", r"\b(N0\.)\s*\d", "No."),
        ("affect", r"\bfull\s+force\s+and\s+(affect)\b", "effect"),
        ("affect", r"\b(?:giv(?:e|es|ing)|tak(?:e|es|ing))\s+(affect)\b", "effect"),
        ("principle", r"\b(principle)\s+(?:amounts?|balance|sum)\b", "principal"),
        ("precedence", r"\bconditions?\s+(precedence)\b", "precedent"),
        ("trail", r"\b(trail)\s+by\s+jury\b", "trial"),
        ("statue", r"\b(statue)\s+of\s+limitations?\b", "statute"),
        ("from and substance", r"\bin\s+(from)\s+and\s+substance\b", "form"),
        ("one in the same", r"\bone\s+(in)\s+the\s+same\b", "and"),
        ("therefor", r"\bin\s+lieu\s+(therefore?)\b", "thereof"),
        ("maybe", r"\bas\s+the\s+case\s+(maybe)\b", "may be"),
        ("valuation", r"\bgood\s+and\s+(valuation)\s+consideration\b", "valuable"),
    )
)
"""A word that is quickly looked for, the phrase, what its group should be."""


def findings(index: Index) -> Iterator[Finding]:
    """Each such word, with the right one."""
    for passage in index.passages:
        words = passage.text.casefold()
        for hint, pattern, right in _SLIPS:
            for found in pattern.finditer(passage.text) if hint in words else ():
                message = f'"{found[1]}" is not the word of this phrase'
                yield Finding(Span(passage, found.start(1), found.end(1)), message, f'write "{right}"')
