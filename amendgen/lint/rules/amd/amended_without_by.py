"""The words of a direction do not join.

What: "is hereby amended deleting", "amended to follows", "is deleted in its entirety replaced with": a word
that joins the parts of the instruction is missing, or its form is wrong.
Why: what is to be done is guessed at; the word that is missing may not be the only one.
Authority: the usage of the field.
Example: "The definition of "Rent" is hereby amended deleting such definition".
Remedy: write "is hereby amended by deleting".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(230, Severity.WARNING, DOCUMENTS)
_BROKEN = re.compile(
    r"\bamended\s+(?:deleting|inserting|adding|replacing|substituting|restating|striking)\b"
    r"|\bamended\s+(?:to\s+follows|as\s+follow\b(?!-)|to\s+read\s+follows|by\s+(?:delete|insert|add|replace|strike)\b)"
    r"|\bin\s+(?:its|their)\s+entirety\s+(?:replaced|substituted)\b|\b(?:entirely|entirity)\s+and\s+replac"
    r"|\b(?:is|are)\s+(?:hereby\s+)?deleted(?:\s+in\s+its\s+entirety)?\s+and\s+replace\s"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place in the instrument's own words."""
    if index.frame.amends:
        for passage in index.own:
            for found in _BROKEN.finditer(passage.text):
                span = Span(passage, found.start(), found.end())
                yield Finding(span, f'"{found[0]}": a word is missing or wrong', "say what is done, and how")
