""" "A" stands for "an", or "an" for "a".

What: "a amendment", "an Lease".
Why: it is what an edit by words leaves behind: the word was changed, and its article was not.
Authority: the usage of the language.
Example: "pursuant to a agreement" for "pursuant to an agreement".
Remedy: write the article that the word takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(15, Severity.WARNING, WORDS)
_A = re.compile(
    r"(?<![\w.)\"'&/-])(?<!clause )(?<!paragraph )(?<!Section )(?<!Class )(?<!Schedule )(?<!Exhibit )"
    r"(a)\s+(?!(?i:eu|ewe)|one|once|or\b|and\b|as\b|of\b|is\b|in\b|above|a\b|are\b|at\b|on\b|each\b|any\b|an\b)"
    r"(?:[aeio][a-z]{2,}|[AEIO][a-z]{2,}|[Uu]n(?![aei])[a-z]{2,}|[Uu]p[a-z]*|[Uu]l[a-z]+)"
)
_AN = re.compile(r"(?<![\w.)\"'&/-])(an)\s+(?:[bcdfgjklmnpqrstvwz][a-z]{2,}|[BCDFGJKLMNPQRSTVWZ][a-z]{2,})\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each article that its word does not take; initials and letters that are read out are let be."""
    for pattern, right in ((_A, "an"), (_AN, "a")):
        for found in index.spans(pattern, 1):
            if found.passage.running:
                yield Finding(
                    found, f'"{found.text}" is not the article of the word behind it', f'write "{right}"'
                )
