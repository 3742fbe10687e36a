"""Elements: the one place where text meets markup, and is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from amendgen.writers import typography

NOTHING = Markup("")


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


def composed(pieces: list[str], line_end: Markup) -> Markup:
    """The strings and tags of one paragraph: its strings composed together, for a quotation spans its tags.

    `line_end` is the very tag that parts words as a space does.
    """
    texts = [" " if piece is line_end else "" if isinstance(piece, Markup) else piece for piece in pieces]
    printed = typography.composed(texts)
    return joined(
        piece if isinstance(piece, Markup) else text for piece, text in zip(pieces, printed, strict=True)
    )
