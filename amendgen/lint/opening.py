"""A file that holds an instrument, as a subject."""

from __future__ import annotations

from pathlib import Path

from amendgen.agreement.reading import View, written
from amendgen.agreement.reading.files import contents
from amendgen.agreement.reading.text.decoding import characters, decoded
from amendgen.files import named
from amendgen.lint.subjects import Subject

_LINED = (".txt", ".md")
_PAGES = (".htm", ".html")


def opened(path: Path, view: View | None = None) -> Subject:
    """The instrument in a .txt, .md or .docx, or an exhibit's page in .htm. Refusal when it cannot be read.

    A text and a page have lines. Of a page these are all: it is looked at as EDGAR looks at it.
    """
    data, name, ending = contents(path), named(path), path.suffix.lower()
    filed = characters(name, data) if ending in (".txt", *_PAGES) else ""
    if ending in _PAGES:
        return Subject("page", name, lines=filed, filed=filed)
    document = written(path, data, view).document
    lines = decoded(name, data) if ending in _LINED else ""
    return Subject("text", name, document, lines, filed)
