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
    return {name: _element(_indent(name, known, ())) for name in wanted}


def _indent(name: str, known: dict[str, Element], seen: tuple[str, ...]) -> dict[str, str]:
    """The attributes of a style's indentation; one that is based on itself ends there."""
    style = known.get(name)
    if style is None or name in seen:
        return {}
    based = style.find(f"{_W}basedOn")
    said = {} if based is None else _indent(based.get(f"{_W}val", ""), known, (*seen, name))
    own = style.find(f"{_W}pPr/{_W}ind")
    for key, value in () if own is None else own.items():
        attribute = "left" if key == f"{_W}start" else key.removeprefix(_W)
        gone = _FIRST if attribute in _FIRST else set()
        said = {k: v for k, v in said.items() if k not in gone} | {attribute: value}
    return said


def _element(said: dict[str, str]) -> str:
    """The element; a list's own indents are nothing where it does not say them."""
    said = {"left": "0", **said}
    given = (f' w:{key}="{escaped(said[key])}"' for key in ("left", "hanging", "firstLine") if key in said)
    return f"<w:ind{''.join(given)}/>"
