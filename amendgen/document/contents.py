"""The table of contents: the sections, their headed subsections, and what is attached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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
    if not any(isinstance(block, Contents) for part in parts for block in part.blocks):
        return tuple(parts)
    found = entries(parts)
    return tuple(
        replace(part, blocks=tuple(Contents(found) if isinstance(b, Contents) else b for b in part.blocks))
        for part in parts
    )


def entries(parts: Sequence[Part]) -> tuple[Entry, ...]:
    """What a table of contents of these parts lists."""
    return tuple(entry for part in parts for entry in _entries(part))


def attached(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with an anchor for each attachment that a table of contents lists under the title that it alone
    has, and no form has given one: the line leads to it."""
    titles = [(at, entry) for at, part in enumerate(parts) for entry in _titled(part)]
    if not titles:
        return tuple(parts)
    tables = [block for part in parts for block in part.blocks if isinstance(block, Contents)]
    listed = {entry.inlines for table in tables for entry in table.entries if not entry.anchor}
    often = Counter(entry.inlines for _, entry in titles)
    sure = [(at, each.inlines) for at, each in titles if each.inlines in listed and often[each.inlines] == 1]
    # no form can write an anchor with a space in it
    places = {at: f"attachment {at}" for at, _ in sure}
    leads = {title: places[at] for at, title in sure}
    return tuple(_leading(part, places.get(at, ""), leads) for at, part in enumerate(parts))


def heading_of(item: Item) -> Inlines:
    """The run-in heading of an item: what is underlined at its very start, () when it has none."""
    match item.blocks:
        case (Paragraph(inlines=(Styled("underline", inlines), *_)), *_):
            return inlines
        case _:
            return ()


def _titled(part: Part) -> list[Entry]:
    """What would list an attachment that has no anchor."""
    if part.kind != "attachment":
        return []
    return [entry for entry in _attachment(part.blocks) if not entry.anchor]


def _leading(part: Part, anchor: str, leads: Mapping[Inlines, str]) -> Part:
    """The part with `anchor` at its title, and with its contents leading where `leads` says."""
    blocks = list(part.blocks)
    for at, block in enumerate(blocks):
        match block:
            case Heading() if anchor:
                blocks[at], anchor = replace(block, anchor=anchor), ""
            case Contents(entries):
                led = (replace(one, anchor=one.anchor or leads.get(one.inlines, "")) for one in entries)
                blocks[at] = Contents(tuple(led))
            case _:
                pass
    return replace(part, blocks=tuple(blocks))


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
