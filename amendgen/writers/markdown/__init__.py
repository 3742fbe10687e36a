"""Documents as GitHub Flavored Markdown, to be reviewed where changes are reviewed: in a pull request.

Comes in: a finished `Document`. Goes out: Markdown that CommonMark readers with GitHub's tables, strokes and
footnotes show with the words of the tree in their order. Every label is the letters it is printed with: no
reader makes a list of it, so none counts anew. A sentence has a line of its own and a table's row too, never
filled to a width, so that in a diff what changed is what is marked.
"""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.nodes import Document
from amendgen.writers.markdown.parts import written

# NUL is replaced by every reader (CommonMark 2.3), half a surrogate pair is no character
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")


def write(document: Document) -> str:
    """The Markdown of a finished `document`, to be encoded in UTF-8, ending with one newline.

    Refused is text that no Markdown can hold. A change within a change is a fault of the program: TypeError.
    """
    text = written(document)
    if strange := _FORBIDDEN.search(text):
        message = f"the text has the character U+{ord(strange[0]):04X}, which no Markdown can hold"
        hint = "take the character out of the deal or the form that brings it"
        raise Refusal((Diagnostic("markdown", message, hint),))
    return text
