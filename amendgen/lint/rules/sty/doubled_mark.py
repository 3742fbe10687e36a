"""Two punctuation marks stand together.

What: ",,", ";;", ",;", ";." or a mark behind a space, as an edit by words leaves them at its seam.
Why: one of the two was to be deleted, or words between them were.
Authority: the usage of the language.
Example: "Indebtedness;; and" for "Indebtedness; and".
Remedy: leave the one that the sentence needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(16, Severity.WARNING, WORDS)
_DOUBLED = re.compile(r"(?<=[\w)])(,\s*,|;\s*;|,\s*;|;\s*,|[,;:]\s*\.(?![\d.])|:\s*[;:,])(?=\s|\Z)")


def findings(index: Index) -> Iterator[Finding]:
    """Each pair of marks that no sentence has."""
    for found in index.spans(_DOUBLED, 1):
        if found.passage.running:
            yield Finding(
                found, f'two marks stand together: "{found.text}"', "leave the one that belongs there"
            )
