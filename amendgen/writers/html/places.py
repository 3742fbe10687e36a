"""Where provisions stand on the page: an id for each, made of the labels that lead to it.

Section 2(c)(iv) is "s2-c-iv", paragraph 3 under the heading A "A-3", paragraph 1 of Annex A "annex-a-1"; in
quoted text the id goes on from the instruction that quotes, "A-3-xvi". So a link outlives every draft in which
the number stays, and a provision has one id in the conformed copy and in the redline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from amendgen.document.nodes import (
    Block,
    Blocks,
    Break,
    Change,
    Document,
    Heading,
    Inlines,
    Item,
    Part,
    Quotation,
    Reference,
    Revised,
    Revision,
    Styled,
    Text,
)

Path = tuple[str, ...]

_WORD = re.compile(r"\d+(?:\.\d+)*[A-Z]?(?![^\W_])|[^\W_]+")
_SECTION = re.compile(r"\W*(SECTION|Section|§)?\s*(\d+(?:\.\d+)*[A-Z]?)\W*")
_MOST = 6  # words of a heading by which it is known


class Place(NamedTuple):
    """A provision: the anchor by which references name it, and its id on the page; "" for what it has not."""

    anchor: str
    id: str
    struck: bool


def places(document: Document) -> Iterator[Place]:
    """The place of each heading and item in order, those within footnotes left out; no id comes twice.

    An id that is taken is told apart by its count, "s2~2"; a struck provision stands aside, "s2~struck".
    """
    walk = _Walk()
    for part in document.parts:
        yield from walk.part(part)


class _Walk:
    """`base` is what every section starts from: the attachment, or the instruction that quotes it.

    `above` is what leads to a provision that stands in no other: the base, or the last heading with a label.
    """

    def __init__(self) -> None:
        self.base: Path = ()
        self.above: Path = ()
        self.struck = False
        self.given: Counter[str] = Counter()

    def part(self, part: Part) -> Iterator[Place]:
        if part.kind == "attachment" and (title := _title(part.blocks)):
            self.base = self.above = _named(title)
        yield from self.blocks(part.blocks, None)

    def blocks(self, blocks: Blocks, within: Path | None) -> Iterator[Place]:
        for block in blocks:
            yield from self.block(block, within)

    def block(self, block: Block, within: Path | None) -> Iterator[Place]:
        match block:
            case Heading():
                yield self.place(block.anchor, self.heading(block))
            case Item():
                path = self.item(block.label, self.above if within is None else within)
                yield self.place(block.anchor, path if _slug(block.label) else ())
                yield from self.blocks(block.blocks, path)
            case Quotation(inner):
                yield from self.quoted(inner, self.above if within is None else within)
            case Revision(change, inner):
                yield from self.revised(change, inner, within)
            case _:
                pass

    def revised(self, change: Change, blocks: Blocks, within: Path | None) -> Iterator[Place]:
        above, self.struck = self.above, change == "struck"
        yield from self.blocks(blocks, within)
        if self.struck:
            self.above, self.struck = above, False

    def quoted(self, blocks: Blocks, within: Path) -> Iterator[Place]:
        outer, self.base, self.above = (self.base, self.above), within, within
        yield from self.blocks(blocks, None)
        self.base, self.above = outer

    def heading(self, heading: Heading) -> Path:
        """The path of a heading; one with a label leads to all that follows."""
        if _slug(heading.label):
            self.above = self.item(heading.label, self.base)
            return self.above
        named = _named(heading)
        return named if not named or named == self.base else (*self.base, *named)

    def item(self, label: str, above: Path) -> Path:
        if (section := _SECTION.fullmatch(label)) and (section[1] or "." in section[2] or not above):
            return (*self.base, f"s{section[2]}")
        return (*above, _slug(label)) if _slug(label) else above

    def place(self, anchor: str, path: Path) -> Place:
        name = "-".join(path or (_slug(anchor),))
        if not name:
            return Place(anchor, "", self.struck)
        name += "~struck" * self.struck
        self.given[name] += 1
        return Place(anchor, f"{name}~{self.given[name]}" if self.given[name] > 1 else name, self.struck)


def _title(blocks: Blocks) -> Heading | None:
    """The first heading that stands."""
    for block in blocks:
        match block:
            case Heading():
                return block
            case Revision("inserted", inner) if title := _title(inner):
                return title
            case _:
                pass
    return None


def _slug(label: str) -> str:
    """A label without its brackets; the case of an enumerator is kept, for (a) is not (A)."""
    words: list[str] = _WORD.findall(label)
    return words[0] if len(words) == 1 else "-".join(words).lower()


def _named(heading: Heading) -> Path:
    """The first words of a heading as a step; no step when it has none."""
    words = _WORD.findall(_said(heading.inlines))[:_MOST]
    return ("-".join(words).lower(),) if words else ()


def _said(inlines: Inlines) -> str:
    """The words of a heading as they stand, without its footnotes."""
    out = ""
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text):
                out += text
            case Styled(inlines=inner) | Revised("inserted", inner):
                out += _said(inner)
            case Break():
                out += " "
            case _:
                pass
    return out
