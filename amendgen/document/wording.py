"""Clause text that is words alone, as most of it is: read without the parser, whose loading takes longer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.document.nodes import Inline, Inlines, Styled, Text

_TERM = re.compile(r"""(?<![A-Za-z0-9_])__([A-Za-z0-9](?:[A-Za-z0-9 .,&/'-]*[A-Za-z0-9])?)__(?![A-Za-z0-9_])""")
# what has no meaning in the markup within a line
_WORDS = re.compile(r"""[A-Za-z0-9 .,;:()"'$%&/?-]*""")


def worded(text: str) -> Inlines | None:
    """The inlines of a line that has no markup but words underlined; None for another."""
    pieces = _TERM.split(text)
    if not all(map(_WORDS.fullmatch, pieces)) or "  " in text or text != text.strip():
        return None
    said = (Styled("underline", (Text(piece),)) if i % 2 else Text(piece) for i, piece in enumerate(pieces))
    return tuple(inline for inline in said if inline != Text(""))


def merged(found: Iterator[Inline]) -> Inlines:
    """The inlines with neighbouring texts made one, so that equal wording is an equal tree."""
    out: list[Inline] = []
    for inline in found:
        if isinstance(inline, Text) and out and isinstance(last := out[-1], Text):
            out[-1] = Text(last.text + inline.text)
        elif inline != Text(""):
            out.append(inline)
    return tuple(out)
