"""Blocks to lines, one below the other; the look is that of the filed exhibits."""

from __future__ import annotations

from typing import assert_never

from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Contents,
    Heading,
    Item,
    Lines,
    Paragraph,
    Quotation,
    Revision,
    Rule,
    Signature,
    Table,
)
from amendgen.writers.opening import opening
from amendgen.writers.text.changes import bracketed, changed
from amendgen.writers.text.indent import STEP, Indent, Told, separated
from amendgen.writers.text.paragraphs import contents, heading, kept, paragraph
from amendgen.writers.text.runs import labelled, lines
from amendgen.writers.text.signatures import signature
from amendgen.writers.text.table import drawn
from amendgen.writers.text.wrap import MEASURE, laid


def stacked(blocks: Blocks, indent: Indent) -> list[str]:
    """Blocks with a blank line between, each with the notes that stand under it."""
    return separated(group for block in blocks for group in (_block(block, indent), _below(block, indent)))


def noted(notes: list[Told]) -> list[str]:
    """Notes under their rule, each beginning with its mark (EDG109); [] when there are none."""
    told = [
        _enumerated(f"({note.mark})", note.blocks, Indent(lead=0, items=STEP, change=change))
        for note, change in notes
    ]
    return ["-" * 10, *separated(told)] if told else []


def _below(block: Block, indent: Indent) -> list[str]:
    anchored = isinstance(block, Item | Heading) and block.anchor
    return noted(indent.below.get(anchored, [])) if anchored else []


def _block(block: Block, indent: Indent) -> list[str]:
    match changed(block, indent.change) if indent.change else block:
        case Paragraph(inlines, role):
            return paragraph(lines(inlines), role, indent)
        case Heading() as titled:
            return heading(titled, indent.change)
        case Item(label, blocks=inner):
            return _enumerated(label, inner, indent.item(label))
        case Quotation(inner):
            return stacked(inner, indent.quoted())
        case Lines(ended, role):
            return kept(ended, role, indent)
        case Signature(ended):
            return signature(ended)
        case Table() as table:
            return drawn(table)
        case Contents(entries):
            return list(contents(entries, indent.change))
        case Rule():
            return _rule(indent.change)
        case Revision(change, inner):
            return stacked(inner, indent.changed(change))
        case _ as never:
            assert_never(never)


def _enumerated(label: str, blocks: Blocks, indent: Indent) -> list[str]:
    begun = opening(blocks)
    run = labelled(label, begun.inlines or (), change=indent.change)
    own = laid(run, MEASURE, indent.margin + indent.lead, indent.margin)
    return separated([own, stacked(begun.following, indent)]) if begun.following else own


def _rule(change: Change | None) -> list[str]:
    rule = "=" * MEASURE
    return ["".join(map(str, bracketed([rule[4:]], change)))] if change else [rule]
