"""A section is said to be "hereunder".

What: "Section 1 hereunder": a provision of this instrument is named with the word for what is done under it.
Why: a section is part of the instrument, "hereof"; obligations arise "hereunder".
Authority: Bryan A. Garner, A Dictionary of Modern Legal Usage, "here- and there- words".
Example: "provided for in Section 1 hereunder" for "provided for in Section 1 hereof".
Remedy: write "hereof", or "of this Agreement".
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

ABOUT = About(403, Severity.WARNING, WORDS)
_HEREUNDER = re.compile(r"\s+(hereunder)\b(?!\s+(?:by|to|in|for|is|are|was|were)\b)")


def findings(index: Index) -> Iterator[Finding]:
    """Each reference to a provision that "hereunder" follows."""
    for cited in index.references:
        passage, end = cited.span.passage, cited.span.end
        if found := _HEREUNDER.match(passage.text, end):
            span = Span(passage, cited.span.start, found.end())
            yield Finding(span, f"{cited.span.text} is of this instrument, not under it", 'write "hereof"')
