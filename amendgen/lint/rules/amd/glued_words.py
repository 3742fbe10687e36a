"""What is put in would be joined to the word before it.

What: the text deleted begins with a comma or a space that the text inserted in lieu of it has not; or the text
inserted has no space behind its own semi-colon.
Why: the agreement would read "6.7and 6.8".
Authority: the usage of the field.
Example: "deleting the text ", 6.8, 6.10 and 6.13" and inserting the text "and 6.8" in lieu thereof".
Remedy: quote what is inserted with the space or the mark that it needs: " and 6.8".
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

ABOUT = About(209, Severity.ERROR, DOCUMENTS)
_APART = re.compile(r"[,;:)\s]")
_GLUED = re.compile(r"[a-z\d)]?[;,](?:and|or)\s")


def findings(index: Index) -> Iterator[Finding]:
    """Each replacement that loses what parted it from the word before, each joint without its space."""
    for one in index.replacements:
        if _APART.match(one.out.text) and one.new.text[:1].isalnum():
            also = (("the text that it replaces", one.out),)
            message = f'"{one.new.text.split()[0]}" would be joined to the word before it'
            yield Finding(one.new, message, "begin the text with the space or the mark that it needs", also)
    for passage in index.passages:
        if passage.number in index.inserted:
            for found in _GLUED.finditer(passage.text):
                span = Span(passage, found.start(), found.end() - 1)
                yield Finding(span, f'no space parts "{span.text}"', "put a space behind the mark")
