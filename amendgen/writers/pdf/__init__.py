"""Documents as PDF, set by Typst: the tree in, the bytes of a tagged PDF out.

`house.typ` says how things look; what a document says reaches Typst in strings alone, so that nothing in it
is ever read as Typst. Typst is given no file, no package and no font but those it carries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amendgen.document.nodes import Document
from amendgen.writers.pdf.pages import pages
from amendgen.writers.pdf.typesetting import dated, typeset

if TYPE_CHECKING:
    from typst import PDFStandard


def write(document: Document, standard: PDFStandard | None = None) -> bytes:
    """The PDF of a finished `document`; the same tree gives the same bytes.

    `standard` has Typst make the file to one, and declare it: "a-2b" is PDF/A-2b, "ua-1" PDF/UA-1. Struck words
    are struck through, inserted ones doubly underlined; a draft says so on every page. Refused are characters
    that the typeface lacks, and everything when Typst is not installed. A change within a change is a fault of
    the program: TypeError.
    """
    return typeset(pages(document, dated(standard)), standard)
