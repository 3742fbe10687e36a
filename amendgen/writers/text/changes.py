"""Struck and inserted words in a text that has no strokes: between the marks that wdiff made known."""

from __future__ import annotations

from collections.abc import Iterable

from amendgen.document.nodes import Block, Break, Change, Lines, Paragraph, Revised, Ruled, Signature, Table
from amendgen.document.walking import rewritten

Piece = str | Ruled | Break
_MARKS: dict[Change, tuple[str, str]] = {"struck": ("[-", "-]"), "inserted": ("{+", "+}")}


def changed(block: Block, change: Change) -> Block:
    """A block of a `Revision` with its words revised, as far as no label stands before them."""
    if isinstance(block, Paragraph | Lines | Signature | Table):
        return rewritten(block, lambda inlines: (Revised(change, inlines),))
    return block


def bracketed(pieces: Iterable[Piece], change: Change) -> list[Piece]:
    """The pieces with a mark before their first word and one after their last; nothing for nothing.

    White space at the edges stays outside, so that no mark stands alone on a line. What is struck or
    inserted may be white space only, and is then marked as it is.
    """
    printed = [piece for piece in pieces if piece != ""]
    worded = [n for n, piece in enumerate(printed) if _worded(piece)]
    opening, closing = _MARKS[change]
    if not worded:
        return [opening, *printed, closing] if printed else []
    first, last = worded[0], worded[-1]
    printed[last] = _after(printed[last], closing)
    printed[first] = _before(printed[first], opening)
    return printed


def _worded(piece: Piece) -> bool:
    return isinstance(piece, Ruled) or (isinstance(piece, str) and piece.strip(" ") != "")


def _before(piece: Piece, mark: str) -> Piece:
    match piece:
        case Ruled(text):
            return Ruled(mark + text)
        case str():
            words = piece.lstrip(" ")
            return piece[: len(piece) - len(words)] + mark + words
        case Break():
            return piece


def _after(piece: Piece, mark: str) -> Piece:
    match piece:
        case Ruled(text):
            return Ruled(text + mark)
        case str():
            words = piece.rstrip(" ")
            return words + mark + piece[len(words) :]
        case Break():
            return piece
