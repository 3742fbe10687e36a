"""Agreements in Markdown to the document tree, with literal labels.

They are written in the conventions of the forms, or are what `amendgen render --format md` prints: each of its
marks says what it says on GitHub, so that the words which are read are those that were written.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from amendgen.agreement.model import Agreement
from amendgen.agreement.reading.markdown.reader import Printed, listing
from amendgen.agreement.reading.markdown.syntax import ChangeError
from amendgen.agreement.reading.text.decoding import decoded
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.document.fences import MarkupError
from amendgen.document.naming import title
from amendgen.document.nodes import Document, Part
from amendgen.document.numbering import numbered

_LINE = re.compile(r"line (\d+): ")
_WRITTEN = "docs/forms.md says how a form, and so an agreement, is written"
_UNCHANGED = "name the conformed copy; characters that are words have a backslash before them"


def read(name: str, data: bytes) -> Agreement:
    """The agreement in the Markdown `data`. Refusal has the line of markup that says what the tree cannot.

    Labels stay as they are written; references to anchors, footnotes' marks and the contents are set by them.
    """
    text = decoded(name, data)
    try:
        read = Printed(text).parts()
        parts = tuple(map(_with_its_contents, read, numbered(read)))
    except ChangeError as error:
        raise _refusal(name, text, str(error), _UNCHANGED) from error
    except MarkupError as error:
        raise _refusal(name, text, str(error)) from error
    if not parts:
        raise _refusal(name, text, "there are no words in it")
    return Agreement(Document(title(parts), parts))


def _with_its_contents(read: Part, part: Part) -> Part:
    return replace(part, blocks=listing(read.blocks, part.blocks))


def _refusal(name: str, text: str, message: str, hint: str = _WRITTEN) -> Refusal:
    said = _LINE.match(message)
    number = int(said[1]) if said else _anchored(text, message)
    line = text.split("\n")[number - 1] if number else ""
    place = Place(name, number, 1 if number else 0, line)
    return Refusal([Diagnostic("unreadable-agreement", _LINE.sub("", message, count=1), hint, place=place)])


def _anchored(text: str, message: str) -> int:
    """The line of the first mention of the anchor or note that a message names, 0 when it names none."""
    named = re.search(r"#[\w-]+|\[\^[^\]]+\]|'[^']+'", message)
    at = text.find(named[0].strip("'")) if named else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else 0
