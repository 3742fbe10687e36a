"""Runs of inlines to plain lines: emphasis, marks and blanks become characters; line ends stay line ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from amendgen.document.nodes import Blank, Break, Hold, Inlines, Note, Reference, Ruled, Styled, Text
from amendgen.writers.text.characters import capitals, plain


@dataclass(frozen=True)
class Line:
    """A line as the document ends it, not yet wrapped; `ruled` stands after `text`, on a rule to sign on."""

    text: str
    ruled: str | None = None

    def words(self) -> list[str]:
        return f"{self.text} {self.ruled or ''}".split()


def pieces(inlines: Inlines, shouted: bool = False) -> Iterator[str | Ruled | Break]:
    """The characters of a run in order; underlining and bold are printed in capitals, italics are not."""
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text):
                yield capitals(plain(text)) if shouted else plain(text)
            case Styled(style, inner):
                yield from pieces(inner, shouted or style != "italic")
            case Blank(width):
                yield "_" * width
            case Note(mark=mark):
                yield f"({mark})"
            case Ruled(text):
                yield Ruled(plain(text))
            case Break():
                yield inline
            case Hold(index):
                raise ValueError(f"hold {index} was left in a finished document")
            case _:
                assert_never(inline)


def lines(inlines: Inlines, shouted: bool = False) -> list[Line]:
    """The lines of a run; a rule to sign on ends its line, and a break right after it adds none."""
    ended: list[Line] = []
    text = ""
    for piece in pieces(inlines, shouted):
        match piece:
            case Ruled(signed):
                ended.append(Line(text, signed))
            case Break() if text or not ended or ended[-1].ruled is None:
                ended.append(Line(text))
            case Break():
                pass
            case _:
                text += piece
                continue
        text = ""
    return [*ended, Line(text)] if text.strip(" ") else ended
