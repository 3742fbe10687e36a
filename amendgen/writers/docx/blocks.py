"""Blocks to paragraphs and tables: which style each takes where it stands."""

from __future__ import annotations

from itertools import pairwise
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from amendgen.document.contents import heading_of
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
    Revision,
    Role,
    Rule,
    Signature,
    Table,
)
from amendgen.document.sharing import kept_for_same
from amendgen.writers.docx import listing, styles
from amendgen.writers.docx.geometry import HOUSE_LOOK, Look
from amendgen.writers.docx.inlines import runs
from amendgen.writers.docx.lists import numbered
from amendgen.writers.docx.numbering import Counting, List
from amendgen.writers.docx.paragraphs import contents_line, ends_changed, kept_with_next, lines, paragraph
from amendgen.writers.docx.signatures import signature
from amendgen.writers.docx.tables import table
from amendgen.writers.docx.writing import Writing
from amendgen.writers.keeping import heads, leading, leads, leans
from amendgen.writers.opening import opening


class Place(Struct, frozen=True):
    """Where blocks stand: in what part, within how many items, and whether in a quotation or a note.

    `listed` says that the contents are a field, and that headings here have their marks in them. `list` is what
    counts the part's live labels; those of quotations and of notes are literal. `counting` is
    what Word counts in the whole document, `look` what the style document says of it.
    """

    kind: PartKind
    depth: int = 0
    quoted: bool = False
    noted: bool = False
    listed: bool = False
    list: List | None = None
    counting: Counting | None = None
    look: Look = HOUSE_LOOK

    def counted(self, depth: int, series: str) -> str:
        """How a provision of a series is counted; "" when its label is written as it is."""
        level = self.list.level(depth, series) if self.list and series else None
        return "" if self.list is None or level is None else numbered(self.list.number, level)


def lowered(blocks: Blocks, place: Place, writing: Writing) -> str:
    """The XML of `blocks`, which stand at `place`."""
    xml = [_block(block, place, writing) for block in blocks]
    for number, (before, block) in enumerate(pairwise(blocks)):
        if leans(block, before):
            xml[number] = kept_with_next(xml[number])
    return "".join(xml)


def shared(blocks: Blocks, place: Place, writing: Writing) -> list[str]:
    """As `lowered`, block by block; one that a fleet's documents share is lowered once for them all."""
    if writing.signed:
        return [lowered(blocks, place, writing)]
    out: list[str] = []
    known = _LOWERED.get
    notes, annotations = len(writing.notes), writing.annotations
    for block in blocks:
        kept = known(id(block))
        if kept is None or kept.place is not place or kept.notes != notes or kept.annotations != annotations:
            kept = _kept(block, place, notes, annotations)
        if kept.noted:
            writing.notes += kept.noted
            notes += len(kept.noted)
        annotations = kept.annotated
        if kept.leaning and out and leans(block, blocks[len(out) - 1]):
            out[-1] = kept_with_next(out[-1])
        out.append(kept.xml)
    writing.annotations = annotations
    return out


class _Lowered(Struct, frozen=True):
    """A block's XML, the notes in it and the number of the last bookmark, and all that these hang on.

    `leaning` says whether it leans on most blocks.
    """

    block: Block
    place: Place
    notes: int
    annotations: int
    xml: str
    noted: list[str]
    annotated: int
    leaning: bool


_LOWERED: dict[int, _Lowered] = {}
_MOST = 1024


def writing_at(place: Place, notes: int, annotations: int) -> Writing:
    """A writing as it stands at a place, behind so many notes and bookmarks."""
    cited = place.counting.cited if place.counting else {}
    return Writing(note_blocks, cited=cited, look=place.look, notes=[""] * notes, annotations=annotations)


def _kept(block: Block, place: Place, notes: int, annotations: int) -> _Lowered:
    writing = writing_at(place, notes, annotations)
    xml = _block(block, place, writing)
    if len(_LOWERED) >= _MOST:
        _LOWERED.clear()
    leaning = leans(block, Rule())
    made = _Lowered(block, place, notes, annotations, xml, writing.notes[notes:], writing.annotations, leaning)
    _LOWERED[id(block)] = made  # which holds the block: no other takes its place in memory
    return made


@kept_for_same(256)
def place_in(kind: PartKind, counted: List | None, counting: Counting, look: Look, listed: bool) -> Place:
    """Where the blocks of a part stand; the same place each time, for a shared block is known by it."""
    return Place(kind, list=counted, counting=counting, look=look, listed=listed)


def note_blocks(note: Note, lead: str, writing: Writing) -> str:
    """The paragraphs of a footnote, the first of them after its mark, `lead`."""
    place = Place("body", noted=True)
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    begun = opening(note.blocks)
    words = "" if begun.inlines is None else space + runs(begun.inlines, writing)
    first = paragraph(styles.FOOTNOTE, lead + words, writing.end(begun.end))
    return closed(first + lowered(begun.following, place, writing))


def closed(blocks: str) -> str:
    """`blocks`, and after a last paragraph that may go with its end one that stays: nothing follows
    that the one before it could join, and a part's section would go with it."""
    return blocks + paragraph(styles.AFTER_TABLE, "") if ends_changed(blocks) else blocks


def _block(block: Block, place: Place, writing: Writing) -> str:
    match block:
        case Paragraph():
            keep = leads(block.inlines) and not place.noted
            return paragraph(_role(block.role, place), runs(block.inlines, writing), writing.end(), keep)
        case Item():
            return _item(block, place, writing)
        case Heading():
            number = place.counted(0, block.series)
            label = "" if number else block.label
            content = writing.marked(block.anchor, runs(block.inlines, writing, label))
            return paragraph(_heading(block.level, place), content, writing.end(), number=number)
        case Quotation():
            return lowered(block.blocks, replace(place, quoted=True, depth=0, list=None, listed=False), writing)
        case Lines():
            return paragraph(_lines_style(block.role, place), lines(block.lines, writing), writing.end())
        case Signature():
            return signature(block, writing)
        case Table():
            return table(block, writing)
        case Contents():
            entries = [contents_line(entry, writing) for entry in block.entries]
            return listing.table(entries) if place.listed and entries else "".join(entries)
        case Rule():
            return paragraph(styles.RULE, "", writing.end())
        case Revision():
            return _revision(block, place, writing)
        case _:
            assert_never(block)


def _revision(revision: Revision, place: Place, writing: Writing) -> str:
    """Blocks struck or inserted, each paragraph with its end and each row of a table."""
    if writing.change:
        raise TypeError(f"a change stands within a change: {revision}")
    writing.change = revision.change
    xml = lowered(revision.blocks, place, writing)
    writing.change = None
    return xml


def _item(item: Item, place: Place, writing: Writing) -> str:
    """An item: its first paragraph on the label's line, the rest one step deeper."""
    heading = heading_of(item) if place.listed and place.kind == "body" and place.depth < 2 else ()
    within = replace(place, depth=place.depth + 1, listed=bool(heading))
    begun = opening(item.blocks)
    following = begun.following
    keep = leading(item, begun)
    number = place.counted(within.depth, item.series)
    content = writing.marked(item.anchor, runs(begun.inlines or (), writing, "" if number else item.label))
    if heading:
        content = listing.mark(within.depth, item.label, heading, place.look.straight) + content
    first = paragraph(
        _item_style(item, place, bool(following) and heads(item)), content, writing.end(begun.end), keep, number
    )
    return first + lowered(following, within, writing)


def _item_style(item: Item, place: Place, headed: bool) -> str:
    if place.quoted:
        return styles.at(styles.QUOTED_ITEM, place.depth)
    style = styles.provision(place.depth, item.series)
    return styles.SECTION_HEADING if headed and style == styles.SECTION else style


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
