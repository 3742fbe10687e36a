"""From paragraphs in a row to items within items, by their enumerators."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document.enumerators import Reading, Run, found, sections, settle
from amendgen.document.nodes import Block, Blocks, Heading, Inlines, Item, Paragraph, Text

INNERMOST = 1_000_000
_ANCHOR = re.compile(r"\{#([a-z0-9-]+)\} ?")


class Labelled(Struct, frozen=True):
    """A block as read, with the source of its words (an enumerator may begin them) and its indentation.

    `depth` is how many provisions it stands in, in a text that sets each in by its own measure; INNERMOST when
    it has no margin of its own there. None leaves that to the labels. `anchor` is one before the words.
    """

    block: Block
    source: str = ""
    indented: bool = False
    depth: int | None = None
    anchor: str = ""


class _Open(Struct):
    """An item still open: what belongs to it is collected until its series goes on or ends."""

    run: Run
    label: str
    anchor: str
    indented: bool = False
    blocks: list[Block] = field(default_factory=list)


def nest(row: Sequence[Labelled], live: bool) -> Blocks:
    """The blocks with each enumerated paragraph made an `Item` that holds what stands under it.

    Flush text (no enumerator) belongs to the innermost SECTION, or to the item above it when it is
    indented; what is centred or stands at the right belongs to none. An indented enumerator is none of the
    outermost: one that goes on no series within begins one. With `live`, labels are left to
    numbering; else they are kept to the letter.
    """
    nesting = _Nesting(live)
    for labelled in row:
        nesting.take(labelled)
    return nesting.done()


class _Nesting:
    def __init__(self, live: bool) -> None:
        self.live = live
        self.out: list[Block] = []
        self.open: list[_Open] = []

    def take(self, read: Labelled) -> None:
        match read.block:
            case Paragraph(role="centered" | "right") as paragraph if not read.indented:
                self.close(0)
                self.out.append(paragraph)
            case Paragraph() as paragraph:
                self.paragraph(paragraph, read)
            case Heading() as heading:
                self.close(0)
                self.out.append(self.headed(heading, read))
            case block:
                self.close(self.sections() if read.depth is None else read.depth)
                self.into().append(block)

    def paragraph(self, paragraph: Paragraph, read: Labelled) -> None:
        start = found(read.source, self.live)
        if start is None:
            self.flush(paragraph, read)
            return
        way = self.begin(start["label"], read)
        anchor, rest = _anchored(_dropped(paragraph.inlines, len(start[0])))
        run, anchor = Run(way.series, way.value), read.anchor or anchor
        self.open.append(_Open(run, start["label"], anchor, read.indented, [Paragraph(rest, "flush")]))

    def flush(self, paragraph: Paragraph, read: Labelled) -> None:
        """A paragraph without an enumerator, put into what it belongs to."""
        if read.depth is not None:
            self.close(read.depth)
        elif not read.indented:
            self.close(self.sections())
        within = self.open and (read.indented or read.depth is not None)
        self.into().append(replace(paragraph, role="flush") if within else paragraph)

    def begin(self, label: str, read: Labelled) -> Reading:
        """Closes what a provision of that label does not stand in; how the label is read."""
        if read.depth is not None:
            self.close(read.depth)
            return settle(label, [item.run for item in self.open])[1]
        if not read.indented:
            self.close(next((n for n, item in enumerate(self.open) if item.indented), len(self.open)))
        depth, way = settle(label, [item.run for item in self.open])
        if read.indented and not depth and self.open:
            depth, way = len(self.open), settle(label, [])[1]
        self.close(depth)
        return way

    def headed(self, heading: Heading, read: Labelled) -> Heading:
        start = found(read.source, live=True)
        if start is None:
            anchor, rest = _anchored(heading.inlines)
            return replace(heading, inlines=rest, anchor=read.anchor or anchor)
        anchor, rest = _anchored(_dropped(heading.inlines, len(start[0])))
        _, way = settle(start["label"], [])
        series, label = (way.series, "") if self.live else ("", start["label"])
        return replace(heading, inlines=rest, series=series, label=label, anchor=read.anchor or anchor)

    def sections(self) -> int:
        """How many items stay open around flush text."""
        return sections([item.run for item in self.open])

    def into(self) -> list[Block]:
        return self.open[-1].blocks if self.open else self.out

    def close(self, depth: int) -> None:
        while len(self.open) > depth:
            item = self.open.pop()
            series, label = (item.run.series, "") if self.live else ("", item.label)
            self.into().append(Item(label, series, tuple(item.blocks), item.anchor))

    def done(self) -> Blocks:
        self.close(0)
        return tuple(self.out)


def _dropped(inlines: Inlines, count: int) -> Inlines:
    """The inlines without their first `count` characters, which stand in the first text."""
    if not inlines or not isinstance(first := inlines[0], Text):
        return inlines
    rest = first.text[count:]
    return (Text(rest), *inlines[1:]) if rest else inlines[1:]


def _anchored(inlines: Inlines) -> tuple[str, Inlines]:
    """An anchor written at the start, and the inlines without it."""
    if inlines and isinstance(first := inlines[0], Text) and (anchor := _ANCHOR.match(first.text)):
        return anchor[1], _dropped(inlines, anchor.end())
    return "", inlines
