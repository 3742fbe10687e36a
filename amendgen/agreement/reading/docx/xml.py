"""WordprocessingML as it is read: its namespace, and the few questions asked of an element."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off", "none"))


def local(element: Element) -> str:
    """The element's name: "p" for w:p, the whole of it in another namespace."""
    return element.tag.removeprefix(W)


def child(element: Element | None, *path: str) -> Element | None:
    """The element at the end of a path of names, None when a step is missing."""
    for name in path:
        element = None if element is None else element.find(W + name)
    return element


def value(element: Element | None, name: str = "val") -> str:
    """An attribute, "" when it or the element is not there."""
    return "" if element is None else element.get(W + name, "")


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute that is a whole number, None when it is not there or is none."""
    said = value(element, name)
    return int(said) if said.removeprefix("-").isdecimal() and said.isascii() and len(said) < 10 else None


def on(element: Element | None) -> bool | None:
    """What an on-off property says, None when it is not there (ISO 29500-1, 17.17.4)."""
    return None if element is None else value(element).lower() not in _OFF
