"""A document as passages: the words of each paragraph, heading, line or cell with all that is known of where.

In: a document, with live or literal labels, changes made. Out: its passages in reading order; the text of each
is what a rule looks at, and a `Span` of it is what a finding points at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from amendgen.agreement.addressing import addressed
from amendgen.agreement.provisions import Provisions
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.document.nodes import (
    Block,
    Contents,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    PartKind,
    Quotation,
    Signature,
    Table,
)
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.edits.address import Address

Kind = Literal["paragraph", "heading", "line", "signature", "cell", "entry", "note", "footer"]

_KINDS: dict[type[Block], Kind] = {
    Paragraph: "paragraph",
    Heading: "heading",
    Lines: "line",
    Signature: "signature",
    Table: "cell",
    Contents: "entry",
}
# one character for one, so that positions stay: typographic marks as a keyboard has them, every space a space
_PLAIN = str.maketrans("\n\u00a0\u2018\u2019\u201c\u201d\u2011", "  ''\"\"-")


class Passage(Struct, frozen=True, eq=False):
    """Words that stand together; `text` has straight quotation marks and a space for a line break.

    `number` counts the passages, `block` the blocks and `parts` the parts, from 0. `label` is printed before
    the words on their line; `labels` are those of the items around them, outermost first, and `items` tells
    these items apart. `address` is the provision's. `quoted` says that they stand in a block of quoted text.
    """

    number: int
    text: str
    kind: Kind
    part: PartKind
    parts: int
    block: int
    label: str = ""
    labels: tuple[str, ...] = ()
    items: tuple[int, ...] = ()
    address: Address | None = None
    quoted: bool = False
    node: Node | None = None

    @property
    def running(self) -> bool:
        """Whether the words are sentences: a paragraph's or a footnote's, not of a table of contents."""
        return self.kind in ("paragraph", "note") and self.part != "contents"


class Span(Struct, frozen=True):
    """A stretch of a passage, from `start` to before `end`."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]


def whole(passage: Passage) -> Span:
    """All of a passage."""
    return Span(passage, 0, len(passage.text))


def plain(text: str) -> str:
    """The text as passages have it: straight quotation marks, a space for every space, as long as before."""
    return text.translate(_PLAIN)


def passages(tree: Tree, provisions: Provisions) -> tuple[Passage, ...]:
    """Every passage of the document, footers and footnotes too, in reading order."""
    holders = {
        id(node): address
        for address, spot in provisions.spots.items()
        for node in spot.nodes
        if not spot.run_in and node.parent is not None
    }
    return tuple(_Walk(tree, holders).passages)


class _Walk:
    """One walk over the trees of a document, counting as it goes."""

    def __init__(self, tree: Tree, holders: dict[int, Address]) -> None:
        self.holders, self.passages, self.blocks = holders, list[Passage](), 0
        for number, (part, root) in enumerate(zip(tree.document.parts, tree.roots, strict=True)):
            self.kind, self.part = part.kind, number
            self.below(root.children, (), (), None, False)
            self.blocks += 1
            for line in part.footer:
                self.add(reading(line), "footer", "", (), (), None, False, None)

    def below(
        self,
        nodes: Sequence[Node],
        labels: tuple[str, ...],
        items: tuple[int, ...],
        above: Address | None,
        quoted: bool,
    ) -> None:
        """The passages of sibling nodes and of what they hold."""
        waiting = labels[-1] if labels else ""
        for i, node in enumerate(nodes):
            self.blocks += 1
            address = self.holders.get(id(node)) or _derived(node, above)
            match node.block:
                case Item(label=label):
                    self.below(node.children, (*labels, label), (*items, self.blocks), address, quoted)
                case Quotation():
                    self.below(node.children, labels, items, address, True)
                case block:
                    label = node.label or ("" if i or quoted else waiting)
                    for kind, text in _texts(node, _KINDS.get(type(block), "paragraph")):
                        self.add(text, kind, label, labels, items, address, quoted, node)
                        label = ""

    def add(
        self,
        text: str,
        kind: Kind,
        label: str,
        labels: tuple[str, ...],
        items: tuple[int, ...],
        address: Address | None,
        quoted: bool,
        node: Node | None,
    ) -> None:
        """One more passage."""
        where = (self.kind, self.part, self.blocks, label, labels, items, address, quoted, node)
        self.passages.append(Passage(len(self.passages), plain(text), kind, *where))


def _derived(node: Node, above: Address | None) -> Address | None:
    """The address of a node that the provisions do not hold, since another has the same."""
    return (addressed(node.label, above) if isinstance(node.block, Item) else None) or above


def _texts(node: Node, kind: Kind) -> Iterator[tuple[Kind, str]]:
    runs = (node.inlines,) if isinstance(node.block, Paragraph | Heading) else each_inlines(node.block)
    for inlines in runs:
        yield kind, reading(inlines)
        for text in _notes(inlines):
            yield "note", text


def _notes(inlines: Inlines) -> Iterator[str]:
    """The paragraphs of the footnotes whose marks stand among the inlines."""
    for inline in each_inline(inlines):
        if isinstance(inline, Note):
            for block in each_block(inline.blocks):
                yield from map(reading, each_inlines(block))
