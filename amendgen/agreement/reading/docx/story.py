"""A story, the body or a note, read in order: its paragraphs with their labels, its tables, its boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.docx import words
from amendgen.agreement.reading.docx.labels import dotted, typed
from amendgen.agreement.reading.docx.nesting import Nesting, Read
from amendgen.agreement.reading.docx.numbering import Counting, Definitions, Numbered
from amendgen.agreement.reading.docx.pieces import Gathering, Piece
from amendgen.agreement.reading.docx.styles import Look, Styles
from amendgen.agreement.reading.docx.tables import table
from amendgen.agreement.reading.docx.xml import W, child, local
from amendgen.document.enumerators import sectional
from amendgen.document.nodes import Blocks, Break, Heading, Inlines, Note, Paragraph, Role, Rule, Text
from amendgen.english.numbers import roman

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PARAGRAPH = f"{W}p"
_ENTRY = re.compile(r"toc (\d)")
_ROLES: dict[str, Role] = {"center": "centered", "right": "right", "end": "right"}
_HOLDS = frozenset(("sdt", "sdtContent", "customXml", "body", "footnote", "endnote", "txbxContent"))
_SILENT = (
    *("sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "pPr", "tcPr", "trPr", "tblPr", "tblGrid"),
    *("background", "bookmark", "comment", "perm", "proofErr", "move", "customXmlIns", "customXmlDel"),
)


class Reading(Struct):
    """What one reading knows and gathers: styles, lists, notes by their ids, doubts, how far it has come."""

    styles: Styles
    lists: Definitions
    notes: dict[tuple[str, str], Element]
    doubts: list[Doubt] = field(default_factory=list)
    line: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    def ask(self, message: str) -> None:
        """Keeps a doubt about the paragraph that is being read, once."""
        doubt = Doubt(self.line, message)
        if doubt not in self.doubts[-8:]:
            self.doubts.append(doubt)

    def mark(self, kind: str) -> str:
        """The mark of the next note of a kind, as Word counts them unless it is told otherwise."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return roman(self.counts[kind]) if kind == "endnote" else str(self.counts[kind])


class Story:
    """One story being read; only the body's paragraphs are counted as lines."""

    def __init__(self, reading: Reading, main: bool = False) -> None:
        self.reading = reading
        self.main = main
        self.counting = Counting()
        self.breaks = False

    def blocks(self, element: Element) -> Blocks:
        """The blocks of a note, a box: what it holds, nested."""
        return self.nested(self.rows(element))

    def nested(self, rows: Iterator[Read] | list[Read]) -> Blocks:
        """The blocks of rows, nested, with a doubt for each whose list and label do not agree."""
        nesting = Nesting()
        blocks = nesting.nested(rows)
        for read in nesting.disagreements:
            message = f"the label {read.label} looks as if it stood elsewhere; its list's level is followed"
            self.reading.doubts.append(Doubt(read.line, message))
        return blocks

    def rows(self, element: Element) -> Iterator[Read]:
        """What an element holds, in order, each paragraph and table by itself."""
        for each in element:
            if each.tag == _PARAGRAPH:
                yield from self.paragraph(each)
                continue
            name = local(each)
            if name == "tbl":
                block, doubts = table(each, self.cell)
                for doubt in doubts:
                    self.reading.ask(doubt)
                yield self.read(Read(block))
            elif name in _HOLDS:
                yield from self.rows(each)
            elif not name.startswith(_SILENT):
                yield from self.strange(each)

    def strange(self, element: Element) -> Iterator[Read]:
        """What is no paragraph: read as the one paragraph that would hold it."""
        gathering = Gathering(self.reading.styles, "")
        pieces = list(gathering.strange(element))
        for doubt in gathering.doubts:
            self.reading.ask(doubt)
        yield from self.lowered(pieces, Look(), "", None)

    def paragraph(self, element: Element) -> Iterator[Read]:
        self.reading.line += self.main
        properties = child(element, "pPr")
        look = self.reading.styles.look(properties)
        gathering = Gathering(self.reading.styles, look.style)
        pieces = gathering.gathered(element)
        for doubt in gathering.doubts:
            self.reading.ask(doubt)
        look, label, place = self.numbered(look)
        self.breaks = self.breaks or look.breaks
        yield from self.lowered(pieces, look, label, place)
        if child(properties, "sectPr") is not None:
            self.breaks = True

    def numbered(self, look: Look) -> tuple[Look, str, tuple[str, int] | None]:
        """The automatic number of a paragraph, its place in its list, and its look there."""
        if not look.list:
            return look, "", None
        numbered = self.reading.lists.of(look.list)
        if numbered is None:
            self.reading.ask(
                f"it is numbered by the list {look.list}, which nothing defines; no number is read"
            )
            return look, "", None
        at = _level(look, numbered)
        label = self.counting.label(look.list, numbered, at)
        if label.doubt:
            self.reading.ask(f"the number {label.text!r}: {label.doubt}")
        level = numbered.levels.get(at)
        if level and level.left is not None and not look.indented:
            look = replace(look, left=level.left)
        return look, label.text, (numbered.abstract, at) if label.text else None

    def lowered(
        self, pieces: list[Piece], look: Look, label: str, place: tuple[str, int] | None
    ) -> Iterator[Read]:
        """The blocks of one paragraph: before a page that it breaks, itself, and the boxes that hang on it."""
        before, shown, after = self.paged(pieces)
        self.breaks = self.breaks or before
        found = words.atoms(shown, self.note)
        if not label:
            label, count = typed(words.plain(found), look.align in _ROLES)
            found = words.dropped(found, count)
        inlines = words.inlines(found)
        if inlines or label:
            yield self.read(_block(Paragraph(inlines, _ROLES.get(look.align, "body")), look, label, place))
        elif look.bordered:
            yield self.read(Read(Rule()))
        self.breaks = self.breaks or after
        for each in pieces:
            if each.element is not None:
                yield from self.rows(each.element)

    def paged(self, pieces: list[Piece]) -> tuple[bool, list[Piece], bool]:
        """Whether a page begins before a paragraph's words, its pieces, and whether one begins after them."""
        if "page" not in [each.kind for each in pieces]:
            return False, pieces, False
        worded = [at for at, each in enumerate(pieces) if each.text.strip() or each.id] or [len(pieces)]
        pages = [at for at, each in enumerate(pieces) if each.kind == "page"]
        if any(worded[0] < at < worded[-1] for at in pages):
            self.reading.ask("a page begins within the paragraph; it is read as a line's end")
        shown = [each for at, each in enumerate(pieces) if each.kind != "page" or worded[0] < at < worded[-1]]
        return any(at < worded[0] for at in pages), shown, any(at > worded[-1] for at in pages)

    def read(self, read: Read) -> Read:
        """The block as one that begins a page, when a break stands before it."""
        breaks, self.breaks = self.breaks, False
        return replace(read, line=self.reading.line, breaks=breaks)

    def note(self, piece: Piece) -> Note:
        """The note that a piece names; a mark of its own is printed before its text too, and left out there."""
        number = self.reading.mark(piece.kind) if not piece.text else piece.text
        root = self.reading.notes.get((piece.kind, piece.id))
        if root is None:
            self.reading.ask(f"the {piece.kind} {piece.id} is marked here, and the document has none")
            return Note((), number)
        blocks = Story(self.reading).blocks(root)
        return Note(_unmarked(blocks, piece.text), number)

    def cell(self, element: Element) -> Inlines:
        """A table's cell as inlines: its paragraphs on lines of their own, their labels before their words."""
        out: list[words.Atom] = []
        for read in self.rows(element):
            if not isinstance(read.block, Paragraph | Heading):
                self.reading.ask("a table stands within a table; its words are read as lines")
            out += _flattened(read, bool(out))
        return words.inlines(out)


def _level(look: Look, numbered: Numbered) -> int:
    return numbered.linked(look.listed_by or look.style) if look.level is None else look.level


def _block(paragraph: Paragraph, look: Look, label: str, place: tuple[str, int] | None) -> Read:
    """A paragraph as a heading, an entry of the contents, or itself.

    A numbered heading is an item, for it has provisions under it; a title's letter, "A.", is the heading's own.
    """
    entry = _ENTRY.fullmatch(look.name)
    if entry:
        return Read(paragraph, label, entry=int(entry[1]), style=look.name)
    if look.outline is not None and look.outline >= 0 and paragraph.inlines and _headings_own(label, place):
        return Read(Heading(min(look.outline, 2) + 1, paragraph.inlines, label), style=look.name)
    return Read(paragraph, label, place, look.left, style=look.name)


def _headings_own(label: str, place: tuple[str, int] | None) -> bool:
    return not label or not (place or sectional(label) or dotted(label) or label.startswith("("))


def _unmarked(blocks: Blocks, mark: str) -> Blocks:
    match blocks:
        case (Paragraph((Text(text), *rest), role), *others) if mark and text.startswith(mark):
            left = text.removeprefix(mark).lstrip()
            first = (Text(left), *rest) if left else tuple(rest)
            return (Paragraph(first, role), *others)
        case _:
            return blocks


def _flattened(read: Read, follows: bool) -> Iterator[words.Atom]:
    if follows:
        yield words.Atom(inline=Break())
    if read.label:
        yield words.Atom(f"{read.label} ")
    for line in words.lines_of(read.block):
        yield from line
