"""The table of contents: the sections, their headed subsections, and what is attached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from amendgen.document.nodes import (
    Blocks,
    Contents,
    Entry,
    Heading,
    Inlines,
    Item,
    Paragraph,
    Part,
    Styled,
    Text,
)
from amendgen.document.wording import merged


def listed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with the entries of each `Contents` set from the headings of all of them."""
    if not has_contents(parts):
        return tuple(parts)
    found = entries(parts)
    return tuple(
        replace(part, blocks=tuple(Contents(found) if isinstance(b, Contents) else b for b in part.blocks))
        for part in parts
    )


def has_contents(parts: Sequence[Part]) -> bool:
    """Whether a table of contents stands among the blocks of one of the parts."""
    return any(isinstance(block, Contents) for part in parts for block in part.blocks)


def entries(parts: Sequence[Part]) -> tuple[Entry, ...]:
    """What a table of contents of these parts lists."""
    return tuple(entry for part in parts for entry in _entries(part))


def heading_of(item: Item) -> Inlines:
    """The run-in heading of an item: what is underlined at its very start, () when it has none."""
    match item.blocks:
        case (Paragraph(inlines=(Styled("underline", inlines), *_)), *_):
            return inlines
        case _:
            return ()


def _entries(part: Part) -> Iterator[Entry]:
    match part.kind:
        case "body":
            yield from _items(part.blocks, 1)
        case "attachment":
            yield from _attachment(part.blocks)


def _items(blocks: Blocks, level: int) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Item) and (heading := heading_of(block)) and level <= 2:
            yield Entry(level, block.label, heading, block.anchor)
            yield from _items(block.blocks, level + 1)


def _attachment(blocks: Blocks) -> Iterator[Entry]:
    match [block for block in blocks if isinstance(block, Heading)]:
        case [Heading(1, label) as first, Heading(inlines=title), *_]:
            yield Entry(1, "", merged(iter((*label, Text(" - "), *title))), first.anchor)
        case [Heading(1, label) as first, *_]:
            yield Entry(1, "", label, first.anchor)
