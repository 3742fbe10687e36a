"""Elements: the one place where text meets markup, and is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

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
