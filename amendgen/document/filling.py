"""Filling a form's tree with its values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from msgspec.structs import replace

from amendgen.document.fences import MarkupError
from amendgen.document.nodes import (
    Block,
    Blocks,
    Hold,
    Inline,
    Inlines,
    Item,
    Paragraph,
    Part,
    Quotation,
    Styled,
    Table,
    Text,
)
from amendgen.document.repeated_rows import Row, Runs, spread
from amendgen.document.walking import rewritten, within

Value = Inlines | Blocks
_BLOCKS = frozenset(get_args(Block))
_NO_RUNS: Runs = {}


def filled(parts: Sequence[Part], values: Sequence[Value], runs: Runs | None = None) -> tuple[Part, ...]:
    """The parts with value n in the place of each Hold(n), and with the rows that those of `runs` stand for.

    A value of blocks takes the place of the paragraph that holds nothing else; anywhere else it is
    refused. A paragraph whose only content is an empty value is left out.
    """
    filling = _Filling(values, runs or {})
    return tuple(
        replace(
            part,
            blocks=filling.blocks(part.blocks),
            footer=tuple(filling.inlines(line) for line in part.footer),
        )
        for part in parts
    )


def filled_block(block: Block, values: Sequence[Value]) -> Blocks:
    """What stands in the place of one block, as `filled` has it."""
    return _Filling(values).block(block)


def filled_inlines(inlines: Inlines, values: Sequence[Value]) -> Inlines:
    """What stands in the place of one line's inlines, as `filled` has it."""
    return _Filling(values).inlines(inlines)


class _Filling:
    def __init__(self, values: Sequence[Value], runs: Runs = _NO_RUNS) -> None:
        self.values = values
        self.runs = runs

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(out for block in blocks for out in self.block(block))

    def block(self, block: Block) -> Blocks:
        match block:
            case Paragraph(inlines=(Hold(index),)) if _is_blocks(self.values[index]):
                return self.values[index]  # type: ignore[return-value]
            case Item() | Quotation():
                return (replace(block, blocks=self.blocks(block.blocks)),)
            case Table(header, rows) if self.runs:
                every = (each for row in rows for each in spread(row, self.runs))
                return (Table(self.row(header), tuple(map(self.row, every))),)
            case _:
                return (rewritten(block, self.inlines),)

    def row(self, row: Row) -> Row:
        return tuple(map(self.inlines, row))

    def inlines(self, inlines: Inlines) -> Inlines:
        """The inlines with their values; a value that is text is one text with what stands around it."""
        if len(inlines) == 1 and type(hold := inlines[0]) is Hold and len(alone := self.value(hold)) == 1:
            return alone
        out: list[Inline] = []
        words: list[str] = []
        for inline in inlines:
            kind = type(inline)
            if kind is Text:
                words.append(inline.text)  # type: ignore[union-attr]
                continue
            for each in self.value(inline) if kind is Hold else (self.within(inline),):  # type: ignore[arg-type]
                if type(each) is Text:
                    words.append(each.text)
                    continue
                if words:
                    out.append(Text("".join(words)))
                    words = []
                out.append(each)
        if words:
            out.append(Text("".join(words)))
        return tuple(out)

    def value(self, hold: Hold) -> Inlines:
        value = self.values[hold.index]
        if value and type(value[0]) in _BLOCKS:
            raise MarkupError("a value of whole blocks must stand alone in its paragraph")
        return value  # type: ignore[return-value]

    def within(self, inline: Inline) -> Inline:
        match inline:
            case Styled(inlines=(Text(),)):
                return inline
            case _:
                return within(inline, self.inlines)


def _is_blocks(value: Value) -> bool:
    return not value or type(value[0]) in _BLOCKS
