"""Blocks to lines, one below the other; the look is that of the filed exhibits."""

from __future__ import annotations

from typing import assert_never

from amendgen.document.nodes import (
    Block,
    Blocks,
    Contents,
    Heading,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Rule,
    Signature,
    Table,
)
from amendgen.writers.text.indent import STEP, Indent, separated
from amendgen.writers.text.paragraphs import contents, heading, kept, labelled, paragraph
from amendgen.writers.text.runs import Line, lines
from amendgen.writers.text.signatures import signature
from amendgen.writers.text.table import drawn
from amendgen.writers.text.wrap import MEASURE, laid


def stacked(blocks: Blocks, indent: Indent) -> list[str]:
    """Blocks with a blank line between, each with the notes that stand under it."""
    return separated(group for block in blocks for group in (_block(block, indent), _below(block, indent)))


def noted(notes: list[Note]) -> list[str]:
    """Notes under their rule, each beginning with its mark (EDG109); [] when there are none."""
    indent = Indent(lead=0, items=STEP)
    told = [_enumerated(f"({note.mark})", note.blocks, indent) for note in notes]
    return ["-" * 10, *separated(told)] if told else []


def _below(block: Block, indent: Indent) -> list[str]:
    anchored = isinstance(block, Item | Heading) and block.anchor
    return noted(indent.below.get(anchored, [])) if anchored else []


def _block(block: Block, indent: Indent) -> list[str]:
    match block:
        case Paragraph(inlines, role):
            return paragraph(lines(inlines), role, indent)
        case Heading():
            return heading(block)
        case Item(label, blocks=inner):
            return _enumerated(label, inner, indent.item(label))
        case Quotation(inner):
            return stacked(inner, indent.quoted())
        case Lines(ended, role):
            return kept(ended, role, indent)
        case Signature(ended):
            return signature(ended)
        case Table():
            return drawn(block)
        case Contents(entries):
            return list(contents(entries))
        case Rule():
            return ["=" * MEASURE]
        case _:
            assert_never(block)


def _enumerated(label: str, blocks: Blocks, indent: Indent) -> list[str]:
    match blocks:
        case (Paragraph(inlines), *others):
            run = labelled(label, lines(inlines))
        case others:
            run = [Line(label)]
    own = laid(run, MEASURE, indent.margin + indent.lead, indent.margin)
    return separated([own, stacked(tuple(others), indent)]) if others else own
