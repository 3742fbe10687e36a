"""How a style is indented, with what it takes from the styles that it is based on (ISO 29500-1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from amendgen.writers.docx.xml import W, escaped

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = f"{{{W}}}"
# what says the same thing as another attribute, and takes its place
_FIRST = {"firstLine", "hanging"}


def indents(styles: Element, wanted: Iterable[str]) -> dict[str, str]:
    """The `w:ind` of each paragraph style of `wanted`, by their ids."""
    known = {style.get(f"{_W}styleId", ""): style for style in styles.iter(f"{_W}style")}
    return {name: _element(_indent(name, known)) for name in wanted}


def _indent(name: str, known: dict[str, Element]) -> dict[str, str]:
    """The attributes of a style's indentation."""
    said: dict[str, str] = {}
    for style in reversed(_based(name, known)):
        own = style.find(f"{_W}pPr/{_W}ind")
        for key, value in () if own is None else own.items():
            attribute = "left" if key == f"{_W}start" else key.removeprefix(_W)
            gone = _FIRST if attribute in _FIRST else set()
            said = {k: v for k, v in said.items() if k not in gone} | {attribute: value}
    return said


def _based(name: str, known: dict[str, Element]) -> list[Element]:
    """A style, what it is based on, and so on; what is based on itself ends there."""
    found: dict[str, Element] = {}
    while name in known and name not in found:
        found[name] = known[name]
        based = known[name].find(f"{_W}basedOn")
        name = "" if based is None else based.get(f"{_W}val", "")
    return list(found.values())


def _element(said: dict[str, str]) -> str:
    """The element; a list's own indents are nothing where it does not say them."""
    said = {"left": "0", **said}
    given = (f' w:{key}="{escaped(said[key])}"' for key in ("left", "hanging", "firstLine") if key in said)
    return f"<w:ind{''.join(given)}/>"
