"""Automatic numbering: the labels a reader sees, by the definitions of the numbering part.

In: for each numbered paragraph in order, its list and level. Out: its label. The rules are those of
ISO 29500-1, 17.9: instances of one abstract list count together, a level begins anew after a level above it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from amendgen.agreement.reading.docx.formats import counted
from amendgen.agreement.reading.docx.xml import child, number, on, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PLACE = re.compile(r"%([1-9])")


class Level(Struct, frozen=True):
    """One level of a list. `restart` counts levels from 1, 0 is never; `left` is its indentation; `capitals`
    are its number's format."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    left: int | None = None
    style: str = ""
    capitals: bool = False


class Numbered(Struct, frozen=True):
    """An instance of a list: the abstract list that it counts with, its levels, and its new starts."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)

    def linked(self, style: str) -> int:
        """The level that a paragraph style is linked to, the first when there is none."""
        return next((at for at, level in self.levels.items() if style and level.style == style), 0)


class Definitions:
    """The lists of a numbering part, by the ids of their instances."""

    def __init__(self, root: Element | None) -> None:
        self.instances = _by_id(root, "num", "numId")
        self.abstracts = _by_id(root, "abstractNum", "abstractNumId")
        self.known: dict[str, Numbered | None] = {}

    def of(self, instance: str) -> Numbered | None:
        """The list of an instance, None when nothing defines it."""
        if instance not in self.known:
            self.known[instance] = self._read(instance)
        return self.known[instance]

    def _read(self, instance: str) -> Numbered | None:
        num = self.instances.get(instance)
        abstract = self._abstract(num, 0)
        if num is None or abstract is None:
            return None
        levels = dict(map(_level, _all(abstract, "lvl")))
        starts = {}
        for override in _all(num, "lvlOverride"):
            at = number(override, "ilvl") or 0
            own = child(override, "lvl")
            if own is not None:
                levels[at] = _level(own)[1]
            if (start := number(child(override, "startOverride"))) is not None:
                starts[at] = start
        return Numbered(value(abstract, "abstractNumId"), levels, starts)

    def _abstract(self, num: Element | None, steps: int) -> Element | None:
        """The abstract list of an instance; where it is only a link to a list style, the style's own."""
        found = self.abstracts.get(value(child(num, "abstractNumId")))
        style = value(child(found, "numStyleLink"))
        if not style or steps > 1:
            return found
        linked = (each for each in self.abstracts.values() if value(child(each, "styleLink")) == style)
        return next(linked, found)


def _by_id(root: Element | None, kind: str, key: str) -> dict[str, Element]:
    return {} if root is None else {value(each, key): each for each in _all(root, kind)}


def _all(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter() if each.tag.endswith(f"}}{name}")]


def _level(element: Element) -> tuple[int, Level]:
    start, indent = number(child(element, "start")), child(element, "pPr", "ind")
    left = number(indent, "left")
    return number(element, "ilvl") or 0, Level(
        0 if start is None else start,
        value(child(element, "numFmt")) or "decimal",
        value(child(element, "lvlText")),
        number(child(element, "lvlRestart")),
        on(child(element, "isLgl")) or False,
        number(indent, "start") if left is None else left,
        value(child(element, "pStyle")),
        on(child(element, "rPr", "caps")) or False,
    )


class Label(Struct, frozen=True):
    """A label as it is printed, and what is unsure in it, "" when nothing is."""

    text: str
    doubt: str = ""


class Counting:
    """The numbers of one story as they are counted, paragraph by paragraph."""

    def __init__(self) -> None:
        self.values: dict[str, dict[int, int]] = {}
        self.begun: set[tuple[str, int]] = set()

    def label(self, instance: str, numbered: Numbered, at: int) -> Label:
        """The label of the next paragraph of an instance of a list, at a level from 0."""
        values = self.values.setdefault(numbered.abstract, {})
        self.count(instance, numbered, at, values)
        for deeper in [level for level in values if level > at]:
            if _restarts(numbered.levels.get(deeper, Level()), deeper, at):
                del values[deeper]
        return _label(numbered, at, values)

    def count(self, instance: str, numbered: Numbered, at: int, values: dict[int, int]) -> None:
        """Counts one paragraph. An instance's own start holds once, at its first paragraph of the level."""
        if at in numbered.starts and (instance, at) not in self.begun:
            values[at] = numbered.starts[at]
        elif at in values:
            values[at] += 1
        else:
            values[at] = _start(numbered, at)
        self.begun.add((instance, at))


def _start(numbered: Numbered, at: int) -> int:
    return numbered.starts.get(at, numbered.levels.get(at, Level()).start)


def _restarts(level: Level, deeper: int, after: int) -> bool:
    """Whether a level begins anew after a paragraph of a level above it (17.9.10)."""
    if level.restart is None or level.restart > deeper:
        return True
    return after < level.restart


def _label(numbered: Numbered, at: int, values: dict[int, int]) -> Label:
    level = numbered.levels.get(at)
    if level is None:
        return Label("", f"its list has no level {at + 1}")
    if level.format == "bullet":
        mark = level.text.strip()
        return Label(mark if mark.isascii() and mark != "o" else "\u2022")
    doubts: list[str] = []

    def member(place: re.Match[str]) -> str:
        of = int(place[1]) - 1
        if of not in values:
            doubts.append(f"level {of + 1} of its list has not begun")
        form = numbered.levels.get(of, Level()).format
        legal = level.legal and form != "none"
        text = counted(values.get(of, _start(numbered, of)), "decimal" if legal else form)
        if text is None:
            doubts.append(f"numbers of the form {form!r} are not known, and it is counted in digits")
        return str(values.get(of, _start(numbered, of))) if text is None else text

    text = " ".join(_PLACE.sub(member, level.text).split())
    return Label(text.upper() if level.capitals else text, "; ".join(doubts))
