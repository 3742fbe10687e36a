"""A term is defined by itself.

What: ""Permitted Lien" means any Permitted Lien that …": the definition begins with the term that it defines.
Why: it says nothing; what was meant stands in words that were lost.
Authority: the usage of the field.
Example: ""Business Day" means any Business Day that is no holiday in New York".
Remedy: say what the term means, or in what agreement it is defined.
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

ABOUT = About(311, Severity.WARNING, WORDS)
_MEANS = re.compile(
    r'"\s*,?\s*(?:shall\s+)?means?\s*,?\s*(?:(?:a|an|the|any|each|all|every)\s+)?', re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[.;]|\Z)|\s+(?:that|which|who)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each definition that begins with its own term, and does not go on to say which: "the Lease, dated …"."""
    for term in index.terms:
        text = term.span.passage.text
        means = None if term.caption else _MEANS.match(text, term.span.end)
        if means is None or not text.startswith(term.words, means.end()):
            continue
        end = means.end() + len(term.words)
        if _ENDS.match(text, end):
            span = Span(term.span.passage, means.end(), end)
            yield Finding(span, f'"{term.words}" is defined by itself', "say what it means")
