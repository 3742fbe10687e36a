"""The document tree: what every form makes and every writer prints.

A `Document` is a sequence of `Part`s, each of which begins on a new page; a part holds blocks,
a block holds inlines or further blocks. Every node is frozen, so that what is equal across a
fleet can be shared. The unions `Inline` and `Block` are closed: a writer is one `match` over each.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Style = Literal["underline", "bold", "italic"]
Role = Literal["body", "flush", "centered", "right"]
Change = Literal["struck", "inserted"]
PartKind = Literal["cover", "contents", "body", "signatures", "attachment"]


class Text(Struct, frozen=True):
    """Characters, straight quotation marks, no markup; white space is a single space."""

    text: str


class Styled(Struct, frozen=True):
    """Emphasis. Underlining marks a defined term where it is defined, a run-in heading, a proviso."""

    style: Style
    inlines: Inlines


class Blank(Struct, frozen=True):
    """A blank left to be filled by hand, `width` characters long."""

    width: int


class Ruled(Struct, frozen=True):
    """A rule to sign on, with what stands on it: "/s/ Jane Roe" in a conformed copy, else ""."""

    text: str


class Break(Struct, frozen=True):
    """A line break within a paragraph."""


class Note(Struct, frozen=True):
    """A footnote, standing where its mark is printed.

    `mark` is set by numbering ("1"). `below` names the anchor of the item under which an
    unpaged text prints the note; "" leaves it to the foot of the part.
    """

    blocks: Blocks
    mark: str = ""
    below: str = ""


class Reference(Struct, frozen=True):
    """A reference to the item or heading with `anchor`.

    `words` asks for a short form: "clause" gives "clause (a)", "" the whole citation, "Section 5(i)".
    `text` is what is printed; numbering sets it.
    """

    anchor: str
    words: str = ""
    text: str = ""


class Hold(Struct, frozen=True):
    """A place in a form that a value will take; none is left in a finished document."""

    index: int


class Revised(Struct, frozen=True):
    """Words that an amendment strikes or inserts, as a redline shows them; they do not nest."""

    change: Change
    inlines: Inlines


Inline = Text | Styled | Blank | Ruled | Break | Note | Reference | Hold | Revised
Inlines = tuple[Inline, ...]


class Paragraph(Struct, frozen=True):
    """Running text. "body" is indented on its first line; "flush" starts at its block's margin."""

    inlines: Inlines
    role: Role = "body"


class Heading(Struct, frozen=True):
    """Level 1 is the document's (or attachment's) title, 2 a part ("A. AMENDMENTS"), 3 a centred caption."""

    level: int
    inlines: Inlines
    label: str = ""
    series: str = ""
    anchor: str = ""


class Item(Struct, frozen=True):
    """An enumerated provision.

    `series` is the form of a live enumerator: "1.", "(a)", "(i)", "(A)", "(1)", "A.", "SECTION 1.";
    numbering sets `label` from it. In quoted text `series` is "" and `label` is literal: it never
    renumbers. The first of `blocks` is the paragraph that begins on the label's line.
    """

    label: str
    series: str
    blocks: Blocks
    anchor: str = ""


class Quotation(Struct, frozen=True):
    """A block of inserted text, set in from the instruction that carries it; labels are literal."""

    blocks: Blocks


class Lines(Struct, frozen=True):
    """Lines that keep their own ends: an address, a statement of parties on a cover."""

    lines: tuple[Inlines, ...]
    role: Role = "flush"


class Signature(Struct, frozen=True):
    """One signature block, kept whole on its page. Lines in order: name, capacity, By, Name, Title."""

    lines: tuple[Inlines, ...]


class Table(Struct, frozen=True):
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


class Entry(Struct, frozen=True):
    """A line of the table of contents: level 1 a section or attachment, 2 a subsection."""

    level: int
    label: str
    inlines: Inlines
    anchor: str


class Contents(Struct, frozen=True):
    """The table of contents; its entries are set by `contents.listed`."""

    entries: tuple[Entry, ...] = ()


class Rule(Struct, frozen=True):
    """A horizontal rule across the measure."""


class Revision(Struct, frozen=True):
    """Whole blocks that an amendment strikes or inserts, label and all; they do not nest."""

    change: Change
    blocks: Blocks


Block = Paragraph | Heading | Item | Quotation | Lines | Signature | Table | Contents | Rule | Revision
Blocks = tuple[Block, ...]


class Part(Struct, frozen=True):
    """Pages that share a footer and a way of numbering; each part begins on a new page."""

    kind: PartKind
    blocks: Blocks
    footer: tuple[Inlines, ...] = ()


class Document(Struct, frozen=True):
    """A whole document, ready to be written. `title` and `subject` go into the file's properties.

    `draft` is what a draft says of itself at the head of its pages, "Draft of November 3, 2004". `reviser` and
    `revised` (an ISO date, "2004-11-30") say whose the changes of a redline are, and of when.
    """

    title: str
    parts: tuple[Part, ...]
    reviser: str = ""
    revised: str = ""
    subject: str = ""
    draft: str = ""
