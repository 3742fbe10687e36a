"""Documents as one web page: the tree in, a page that needs nothing beside itself out.

Its colours are those of the reader's choice, light or dark; it reads on a phone and prints. Struck and
inserted words are <del> and <ins>.
"""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.nodes import Document
from amendgen.writers.html.page import page

# what is no character of a page, escaped or not (the HTML standard, 13.2.3.5, and its noncharacters)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def write(document: Document) -> str:
    """The page of a finished `document`, to be encoded in UTF-8.

    Refused is text that no page can hold. A change within a change is a fault of the program: TypeError.
    """
    written = str(page(document))
    if strange := _FORBIDDEN.search(written):
        message = f"the text has the character U+{ord(strange[0]):04X}, which no web page can hold"
        hint = "take the character out of the deal or the form that brings it"
        raise Refusal((Diagnostic("html", message, hint),))
    return written
