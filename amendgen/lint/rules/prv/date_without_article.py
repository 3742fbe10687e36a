"""A defined date or document stands without its article.

What: "From and after Third Amendment Effective Date" for "From and after the Third Amendment Effective Date".
Why: a term that takes the article everywhere else is another term without it, or a slip that others surround.
Authority: the usage of the field; a sentence is read as it stands.
Example: "From and after Third Amendment Effective Date, all references".
Remedy: write "the".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(712, Severity.WARNING, DOCUMENTS)
_DETERMINED = ("the", "such", "each", "any", "this", "that", "its", "said")
_DATE = re.compile(
    r"(?<!months )(?<!days )(?<!years )\b(?:on|after|from|before|until|as\s+of|on\s+and\s+after)\s+"
    r"((?:[A-Z]\w+\s+){0,4}(?:Effective|Closing|Termination|Maturity)\s+Date)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each date behind a preposition without the article that it has elsewhere."""
    for found in index.spans(_DATE, 1):
        words = " ".join(found.text.split())
        if not found.passage.running or words.split()[0].casefold() in _DETERMINED:
            continue
        with_article = sum(
            1 for _ in index.spans(re.compile(rf'\bthe\s+"?{re.escape(words)}\b', re.IGNORECASE))
        )
        if with_article >= 2:
            yield Finding(found, f'"{words}" stands without its article', f'write "the {words}"')
