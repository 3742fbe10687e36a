"""A term is used before it is defined, and nothing says so.

What: the preamble uses a term that a recital defines behind it, without "referred to below" or "as defined
below".
Why: a reader looks for the meaning among what was said, and finds none.
Authority: the usage of the field.
Example: "as administrative agent under the Credit Agreement" in the preamble, "(the "Credit Agreement")" in a
recital.
Remedy: write "the Credit Agreement referred to below".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import uses
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(310, Severity.WARNING, DOCUMENTS)
_SAID_SO = re.compile(r"[^.;]{0,60}?\b(?:below|hereinafter|hereafter)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|such|said)\s+\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+[A-Z]|,?\s+(?:originally\s+)?dated\b|\s+No\.")


def findings(index: Index) -> Iterator[Finding]:
    """Each first use in the preamble of a term that a recital defines in brackets."""
    preamble = index.frame.preamble
    if preamble is None or preamble in index.frame.recitals:
        return
    for term in index.defined.values():
        if not term.caption or term.span.passage not in index.frame.recitals:
            continue
        used = [span for span in uses(term.words, (preamble,)) if _as_a_term(span)]
        if used and not any(_SAID_SO.match(preamble.text, span.end) for span in used):
            message = f'"{used[0].text}" is used here, and defined below'
            also = ((f'where "{term.words}" is defined', term.span),)
            yield Finding(used[0], message, 'add "referred to below", or define it here', also)


def _as_a_term(span: Span) -> bool:
    """Whether the words stand as a term, not as part of a longer name."""
    text = span.passage.text
    return bool(_ARTICLE.search(text[: span.start])) and not _GOES_ON.match(text, span.end)
