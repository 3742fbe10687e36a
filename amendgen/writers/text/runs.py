"""Runs of inlines to plain lines: emphasis, marks and blanks become characters; line ends stay line ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec import Struct

from amendgen.document.nodes import (
    Blank,
    Break,
    Change,
    Hold,
    Inlines,
    Note,
    Reference,
    Revised,
    Ruled,
    Styled,
    Text,
)
from amendgen.writers.text.changes import Piece, bracketed
from amendgen.writers.text.characters import capitals, plain


class Line(Struct, frozen=True):
    """A line as the document ends it, not yet wrapped; `ruled` stands after `text`, on a rule to sign on."""

    text: str
    ruled: str | None = None

    def words(self) -> list[str]:
        return f"{self.text} {self.ruled or ''}".split()


def pieces(inlines: Inlines, shouted: bool = False, change: Change | None = None) -> Iterator[Piece]:
    """The characters of a run in order; underlining and bold are printed in capitals, italics are not.

    `change` is what is done to the whole run. A change within it is a fault of the program: TypeError.
    """
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text):
                yield capitals(plain(text)) if shouted else plain(text)
            case Styled(style, inner):
                yield from pieces(inner, shouted or style != "italic", change)
            case Blank(width):
                yield "_" * width
            case Note(mark=mark):
                yield f"({mark})"
            case Ruled(text):
                yield Ruled(plain(text))
            case Break():
                yield inline
            case Revised():
                if change:
                    raise TypeError(f"a change stands within a change: {inline}")
                yield from bracketed(pieces(inline.inlines, shouted, inline.change), inline.change)
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)


def lines(inlines: Inlines, shouted: bool = False) -> list[Line]:
    """The lines of a run; a rule to sign on ends its line, and a break right after it adds none."""
    return ended(pieces(inlines, shouted))


def labelled(label: str, inlines: Inlines, shouted: bool = False, change: Change | None = None) -> list[Line]:
    """The lines of a run with its label before it; the label is never put into capitals (EDG107)."""
    run = [f"{plain(label)} ", *pieces(inlines, shouted, change)]
    return ended(bracketed(run, change) if change else run) or [Line("")]


def ended(pieces: Iterable[Piece]) -> list[Line]:
    """The pieces put together, a line for each that is ended."""
    ended: list[Line] = []
    text = ""
    for piece in pieces:
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
