"""The agreement while edits are being applied: a tree that can change, each node knowing its parent.

It is made from a document and frozen into a redline, whose changes are what the edits did to the nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.agreement.words import reading
from amendgen.document.nodes import (
    Block,
    Blocks,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Paragraph,
    Part,
    Quotation,
    Revised,
    Revision,
)
from amendgen.document.revisions import joined

State = Literal["base", "struck", "inserted"]


class Past(Struct, frozen=True):
    """What a node said before an edit changed it: the edit's number from 0, the words, and which it struck.

    `whole` when the edit took out or gave anew all of a provision in which the words stood.
    """

    edit: int
    words: str
    start: int
    end: int
    whole: bool = False


class Node(Struct, eq=False):
    """A block being amended: `children` for one that holds blocks, `inlines` for one that holds words.

    `past` is what edits changed in its words, `without` the labels of run-in clauses that they took out.
    """

    block: Block
    parent: Node | None
    state: State = "base"
    inlines: Inlines = ()
    children: list[Node] = field(default_factory=list)
    past: list[Past] = field(default_factory=list)
    without: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The printed label of an item or heading."""
        return self.block.label if isinstance(self.block, Item | Heading) else ""

    @property
    def gone(self) -> bool:
        """Whether the node, or one that holds it, has been struck."""
        return self.state == "struck" or (self.parent is not None and self.parent.gone)

    @property
    def new(self) -> bool:
        """Whether an edit put the node there, or one that holds it: no change is marked within it."""
        return self.state == "inserted" or (self.parent is not None and self.parent.new)

    def siblings(self) -> list[Node]:
        """The nodes among which this one stands, itself included."""
        if self.parent is None:
            raise LookupError("the root stands among no others")
        return self.parent.children

    def worded(self) -> Iterator[Node]:
        """The nodes within this one, itself included, that hold running words and are not struck."""
        if self.gone:
            return
        if isinstance(self.block, Paragraph | Heading):
            yield self
        for child in self.children:
            yield from child.worded()

    def each(self) -> Iterator[Node]:
        """The node and all within it, struck ones too."""
        yield self
        for child in self.children:
            yield from child.each()


def grown(blocks: Sequence[Block], parent: Node | None, state: State = "base") -> list[Node]:
    """The nodes of blocks, under `parent`."""
    return [_grown(block, parent, state) for block in blocks]


def _grown(block: Block, parent: Node | None, state: State) -> Node:
    node = Node(block, parent, state)
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            node.inlines = inlines
        case Item(blocks=blocks) | Quotation(blocks=blocks):
            node.children = grown(blocks, node)
        case _:
            pass
    return node


class Tree(Struct):
    """The parts of a document as trees: one root for each part."""

    document: Document
    roots: list[Node]

    @classmethod
    def of(cls, document: Document) -> Tree:
        """The working tree of a document without revisions."""
        roots = []
        for part in document.parts:
            root = Node(Quotation(()), None)
            root.children = grown(part.blocks, root)
            roots.append(root)
        return cls(document, roots)

    def redline(self, reviser: str, revised: str) -> Document:
        """The document with what was done to the tree marked up as changes."""
        parts: tuple[Part, ...] = tuple(
            replace(part, blocks=_frozen(root.children))
            for part, root in zip(self.document.parts, self.roots, strict=True)
        )
        return replace(self.document, parts=parts, reviser=reviser, revised=revised)


def _frozen(nodes: Sequence[Node]) -> Blocks:
    if not [node for node in nodes if node.state != "base"]:
        return tuple([_block(node) for node in nodes])
    out: list[Block] = []
    for state, run in groupby(nodes, key=lambda node: node.state):
        blocks = tuple(_block(node) for node in run)
        out += blocks if state == "base" else (Revision(state, blocks),)
    return tuple(out)


def _block(node: Node) -> Block:
    match node.block:
        case Paragraph(inlines) | Heading(inlines=inlines):
            return node.block if inlines is node.inlines else replace(node.block, inlines=node.inlines)
        case Item() | Quotation():
            return replace(node.block, blocks=_frozen(node.children))
        case block:
            return block


def words(node: Node) -> str:
    """The words of a node with its label, on one line."""
    inner = (child for child in node.children if child.state != "struck")
    return " ".join(filter(None, (node.label, reading(node.inlines), *map(words, inner))))


def strike(nodes: Sequence[Node]) -> None:
    """Base nodes are struck; nodes that an earlier edit inserted are gone without a trace."""
    for node in nodes:
        if node.new:
            node.siblings().remove(node)
        else:
            _settle(node)
        node.state = "struck"


def _settle(node: Node) -> None:
    """Within a struck node no change is marked: what was inserted there is gone, what was struck is there."""
    node.inlines = _base(node.inlines)
    node.children = [child for child in node.children if child.state != "inserted"]
    for child in node.children:
        child.state = "base"
        _settle(child)


def _base(inlines: Inlines) -> Inlines:
    kept: list[Inline] = []
    for inline in inlines:
        if not isinstance(inline, Revised):
            kept.append(inline)
        elif inline.change == "struck":
            kept += inline.inlines
    return joined(iter(kept))
