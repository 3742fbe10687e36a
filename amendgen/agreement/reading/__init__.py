"""Reading an agreement from its file: Word, Markdown in the forms' conventions, or plain text."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from amendgen.agreement.model import Agreement
from amendgen.agreement.reading.files import contents
from amendgen.document.nodes import Document, Item, Quotation
from amendgen.files import named, refusal

View = Literal["accepted", "rejected"]

_DEEPEST = 100
_ANEW = "open it in Word and save it as a Word Document (.docx)"
_AS_TEXT = "save the page as plain text (.txt), and read that"
_OTHERWISE = "save it as a Word Document (.docx) or as text (.txt), and read that"
_RENDERED = "render the deal, and read the docx or the text that it makes"
_INSTEAD = {
    ".pdf": "export it from the word processor as .docx or as plain text, and read that",
    ".doc": _ANEW,
    ".rtf": _ANEW,
    ".odt": _ANEW,
    ".docm": "save it without macros, as a Word Document (.docx)",
    ".htm": _AS_TEXT,
    ".html": _AS_TEXT,
    ".yaml": _RENDERED,
    ".yml": _RENDERED,
    "": "give the file the ending of what it is: .docx, .md or .txt",
}


def read(path: Path, view: View | None = None) -> Agreement:
    """The agreement in a file, by the file's ending; `view` is that of a docx's tracked changes.

    Refusal says what no agreement can be read from, and what to do instead.
    """
    agreement = written(path, contents(path), view)
    _amendable(path, agreement)
    return agreement


def written(path: Path, data: bytes, view: View | None = None) -> Agreement:
    """What a file's `data` hold, by the file's ending, whether or not any provision could be amended."""
    try:
        agreement = _read(path, data, view)
        if _too_deep(agreement.document):
            raise RecursionError
    except RecursionError:
        message = f"{named(path)} has tables, boxes or provisions nested too deeply to be read"
        raise refusal(path, "unreadable-agreement", message, "take the innermost out, and save it") from None
    return agreement


def _read(path: Path, data: bytes, view: View | None) -> Agreement:
    match path.suffix.lower():
        case ".docx":
            from amendgen.agreement.reading import docx

            return docx.read(named(path), data, view)
        case ".md":
            from amendgen.agreement.reading import markdown

            return markdown.read(named(path), data)
        case ".txt":
            from amendgen.agreement.reading import text

            return text.read(named(path), data)
        case suffix:
            message = f"{named(path)} is no file that an agreement is read from: .docx, .md or .txt"
            raise refusal(path, "unreadable-agreement", message, _INSTEAD.get(suffix, _OTHERWISE))


def _too_deep(document: Document) -> bool:
    """Whether provisions stand within each other more deeply than what walks them could follow."""
    level = [block for part in document.parts for block in part.blocks]
    for _ in range(_DEEPEST):
        level = [inner for block in level if isinstance(block, Item | Quotation) for inner in block.blocks]
    return bool(level)


def _amendable(path: Path, agreement: Agreement) -> None:
    """An edit names a provision, so that a text without one is no agreement that could be amended."""
    from amendgen.agreement.provisions import provided

    if not provided(agreement.document):
        message = (
            f"{named(path)} has no provision in it: no section, no clause, no annex that an edit could name"
        )
        hint = (
            'name the file that has the agreement in it; its provisions begin with labels such as "Section 2"'
        )
        raise refusal(path, "unreadable-agreement", message, hint)
