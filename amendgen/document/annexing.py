"""Making the parts of one document part of another, as an agreement is annexed to its amendment."""

from __future__ import annotations

from collections.abc import Iterable
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
    Reference,
    Revised,
    Revision,
    Rule,
    Signature,
    Styled,
    Table,
)
from amendgen.document.walking import rewritten


def annexed(parts: Iterable[Part], name: str) -> tuple[Part, ...]:
    """The parts with their anchors under `name`, so that none is that of the document which annexes them.

    A struck provision has no anchor: one inserted in its place has it.
    """
    annex = _Annex(name)
    return tuple(
        replace(part, blocks=annex.blocks(part.blocks), footer=tuple(map(annex.inlines, part.footer)))
        for part in parts
    )


class _Annex:
    def __init__(self, name: str) -> None:
        self.name = name
        self.struck = False

    def anchor(self, anchor: str) -> str:
        return f"{self.name}-{anchor}" if anchor and not self.struck else ""

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(map(self.block, blocks))

    def block(self, block: Block) -> Block:
        match block:
            case Revision():
                self.struck = block.change == "struck"
                inner = self.blocks(block.blocks)
                self.struck = False
                return replace(block, blocks=inner)
            case Quotation():
                return replace(block, blocks=self.blocks(block.blocks))
            case Item():
                return replace(block, blocks=self.blocks(block.blocks), anchor=self.anchor(block.anchor))
            case Heading():
                return replace(block, inlines=self.inlines(block.inlines), anchor=self.anchor(block.anchor))
            case Contents():
                entries = (replace(one, anchor=self.anchor(one.anchor)) for one in block.entries)
                return Contents(tuple(entries))
            case Paragraph() | Lines() | Signature() | Table() | Rule():
                return rewritten(block, self.inlines)
            case _:
                assert_never(block)

    def inlines(self, inlines: Inlines) -> Inlines:
        return tuple(map(self.inline, inlines))

    def inline(self, inline: Inline) -> Inline:
        match inline:
            case Reference():
                return replace(inline, anchor=self.anchor(inline.anchor))
            case Note():
                return replace(inline, blocks=self.blocks(inline.blocks), below=self.anchor(inline.below))
            case Styled() | Revised():
                return replace(inline, inlines=self.inlines(inline.inlines))
            case _:
                return inline
