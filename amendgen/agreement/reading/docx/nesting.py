"""From paragraphs in a row to items within items: by the levels of lists where there are any, which are sure,
and by the look of the labels where there are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document.enumerators import Reading, Run, readings, sections, settle
from amendgen.document.nodes import Block, Blocks, Heading, Item, Paragraph, Quotation


class Read(Struct, frozen=True):
    """A block as it was read: its label, where its list places it, how far it is indented, where it stood.

    `place` is the list and the level of an automatic number; `breaks` says that it begins a page; `entry` is
    its level in the table of contents; `style` is the name of its style.
    """

    block: Block
    label: str = ""
    place: tuple[str, int] | None = None
    left: int = 0
    line: int = 0
    breaks: bool = False
    entry: int = 0
    style: str = ""


class _Open(Struct):
    run: Run
    read: Read
    blocks: list[Block] = field(default_factory=list)


class Nesting:
    """The items that are open, outermost first; `disagreements` are the blocks whose label and list differ."""

    def __init__(self) -> None:
        self.out: list[Block] = []
        self.open: list[_Open] = []
        self.disagreements: list[Read] = []

    def nested(self, row: Iterable[Read]) -> Blocks:
        """The blocks of a row, each labelled paragraph an item that holds what stands under it."""
        for read in row:
            self.take(read)
        self.close(0)
        return tuple(self.out)

    def take(self, read: Read) -> None:
        match read.block:
            case Paragraph() as paragraph if read.label:
                self.item(paragraph, read)
            case Paragraph() as paragraph:
                self.flush(paragraph, read)
            case Heading() as heading:
                self.close(0)
                self.out.append(heading)
            case Quotation() as quotation:
                self.into().append(quotation)
            case block:
                self.close(sections(self.runs()))
                self.into().append(block)

    def item(self, paragraph: Paragraph, read: Read) -> None:
        looks, way = settle(read.label, self.runs())
        depth = looks if read.place is None else self.listed(read.place, looks)
        if depth != looks:
            self.disagreements.append(read)
            way = self.of_neighbours(read, depth) or way
        self.close(depth)
        first = replace(paragraph, role="flush") if paragraph.role == "body" else paragraph
        self.open.append(_Open(Run(way.series, way.value), read, [first]))

    def listed(self, place: tuple[str, int], looks: int) -> int:
        """How many items stay open around one of a list: as many as stand around its neighbours there."""
        own = [(at, each.read.place) for at, each in enumerate(self.open) if each.read.place]
        same = [(at, other[1]) for at, other in own if other and other[0] == place[0]]
        for at, level in same:
            if level >= place[1]:
                return at
        return max(same[-1][0] + 1, looks) if same else looks

    def of_neighbours(self, read: Read, depth: int) -> Reading | None:
        """The way to read a label that goes on the series of the item that it follows."""
        if depth >= len(self.open):
            return next((way for way in readings(read.label) if way.value == 1), None)
        series = self.open[depth].run.series
        return next((way for way in readings(read.label) if way.series == series), None)

    def flush(self, paragraph: Paragraph, read: Read) -> None:
        """Running text: indented, it belongs to the innermost item that is no deeper; else to the section."""
        depth = sections(self.runs())
        if read.left > 0 and paragraph.role in ("body", "flush"):
            fitting = [at for at, each in enumerate(self.open, 1) if each.read.left <= read.left]
            depth = max([depth, *fitting])
        self.close(depth)
        indented = bool(self.open) and read.left > 0 and paragraph.role == "body"
        self.into().append(replace(paragraph, role="flush") if indented else paragraph)

    def runs(self) -> list[Run]:
        return [item.run for item in self.open]

    def into(self) -> list[Block]:
        return self.open[-1].blocks if self.open else self.out

    def close(self, depth: int) -> None:
        while len(self.open) > depth:
            item = self.open.pop()
            self.into().append(Item(item.read.label, "", tuple(item.blocks)))
