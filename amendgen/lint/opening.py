"""A file that holds an instrument, as a subject."""

from __future__ import annotations

from pathlib import Path

from amendgen.agreement.reading import View, written
from amendgen.agreement.reading.files import contents
from amendgen.agreement.reading.text.decoding import decoded
from amendgen.files import named
from amendgen.lint.subjects import Subject

_LINED = (".txt", ".md")


def opened(path: Path, view: View | None = None) -> Subject:
    """The instrument in a .txt, .md or .docx; the first two have lines. Refusal when it cannot be read."""
    data = contents(path)
    document = written(path, data, view).document
    lines = decoded(named(path), data) if path.suffix.lower() in _LINED else ""
    return Subject("text", named(path), document, lines)
