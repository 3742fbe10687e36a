"""Elements: the one place where text meets markup, and is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from amendgen.writers import typography

NOTHING = Markup("")
# A browser ends a line between the brackets of a citation, "7(e)|(3)", as UAX 14 lets it, and behind the hyphen
# of a model, "747-|400F". Of what is longer than these ever are a part is kept: for that a phone has room.
_UNBROKEN = re.compile(
    rf"([\w.]{{0,8}}{typography.BRACKETS}|\b(?=[A-Z-]*\d)[A-Z0-9]{{1,8}}(?:-[A-Z0-9]{{1,8}}){{1,2}}\b)"
)


def opened(name: str, **attributes: str) -> Markup:
    """The tag that opens an element. `class_` is class; an attribute that is "" is left out."""
    said = NOTHING.join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), value)
        for key, value in attributes.items()
        if value
    )
    return Markup("<{}{}>").format(name, said)


def closed(name: str) -> Markup:
    """The tag that closes an element."""
    return Markup("</{}>").format(name)


def element(name: str, content: str, **attributes: str) -> Markup:
    """An element; content that is not `Markup` is escaped."""
    return opened(name, **attributes) + escape(content) + closed(name)


def joined(pieces: Iterable[str]) -> Markup:
    """The pieces one after the other; each that is not `Markup` is escaped."""
    return NOTHING.join(pieces)


def within(name: str, pieces: Iterator[str], **attributes: str) -> Iterator[str]:
    """Pieces of a paragraph, with the tags of an element around them."""
    yield opened(name, **attributes)
    yield from pieces
    yield closed(name)


def composed(pieces: list[str], line_end: Markup, whole: Markup) -> Markup:
    """The strings and tags of one paragraph: its strings composed together, for a quotation spans its tags.

    `line_end` is the very tag that parts words as a space does, `whole` the element, open at "{}", within which
    no line ends: what a citation stands in, or a model.
    """
    texts = [" " if piece is line_end else "" if isinstance(piece, Markup) else piece for piece in pieces]
    printed = typography.composed(texts)
    return joined(
        piece if isinstance(piece, Markup) else _unbroken(text, whole)
        for piece, text in zip(pieces, printed, strict=True)
    )


def _unbroken(text: str, whole: Markup) -> str:
    """The text with each citation of several brackets, and each model, on one line, its letters as they are."""
    if ")(" not in text and "-" not in text:
        return text
    return joined(whole.format(each) if n % 2 else each for n, each in enumerate(_UNBROKEN.split(text)))
