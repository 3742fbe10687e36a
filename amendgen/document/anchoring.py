"""Anchors for what an amendment inserts, and for all that a table of contents lists.

A form names the provisions that it cites. An agreement that was read names none, and nor does the text of an
edit: what the table of contents lists is named here, so that it leads there and tells the page. And what takes
the place of a provision takes its anchor, for a citation by number means what has the number now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from operator import is_

from msgspec.structs import replace

from amendgen.document.contents import has_contents, heading_of
from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Document,
    Heading,
    Item,
    Part,
    PartKind,
    Revision,
)
from amendgen.document.plain import words

Place = tuple[str, ...]
"""The labels that lead to a provision, of an attachment its heading first."""

_WORD = re.compile(r"[a-z0-9]+")
_DEEPEST = 2  # levels of a table of contents


def named(document: Document) -> Document:
    """A document without changes, each provision that its table of contents lists with an anchor."""
    return _anchored(document, None) if has_contents(document.parts) else document


def inheriting(redline: Document) -> Document:
    """A redline with anchors for what is inserted: that of a provision struck at its place, else a new one
    where the table of contents lists it. Rejected it is what it was.
    """
    return _anchored(redline, "inserted")


def _anchored(document: Document, among: Change | None) -> Document:
    naming = _Naming(document, among)
    if not naming.left and not naming.lists:
        return document
    return replace(document, parts=tuple(map(naming.part, range(len(document.parts)), document.parts)))


class _Naming:
    """Names provisions `among` those changed so; `left` are the anchors of those struck, by their places."""

    def __init__(self, document: Document, among: Change | None) -> None:
        self.among = among
        self.lists = has_contents(document.parts)
        self.left: dict[tuple[int, Place], str] = {}
        standing: set[str] = set()
        for number, part in enumerate(document.parts):
            for place, anchor, change in _anchors(part.blocks, part.kind, (), None):
                if change == "struck":
                    self.left.setdefault((number, place), anchor)
                else:
                    standing.add(anchor)
        self.taken = {*standing, *self.left.values()}
        self.left = {place: anchor for place, anchor in self.left.items() if anchor not in standing}

    def part(self, number: int, part: Part) -> Part:
        self.number, self.kind = number, part.kind
        blocks = self.blocks(part.blocks, (), None)
        return part if blocks is part.blocks else replace(part, blocks=blocks)

    def blocks(self, blocks: Blocks, above: Place, change: Change | None) -> Blocks:
        """The blocks at a place, those in which nothing is named themselves."""
        made: list[Block] = []
        for block in blocks:
            made.append(self.block(block, above, change))
            above = _following(block, self.kind, above)
        return blocks if all(map(is_, made, blocks)) else tuple(made)

    def block(self, block: Block, above: Place, change: Change | None) -> Block:
        match block:
            case Revision(own, inner):
                blocks = self.blocks(inner, above, own)
                return block if blocks is inner else Revision(own, blocks)
            case Item(label, blocks=inner):
                place = (*above, label)
                blocks = self.blocks(inner, place, change)
                listed = self.kind == "body" and len(place) <= _DEEPEST and bool(heading_of(block))
                anchor = block.anchor or self.anchor(place, change, listed)
                same = blocks is inner and anchor == block.anchor
                return block if same else replace(block, blocks=blocks, anchor=anchor)
            case Heading(anchor="") if place := _titled(block, self.kind, above):
                return replace(block, anchor=self.anchor(place, change, True))
            case _:
                return block

    def anchor(self, place: Place, change: Change | None, listed: bool) -> str:
        """The anchor of the provision that stood there, a new one for what is listed, or none."""
        if change != self.among:
            return ""
        left = self.left.pop((self.number, place), "") if change else ""
        return left or (self.new(place) if listed and self.lists else "")

    def new(self, place: Place) -> str:
        """A name that says the place, "section-5-k", and is nobody else's."""
        said = "-".join(_WORD.findall(" ".join(place).lower())) or "provision"
        name = said if said[0].isalpha() else f"section-{said}"
        names = (f"{name}-{number}" if number else name for number in count())
        own = next(each for each in names if each not in self.taken)
        self.taken.add(own)
        return own


def _anchors(
    blocks: Blocks, kind: PartKind, above: Place, change: Change | None
) -> Iterator[tuple[Place, str, Change | None]]:
    """Each anchor of the blocks, with the place that has it and what is done to that."""
    for block in blocks:
        match block:
            case Revision(own, inner):
                yield from _anchors(inner, kind, above, own)
            case Item(label, blocks=inner, anchor=anchor):
                if anchor:
                    yield (*above, label), anchor, change
                yield from _anchors(inner, kind, (*above, label), change)
            case Heading(anchor=anchor) if anchor:
                yield _titled(block, kind, above), anchor, change
            case _:
                pass
        above = _following(block, kind, above)


def _titled(heading: Heading, kind: PartKind, above: Place) -> Place:
    """The place of an attachment that begins with a heading; () for a heading that is none's title."""
    return (words(heading.inlines),) if kind == "attachment" and heading.level == 1 and not above else ()


def _following(block: Block, kind: PartKind, above: Place) -> Place:
    """What leads to what stands behind a block: the title of an attachment leads to all that follows it."""
    return above or (_titled(block, kind, above) if isinstance(block, Heading) else ())
