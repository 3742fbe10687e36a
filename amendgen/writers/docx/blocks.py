"""Blocks to paragraphs and tables: which style each takes where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    PartKind,
    Quotation,
    Role,
    Rule,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.docx import styles
from amendgen.writers.docx.inlines import runs
from amendgen.writers.docx.paragraphs import contents_line, lines, paragraph
from amendgen.writers.docx.signatures import signature
from amendgen.writers.docx.tables import table
from amendgen.writers.docx.writing import Writing


@dataclass(frozen=True)
class Place:
    """Where blocks stand: in what part, within how many items, and whether in a quotation or a note."""

    kind: PartKind
    depth: int = 0
    quoted: bool = False
    noted: bool = False


def lowered(blocks: Blocks, place: Place, writing: Writing) -> str:
    """The XML of `blocks`, which stand at `place`."""
    return "".join([_block(block, place, writing) for block in blocks])


def note_blocks(note: Note, lead: str, writing: Writing) -> str:
    """The paragraphs of a footnote, the first of them after its mark, `lead`."""
    place = Place("body", noted=True)
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    match note.blocks:
        case (Paragraph(inlines), *rest):
            first = paragraph(styles.FOOTNOTE, lead + space + runs(inlines, writing))
            return first + lowered(tuple(rest), place, writing)
        case blocks:
            return paragraph(styles.FOOTNOTE, lead) + lowered(blocks, place, writing)


def _block(block: Block, place: Place, writing: Writing) -> str:
    match block:
        case Paragraph():
            return paragraph(_role(block.role, place), runs(block.inlines, writing))
        case Item():
            return _item(block, place, writing)
        case Heading():
            content = writing.marked(block.anchor, runs(block.inlines, writing, block.label))
            return paragraph(_heading(block.level, place), content)
        case Quotation():
            return lowered(block.blocks, replace(place, quoted=True, depth=0), writing)
        case Lines():
            return paragraph(_lines_style(block.role, place), lines(block.lines, writing))
        case Signature():
            return signature(block, writing)
        case Table():
            return table(block, writing)
        case Contents():
            return "".join(contents_line(entry, writing) for entry in block.entries)
        case Rule():
            return paragraph(styles.RULE, "")
        case _:
            assert_never(block)


def _item(item: Item, place: Place, writing: Writing) -> str:
    """An item: its first paragraph on the label's line, the rest one step deeper."""
    within = replace(place, depth=place.depth + 1)
    match item.blocks:
        case (Paragraph() as first, *rest):
            inlines, following = first.inlines, tuple(rest)
        case blocks:
            inlines, following = (), blocks
    heads = bool(following) and _heads(item)
    keep = heads or (bool(following) and isinstance(following[0], Quotation))
    content = writing.marked(item.anchor, runs(inlines, writing, item.label))
    return paragraph(_item_style(item, place, heads), content, keep) + lowered(following, within, writing)


def _heads(item: Item) -> bool:
    """Whether the item's first line is only a heading, to be kept with what it heads."""
    match item.blocks[0]:
        case Paragraph(inlines=(Styled("underline"),) | (Styled("underline"), Text("."))):
            return True
        case _:
            return False


def _item_style(item: Item, place: Place, heads: bool) -> str:
    if place.quoted:
        return styles.at(styles.QUOTED_ITEM, place.depth)
    if item.series.startswith("SECTION"):
        return styles.SECTION_HEADING if heads else styles.SECTION
    return styles.at(styles.ITEM, place.depth)


def _role(role: Role, place: Place) -> str:
    """The style of running text; within items it keeps to the margin of the innermost."""
    if role == "centered":
        return styles.CENTERED
    if role == "right":
        return styles.RIGHT
    if place.noted:
        return styles.FOOTNOTE
    if place.quoted:
        return styles.at(styles.QUOTED_TEXT, place.depth)
    return styles.at(styles.TEXT if role == "body" else styles.FLUSH, max(0, place.depth - 1))


def _lines_style(role: Role, place: Place) -> str:
    return _role(role, place) if place.quoted or role in ("centered", "right") else styles.LINES


def _heading(level: int, place: Place) -> str:
    """The style of a heading; those of the cover and of the contents are no part of the outline."""
    if level == 1 and place.kind == "cover":
        return styles.COVER_TITLE
    if place.kind == "contents":
        return styles.CONTENTS_TITLE
    return styles.at(styles.HEADING, level - 1)
