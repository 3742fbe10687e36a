"""Blocks to Typst: which of the house's styles each takes where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from amendgen.document.contents import heading_of
from amendgen.document.nodes import (
    Block,
    Blocks,
    Contents,
    Entry,
    Heading,
    Inlines,
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
    Text,
)
from amendgen.writers.keeping import leading, leads, leans
from amendgen.writers.opening import opening
from amendgen.writers.pdf import room
from amendgen.writers.pdf.code import Code, Piece, call, content, joined, literal
from amendgen.writers.pdf.inlines import BREAK, NARROW, WIDE, Inliner
from amendgen.writers.pdf.signatures import signature
from amendgen.writers.pdf.tables import table
from amendgen.writers.pdf.writing import Writing

_ROLES = {"centered": "centered", "right": "rightward"}
# more lines of that many points are not kept on one page, which might not hold them
_MOST_LINES, _NARROW = 40, 250
_HEADINGS = {1: "title", 2: "topic", 3: "caption"}


class Place(Struct, frozen=True):
    """Where blocks stand: in what part, within how many items, and whether in a quotation or a note."""

    kind: PartKind
    depth: int = 0
    quoted: bool = False
    noted: bool = False


def lowered(blocks: Blocks, place: Place, writing: Writing) -> str:
    """The statements that print `blocks`, which stand at `place`."""
    said = [_block(block, place, writing) for block in blocks]
    for number, (before, block) in enumerate(pairwise(blocks)):
        if leans(block, before):
            said[number] = call("kept", content(said[number]))
    return joined(said)


def phrase(inlines: Inlines, place: Place, writing: Writing) -> str:
    """The content that a paragraph of `inlines` prints."""
    pieces = inliner(place, writing)
    [said] = pieces.contents(pieces.pieces(inlines))
    return said


def inliner(place: Place, writing: Writing, linking: bool = False) -> Inliner:
    """What makes the pieces of a paragraph that stands at `place`."""
    narrow = place.quoted or place.depth > 2
    return Inliner(writing, note_code, linking, NARROW if narrow else WIDE)


def note_code(note: Note, writing: Writing) -> str:
    """The statement that makes a footnote where its mark stands."""
    begun, place = opening(note.blocks), Place("body", noted=True)
    pieces = inliner(place, writing)
    [said] = pieces.contents(iter([" ", *pieces.pieces(begun.inlines or ())]))
    following = lowered(begun.following, place, writing)
    return call("note", literal(note.mark), content(joined((said, following))))


def _block(block: Block, place: Place, writing: Writing) -> str:
    match block:
        case Paragraph(inlines, role):
            keep = leads(inlines) and not place.noted
            return _running(role, place, phrase(inlines, place, writing), keep)
        case Item():
            return _item(block, place, writing)
        case Heading():
            return _heading(block, place, writing)
        case Quotation(blocks):
            return lowered(blocks, replace(place, quoted=True, depth=0), writing)
        case Lines(texts, role):
            return _lines(texts, role, place, writing)
        case Signature():
            return signature(block, inliner(place, writing))
        case Table():
            return table(block, writing, note_code)
        case Contents(entries):
            return joined(_entry(entry, place, writing) for entry in entries)
        case Rule():
            return "rule"
        case Revision():
            return _revision(block, place, writing)
        case _:
            assert_never(block)


def _running(role: Role, place: Place, said: str, keep: bool = False) -> str:
    """Running text, with what follows if it is to `keep` to it; within items it has the innermost's margin."""
    kept = "true" if keep else ""
    if role in _ROLES:
        return call(_ROLES[role], said, keep=kept)
    if place.noted:
        return call("noted", said)
    if place.quoted:
        return call("quoted", place.depth, said, keep=kept)
    return call("words" if role == "body" else "flush", max(0, place.depth - 1), said, keep=kept)


def _revision(revision: Revision, place: Place, writing: Writing) -> str:
    if writing.change:
        raise TypeError(f"a change stands within a change: {revision}")
    writing.change = revision.change
    said = lowered(revision.blocks, place, writing)
    writing.change = None
    return said


def _item(item: Item, place: Place, writing: Writing) -> str:
    """An item: its first paragraph on the label's line, the rest one step deeper."""
    begun = opening(item.blocks)
    heading = () if place.quoted or place.noted else heading_of(item)
    words = begun.inlines or ()
    pieces = inliner(place, writing)
    label, headed, rest = pieces.contents(
        _labelled(item.label, pieces),
        pieces.pieces(words[:1] if heading else ()),
        pieces.pieces(words[1:] if heading else words),
    )
    named = {"keep": "true" if leading(item, begun) else ""}
    if heading:
        level = writing.level(writing.topic + 1 + place.depth)
        named |= {"level": str(level), "heading": headed}
    first = call(_style(item, place), place.depth, label if item.label else "none", rest, **named)
    within = replace(place, depth=place.depth + 1)
    return joined((writing.placed_at(item.anchor, first), lowered(begun.following, within, writing)))


def _labelled(label: str, pieces: Inliner) -> Iterator[Piece]:
    """A literal enumerator, and the tab that its neighbours see after it."""
    yield from pieces.pieces((Text(label),))
    yield Code("", "\t")


def _style(item: Item, place: Place) -> str:
    if place.quoted:
        return "quoted-item"
    return "section" if item.series.startswith("SECTION") else "item"


def _heading(block: Heading, place: Place, writing: Writing) -> str:
    """A heading; those of the cover and of the contents are no bookmarks, one that is quoted heads nothing."""
    pieces = inliner(place, writing)
    label, said = pieces.contents(_labelled(block.label, pieces), pieces.pieces(block.inlines))
    if block.label:
        said = content(joined((call("by-step", label) if block.level == 2 else f'{label};" "', said)))
    style = _heading_style(block.level, place)
    if place.quoted or place.noted:
        return writing.placed_at(block.anchor, call(style, call("par", said)))
    if block.level < 3:
        writing.topic = block.level
    marked = "false" if place.kind in ("cover", "contents") else ""
    shown = call("head", writing.level(block.level), call(style, said), marked=marked)
    return writing.placed_at(block.anchor, shown)


def _heading_style(level: int, place: Place) -> str:
    if place.kind == "contents":
        return "title"
    return "cover-title" if place.kind == "cover" and level == 1 else _HEADINGS[level]


def _lines(texts: tuple[Inlines, ...], role: Role, place: Place, writing: Writing) -> str:
    """Lines that keep their ends, on one page."""
    pieces = inliner(place, writing)
    ended = (piece for n, line in enumerate(texts) for piece in [BREAK] * bool(n) + [*pieces.pieces(line)])
    [said] = pieces.contents(ended)
    if place.quoted:
        return _running("flush", place, said)
    whole = "false" if room.lines(said, _NARROW) > _MOST_LINES else ""
    return call(_ROLES[role], said) if role in _ROLES else call("lines", said, whole=whole)


def _entry(entry: Entry, place: Place, writing: Writing) -> str:
    """A line of the contents, linked to what it names, with the page where that begins."""
    pieces = inliner(place, writing, linking=True)
    label, said = pieces.contents(_labelled(entry.label, pieces), pieces.pieces(entry.inlines))
    target = writing.target(entry.anchor) or "none"
    return call("entry", entry.level, target, label if entry.label else "none", said)
