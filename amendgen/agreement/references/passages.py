"""An agreement in reading order: each passage of words with the provision that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.addressing import addressed
from amendgen.agreement.provisions import Provisions
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.document.nodes import Contents, Heading, Inlines, Item, Lines, Note, PartKind, Quotation, Table
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.edits.address import Address


class Passage(Struct, frozen=True, eq=False):
    """The words of a paragraph, a heading, a line or a cell; or, with no words, the label of an item."""

    node: Node
    address: Address | None
    text: str
    part: PartKind
    label: str = ""
    quoted: bool = False


def passages(tree: Tree, provisions: Provisions) -> list[Passage]:
    """Every passage that still stands, in reading order."""
    holders = {
        id(node): address
        for address, spot in provisions.spots.items()
        for node in spot.nodes
        if not spot.run_in and node.parent is not None
    }
    out: list[Passage] = []
    for part, root in zip(tree.document.parts, tree.roots, strict=True):
        out += _below(root.children, None, part.kind, False, holders)
    return out


def _below(
    nodes: Sequence[Node], above: Address | None, part: PartKind, quoted: bool, holders: dict[int, Address]
) -> Iterator[Passage]:
    for node in nodes:
        if node.state == "struck":
            continue
        address = holders.get(id(node)) or _derived(node, above)
        inside = quoted or isinstance(node.block, Quotation)
        if isinstance(node.block, Item | Heading) and node.label:
            yield Passage(node, address, "", part, node.label, inside)
        for text in _texts(node):
            yield Passage(node, address, text, part, "", inside)
        yield from _below(node.children, address, part, inside, holders)


def _derived(node: Node, above: Address | None) -> Address | None:
    """The address of a node that the provisions do not hold, since another has the same."""
    return (addressed(node.label, above) if isinstance(node.block, Item) else None) or above


def _texts(node: Node) -> Iterator[str]:
    if node.inlines:
        yield reading(node.inlines)
        yield from _notes(node.inlines)
    elif isinstance(node.block, Lines | Table | Contents):
        for inlines in each_inlines(node.block):
            yield reading(inlines)
            yield from _notes(inlines)


def _notes(inlines: Inlines) -> Iterator[str]:
    """The paragraphs of the footnotes whose marks stand among the inlines."""
    for inline in each_inline(inlines):
        if isinstance(inline, Note):
            for block in each_block(inline.blocks):
                yield from map(reading, each_inlines(block))
