"""From paragraphs in a row to items within items: by the levels of lists where there are any, which are sure,
and by the look of the labels where there are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.agreement.reading.docx.labels import dotted, sectional, ways
from amendgen.document.enumerators import Reading, Run
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
                self.close(self.sections())
                self.into().append(block)

    def item(self, paragraph: Paragraph, read: Read) -> None:
        looks, way = settle(ways(read.label), [item.run for item in self.open])
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
            return next((way for way in ways(read.label) if way.value == 1), None)
        series = self.open[depth].run.series
        return next((way for way in ways(read.label) if way.series == series), None)

    def flush(self, paragraph: Paragraph, read: Read) -> None:
        """Running text: indented, it belongs to the innermost item that is no deeper; else to the section."""
        depth = self.sections()
        if read.left > 0 and paragraph.role in ("body", "flush"):
            fitting = [at for at, each in enumerate(self.open, 1) if each.read.left <= read.left]
            depth = max([depth, *fitting])
        self.close(depth)
        indented = bool(self.open) and read.left > 0 and paragraph.role == "body"
        self.into().append(replace(paragraph, role="flush") if indented else paragraph)

    def sections(self) -> int:
        """How many of the open items are sections or articles, to which text at the margin belongs."""
        return max(
            (
                at
                for at, each in enumerate(self.open, 1)
                if sectional(each.read.label) or dotted(each.read.label)
            ),
            default=0,
        )

    def into(self) -> list[Block]:
        return self.open[-1].blocks if self.open else self.out

    def close(self, depth: int) -> None:
        while len(self.open) > depth:
            item = self.open.pop()
            self.into().append(Item(item.read.label, "", tuple(item.blocks)))


def settle(readings: tuple[Reading, ...], runs: list[Run]) -> tuple[int, Reading]:
    """Where a label belongs among the open runs by its look alone, and how it is read.

    The next value of an open run wins, then a first value of a new one, then an open run of its series.
    """
    for depth in range(len(runs) - 1, -1, -1):
        for way in readings:
            if way == (runs[depth].series, runs[depth].value + 1):
                return depth, way
    opens = next((way for way in readings if way.value == 1), None)
    for depth in range(len(runs) - 1, -1, -1):
        for way in (opens,) if opens else readings:
            if way.series == runs[depth].series:
                return depth, way
    return len(runs), opens or readings[0]
