"""Reading an agreement from its file: Word, Markdown in the forms' conventions, or plain text."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from amendgen.agreement.model import Agreement
from amendgen.diagnostics import Diagnostic, Place, Refusal

_INSTEAD = {
    ".pdf": "save it as a Word Document (.docx) or as text (.txt), and read that",
    ".doc": "open it in Word and save it as a Word Document (.docx)",
    ".rtf": "open it in Word and save it as a Word Document (.docx)",
    ".htm": "save the page as plain text (.txt), and read that",
    ".html": "save the page as plain text (.txt), and read that",
}


def read(path: Path, view: Literal["accepted", "rejected"] | None = None) -> Agreement:
    """The agreement in a file, by the file's ending; `view` is that of a docx's tracked changes.

    Refusal says what no agreement can be read from, and what to do instead.
    """
    name, data = path.as_posix(), path.read_bytes()
    match path.suffix.lower():
        case ".docx":
            from amendgen.agreement.reading import docx

            return docx.read(name, data, view)
        case ".md":
            from amendgen.agreement.reading import markdown

            return markdown.read(name, data)
        case ".txt":
            from amendgen.agreement.reading import text

            return text.read(name, data)
        case suffix:
            raise _unknown(name, suffix)


def _unknown(name: str, suffix: str) -> Refusal:
    message = f"{name} is no file that an agreement is read from: .docx, .md or .txt"
    hint = _INSTEAD.get(suffix, "save it as a Word Document (.docx) or as text (.txt), and read that")
    return Refusal([Diagnostic("unreadable-agreement", message, hint, place=Place(name, 0, 0, ""))])
