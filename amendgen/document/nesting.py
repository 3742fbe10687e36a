"""From paragraphs in a row to items within items, by their enumerators."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document.enumerators import Run, found, sections, settle
from amendgen.document.nodes import Block, Blocks, Heading, Inlines, Item, Paragraph, Text

_ANCHOR = re.compile(r"\{#([a-z0-9-]+)\} ?")


class Labelled(Struct, frozen=True):
    """A block as read, with the source of its words (an enumerator may begin them) and its indentation."""

    block: Block
    source: str = ""
    indented: bool = False


class _Open(Struct):
    """An item still open: what belongs to it is collected until its series goes on or ends."""

    run: Run
    label: str
    anchor: str
    blocks: list[Block] = field(default_factory=list)


def nest(row: Sequence[Labelled], live: bool) -> Blocks:
    """The blocks with each enumerated paragraph made an `Item` that holds what stands under it.

    Flush text (no enumerator) belongs to the innermost SECTION, or to the item above it when it is
    indented; what is centred or stands at the right belongs to none. With `live`, labels are left to
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
                self.paragraph(paragraph, read.source, read.indented)
            case Heading() as heading:
                self.close(0)
                self.out.append(self.headed(heading, read.source))
            case block:
                self.close(self.sections())
                self.into().append(block)

    def paragraph(self, paragraph: Paragraph, source: str, indented: bool) -> None:
        start = found(source, self.live)
        if start is None:
            if not indented:
                self.close(self.sections())
            self.into().append(replace(paragraph, role="flush") if self.open and indented else paragraph)
            return
        depth, way = settle(start["label"], [item.run for item in self.open])
        self.close(depth)
        anchor, rest = _anchored(_dropped(paragraph.inlines, len(start[0])))
        run = Run(way.series, way.value)
        self.open.append(_Open(run, start["label"], anchor, [Paragraph(rest, "flush")]))

    def headed(self, heading: Heading, source: str) -> Heading:
        start = found(source, live=True)
        if start is None:
            anchor, rest = _anchored(heading.inlines)
            return replace(heading, inlines=rest, anchor=anchor)
        anchor, rest = _anchored(_dropped(heading.inlines, len(start[0])))
        _, way = settle(start["label"], [])
        series, label = (way.series, "") if self.live else ("", start["label"])
        return replace(heading, inlines=rest, series=series, label=label, anchor=anchor)

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
