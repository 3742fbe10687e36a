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
from amendgen.lint.index.terms import key
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(712, Severity.WARNING, DOCUMENTS)
_DETERMINED = ("the", "such", "each", "any", "this", "that", "its", "said")
_DATE = re.compile(
    r"(?<!months )(?<!days )(?<!years )\b(?:[Oo]n|[Aa]fter|[Ff]rom|[Bb]efore|[Uu]ntil|[Aa]s\s+of)\s+"
    r"((?:[A-Z]\w+\s+){0,4}(?:Effective|Closing|Termination|Maturity)\s+Date)\b"
)
_ARTICLE = re.compile(r'\bthe\s+"\Z', re.IGNORECASE)
_OFTEN = 2


def findings(index: Index) -> Iterator[Finding]:
    """Each date behind a preposition without the article that it is defined with, or has elsewhere."""
    for found in index.spans(_DATE, 1):
        words = " ".join(found.text.split())
        if not found.passage.running or words.split()[0].casefold() in _DETERMINED:
            continue
        if _defined_with_it(index, words) or _with_it(index, words) >= _OFTEN:
            yield Finding(found, f'"{words}" stands without its article', f'write "the {words}"')


def _defined_with_it(index: Index, words: str) -> bool:
    """Whether a definition in brackets gives the date its article: (the "Closing Date")."""
    term = index.captioned.get(key(words))
    return term is not None and _ARTICLE.search(term.span.passage.text[: term.span.start]) is not None


def _with_it(index: Index, words: str) -> int:
    """How often the date stands with its article."""
    return sum(1 for _ in index.spans(re.compile(rf'\bthe\s+"?{re.escape(words)}\b', re.IGNORECASE)))
