"""Documents as an exhibit in HTML that EDGAR takes: ASCII, the elements and attributes it permits, no more.

It is to the web page (`writers/html`) what a filed exhibit is to a document that one reads: it has no style
sheet and no section, and it is legible where no style is shown. Struck words are <strike>, inserted ones are
doubly underlined.
"""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.nodes import Document
from amendgen.writers.edgar_html.lines import filled
from amendgen.writers.edgar_html.page import page

# what is no character of a page, escaped or not
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def write(document: Document) -> str:
    """The page of a finished `document`, in ASCII, its lines ended by a newline.

    Refused is text that no page can hold. A change within a change is a fault of the program: TypeError.
    """
    written = str(page(document))
    if strange := _FORBIDDEN.search(written):
        message = f"the text has the character U+{ord(strange[0]):04X}, which no page that is filed can hold"
        hint = "take the character out of the deal or the form that brings it"
        raise Refusal((Diagnostic("EDG205", message, hint),))
    return filled(written.encode("ascii", "xmlcharrefreplace").decode("ascii"))
