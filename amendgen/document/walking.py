"""Walking the tree: every block in order, and the tree with its inlines rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from msgspec.structs import replace

from amendgen.document.nodes import (
    Block,
    Blocks,
    Contents,
    Heading,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Revised,
    Revision,
    Rule,
    Signature,
    Styled,
    Table,
)

Rewrite = Callable[[Inlines], Inlines]


def each_block(blocks: Blocks) -> Iterator[Block]:
    """Every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Item | Quotation | Revision):
            yield from each_block(block.blocks)


def each_inlines(block: Block) -> Iterator[Inlines]:
    """The runs of inlines that stand directly in a block, in reading order."""
    match block:
        case Paragraph() | Heading():
            yield block.inlines
        case Lines() | Signature():
            yield from block.lines
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row
        case Contents():
            yield from (entry.inlines for entry in block.entries)
        case Item() | Quotation() | Revision() | Rule():
            return
        case _:
            assert_never(block)


def each_inline(inlines: Inlines) -> Iterator[Inline]:
    """Every inline, outer before inner; the blocks of notes are not entered."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Styled | Revised):
            yield from each_inline(inline.inlines)


def rewritten(block: Block, rewrite: Rewrite) -> Block:
    """The block with every run of inlines in it put through `rewrite`, at any depth."""
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=rewrite(block.inlines))
        case Item() | Quotation() | Revision():
            return replace(block, blocks=tuple(rewritten(inner, rewrite) for inner in block.blocks))
        case Lines() | Signature():
            return replace(block, lines=tuple(rewrite(line) for line in block.lines))
        case Table():
            header = tuple(rewrite(cell) for cell in block.header)
            return Table(header, tuple(tuple(rewrite(cell) for cell in row) for row in block.rows))
        case Contents() | Rule():
            return block
        case _:
            assert_never(block)


def rewritten_part(part: Part, rewrite: Rewrite) -> Part:
    """The part with its blocks and its footer rewritten."""
    blocks = tuple(rewritten(block, rewrite) for block in part.blocks)
    return replace(part, blocks=blocks, footer=tuple(rewrite(line) for line in part.footer))


def within(inline: Inline, rewrite: Rewrite) -> Inline:
    """An inline with what it holds rewritten: the inlines of emphasis, the blocks of a note."""
    match inline:
        case Styled() | Revised():
            return replace(inline, inlines=rewrite(inline.inlines))
        case Note():
            return replace(inline, blocks=tuple(rewritten(block, rewrite) for block in inline.blocks))
        case _:
            return inline
