"""A text is replaced by itself.

What: the text inserted is the text deleted, letter for letter.
Why: what was to be changed is not; one of the two texts was copied from the other and never edited.
Authority: the usage of the field.
Example: "deleting the amount "$10,000,000" … and inserting the amount "$10,000,000" in lieu thereof".
Remedy: write the text that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(226, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each replacement of a text by the same text."""
    for one in index.replacements:
        if one.out.text.split() == one.new.text.split():
            also = (("the text that it replaces", one.out),)
            yield Finding(one.new, "the text put in is the text deleted", "write the text that is meant", also)
