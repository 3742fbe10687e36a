"""Styles: how a paragraph looks, and how a run is set off, by its own properties and its styles'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from amendgen.agreement.reading.docx.xml import W, child, local, number, on, value
from amendgen.document.nodes import Style

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TOGGLES: dict[str, Style] = {"b": "bold", "i": "italic"}
_NAMED = f"{W}pStyle"
_NAMED_LEVELS = {"title": 0, "toc heading": 0, **{f"heading {level}": level - 1 for level in range(1, 10)}}


class Look(Struct, frozen=True):
    """What of a paragraph's look bears on how it is read; `style` is its style's id, `name` its name."""

    style: str = ""
    name: str = ""
    outline: int | None = None
    list: str = ""
    level: int | None = None
    listed_by: str = ""
    left: int = 0
    indented: bool = False
    align: str = ""
    breaks: bool = False
    bordered: bool = False


class Emphasis(Struct, frozen=True):
    """How a run is set off: what the tree has a style for, and what it can only be asked about."""

    styles: frozenset[Style] = frozenset()
    hidden: bool = False
    struck: bool = False
    doubled: bool = False

    @property
    def asked(self) -> bool:
        """Whether it has what can only be asked about."""
        return self.hidden or self.struck or self.doubled


class Styles:
    """The styles of a document, each looked up once."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else [each for each in root if local(each) == "style"]
        self.by_id = {value(each, "styleId"): each for each in found}
        first = (each for each in found if value(each, "type") == "paragraph" and on_default(each))
        self.default = value(next(first, None), "styleId")
        self.looks: dict[str, Look] = {}
        self.set_off: dict[tuple[str, str], Emphasis] = {}

    def look(self, properties: Element | None) -> Look:
        """The look of a paragraph with these properties."""
        named = None if properties is None else properties.find(_NAMED)
        style = value(named) or self.default
        if style not in self.looks:
            look = Look(style)
            for each in self.chain(style):
                look = _over(look, child(each, "pPr"), value(each, "styleId"))
            name = value(child(self.by_id.get(style), "name")).lower()
            outline = _NAMED_LEVELS.get(name) if look.outline is None else look.outline
            self.looks[style] = replace(look, name=name, outline=outline)
        # most paragraphs name their style and say no more
        only_named = properties is None or (len(properties) == 1 and properties[0].tag == _NAMED)
        return self.looks[style] if only_named else _over(self.looks[style], properties, "")

    def chain(self, style: str) -> list[Element]:
        """A style and those it is based on, the basic one first."""
        chain: list[Element] = []
        while (found := self.by_id.get(style)) is not None and found not in chain:
            chain.append(found)
            style = value(child(found, "basedOn"))
        return chain[::-1]

    def emphasis(self, properties: Element | None, paragraph: str, linked: bool) -> Emphasis:
        """How a run is set off in a paragraph of a style. A link's underlining is no emphasis."""
        style = value(child(properties, "rStyle"))
        if (paragraph, style) not in self.set_off:
            self.set_off[paragraph, style] = self._styled(paragraph, style)
        emphasis = self.set_off[paragraph, style]
        if linked and style:
            emphasis = replace(emphasis, styles=emphasis.styles - {"underline"})
        return _emphasized(emphasis, properties)

    def _styled(self, paragraph: str, style: str) -> Emphasis:
        """By styles alone. Bold of a paragraph's style is a heading's look; what hides in it is hidden."""
        by_paragraph = Emphasis()
        for each in self.chain(paragraph):
            by_paragraph = _emphasized(by_paragraph, child(each, "rPr"))
        emphasis = replace(by_paragraph, styles=frozenset())
        for each in self.chain(style):
            emphasis = _emphasized(emphasis, child(each, "rPr"))
        return emphasis


def on_default(style: Element) -> bool:
    """Whether a style is the default of its kind."""
    return value(style, "default") in ("1", "true", "on")


def _over(look: Look, properties: Element | None, style: str) -> Look:
    """The look with what `properties` say put over it; `style` is the style that says it, "" for none."""
    if properties is None:
        return look
    said = dict(_said(properties, style))
    return replace(look, **said) if said else look


def _said(properties: Element, style: str) -> Iterator[tuple[str, object]]:
    for each in properties:
        match local(each):
            case "outlineLvl":
                said = number(each)
                yield "outline", -1 if said is None or said > 8 else said
            case "numPr":
                yield from _listed(each, style)
            case "ind":
                left = number(each, "left")
                left = number(each, "start") if left is None else left
                if left is not None:
                    yield from (("left", left), ("indented", True))
            case "jc":
                yield "align", value(each)
            case "pageBreakBefore":
                yield "breaks", on(each)
            case "pBdr":
                yield "bordered", child(each, "bottom") is not None or child(each, "top") is not None
            case _:
                pass


def _listed(properties: Element, style: str) -> Iterator[tuple[str, object]]:
    instance, level = child(properties, "numId"), number(child(properties, "ilvl"))
    if instance is not None:
        yield from (("list", value(instance).removeprefix("0")), ("listed_by", style), ("indented", False))
        yield "level", level
    elif level is not None:
        yield "level", level


def _emphasized(emphasis: Emphasis, properties: Element | None) -> Emphasis:
    for each in () if properties is None else properties:
        name = local(each)
        if name in _TOGGLES:
            emphasis = _switched(emphasis, _TOGGLES[name], bool(on(each)))
        elif name == "u":
            emphasis = _switched(emphasis, "underline", value(each) not in ("none", ""))
            emphasis = replace(emphasis, doubled=value(each) == "double")
        elif name == "vanish":
            emphasis = replace(emphasis, hidden=bool(on(each)))
        elif name in ("strike", "dstrike"):
            emphasis = replace(emphasis, struck=bool(on(each)))
    return emphasis


def _switched(emphasis: Emphasis, style: Style, is_on: bool) -> Emphasis:
    styles = emphasis.styles | {style} if is_on else emphasis.styles - {style}
    return replace(emphasis, styles=styles)
