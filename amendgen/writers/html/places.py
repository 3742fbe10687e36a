"""Where provisions stand on the page: an id for each, made of the labels and terms that lead to it.

Section 2(c)(iv) is "s2-c-iv", clause (iii) of the definition of "Asset Sale" in Section 1.1
"s1.1-asset-sale-iii", paragraph 3 under the heading A "A-3", paragraph 1 of Annex A "annex-a-1"; in quoted text
the id goes on from the instruction that quotes, "A-3-xvi". So a link outlives every draft in which the number
stays, and a provision has one id in the conformed copy and in the redline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Document,
    Heading,
    Inlines,
    Item,
    Paragraph,
    Part,
    Quotation,
    Revision,
)
from amendgen.writers.html.names import defined, named, slug, title
from amendgen.writers.opening import opening

Path = tuple[str, ...]

_SECTION = re.compile(r"\W*(SECTION|Section|§)?\s*(\d+(?:\.\d+)*[A-Z]?)\W*")


class Place(NamedTuple):
    """A provision: the anchor by which references name it, and its id on the page; "" for what it has not."""

    anchor: str
    id: str
    struck: bool


def places(document: Document) -> Iterator[Place]:
    """The place of each heading, item and definition in order, none within footnotes; no id comes twice.

    An id that is taken is told apart by its count, "s2~2"; a struck provision stands aside, "s2~struck".
    """
    walk = _Walk()
    for part in document.parts:
        yield from walk.part(part)


class _Walk:
    """`base` is what every section starts from: the attachment, or the instruction that quotes it.

    `level` is what leads to the provisions that are now walked: the one they stand in, or the last heading
    with a label. `above` is the same with the definition that was the last to begin: what follows is its own.
    """

    def __init__(self) -> None:
        self.base: Path = ()
        self.level: Path = ()
        self.above: Path = ()
        self.struck = False
        self.given: Counter[str] = Counter()

    def part(self, part: Part) -> Iterator[Place]:
        if part.kind == "attachment" and (found := title(part.blocks)):
            self.base = self.level = _steps(named(found))
        self.above = self.level
        yield from self.blocks(part.blocks)

    def blocks(self, blocks: Blocks) -> Iterator[Place]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Place]:
        match block:
            case Paragraph(inlines):
                yield from self.paragraph(inlines)
            case Heading():
                yield self.place(block.anchor, self.heading(block))
            case Item():
                path = self.item(block.label)
                yield self.place(block.anchor, path if slug(block.label) else ())
                yield from self.within(self.base, path, self.opened(block.blocks))
            case Quotation(inner):
                yield from self.within(self.above, self.above, self.blocks(inner))
            case Revision(change, inner):
                yield from self.revised(change, inner)
            case _:
                pass

    def within(self, base: Path, level: Path, inner: Iterator[Place]) -> Iterator[Place]:
        outer = self.base, self.level, self.above
        self.base, self.level, self.above = base, level, level
        yield from inner
        self.base, self.level, self.above = outer

    def opened(self, blocks: Blocks) -> Iterator[Place]:
        begun = opening(blocks)
        yield from self.paragraph(begun.inlines or ())
        yield from self.blocks(begun.following)

    def revised(self, change: Change, blocks: Blocks) -> Iterator[Place]:
        outer, self.struck = (self.level, self.above), change == "struck"
        yield from self.blocks(blocks)
        if self.struck:
            (self.level, self.above), self.struck = outer, False

    def paragraph(self, inlines: Inlines) -> Iterator[Place]:
        if term := defined(inlines):
            self.above = (*self.level, term)
            yield self.place("", self.above)

    def heading(self, heading: Heading) -> Path:
        """The path of a heading; one with a label leads to all that follows."""
        if slug(heading.label):
            self.above = self.base
            self.level = self.above = self.item(heading.label)
            return self.level
        own = _steps(named(heading))
        return own if not own or own == self.base else (*self.base, *own)

    def item(self, label: str) -> Path:
        section = _SECTION.fullmatch(label)
        if section and (section[1] or "." in section[2] or not self.above):
            self.above = self.level
            return (*self.base, f"s{section[2]}")
        return (*self.above, slug(label)) if slug(label) else self.above

    def place(self, anchor: str, path: Path) -> Place:
        name = "-".join(path or (slug(anchor),))
        if not name:
            return Place(anchor, "", self.struck)
        name += "~struck" * self.struck
        self.given[name] += 1
        return Place(anchor, f"{name}~{self.given[name]}" if self.given[name] > 1 else name, self.struck)


def _steps(name: str) -> Path:
    return (name,) if name else ()
