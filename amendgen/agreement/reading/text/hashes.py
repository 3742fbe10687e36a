"""Plain text made of Markdown: the hash marks before headings, and the backslashes before marks, go."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text.lines import Line

_HASHES = re.compile(r"#{1,6}(?:\s+|\Z)")
_ESCAPED = re.compile(r"\\([-.#*_()\[\]])")
_FEW = 3


def unhashed(lines: Sequence[Line]) -> tuple[list[Line], list[Doubt]]:
    """The lines without the marks of Markdown, and a doubt that says so; as they are when few have any."""
    hashed = [line for line in lines if _HASHES.match(line.text)]
    if len(hashed) < _FEW:
        return list(lines), []
    message = f"{len(hashed)} lines begin with hash marks, as headings of Markdown do: the marks are left out"
    return [replace(line, text=_plain(line.text)) for line in lines], [Doubt(hashed[0].number, message)]


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", _HASHES.sub("", text, count=1))
