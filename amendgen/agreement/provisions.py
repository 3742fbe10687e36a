"""Every provision of an agreement by its address: items, definitions, attachments, run-in clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.addressing import addressed, attached
from amendgen.agreement.defined import definitions
from amendgen.agreement.run_in import clauses, labels
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.document.nodes import Blocks, Document, Heading, Item, Paragraph
from amendgen.edits.address import Address, Label, Term

_LABELLED = re.compile(r"\((?:[a-z]{1,8}|[A-Z]{1,8}|\d{1,3})\)\s")


class Spot(Struct, frozen=True):
    """Where a provision stands: the nodes that are it, or a stretch of one node's words (a run-in clause).

    `unsure` is a node of which nobody can tell whether it still belongs to the provision.
    """

    nodes: tuple[Node, ...]
    start: int | None = None
    end: int | None = None
    unsure: Node | None = None

    @property
    def run_in(self) -> bool:
        """Whether the provision is a stretch of words within a paragraph."""
        return self.start is not None

    @property
    def gone(self) -> bool:
        """Whether nothing of the provision stands any more."""
        return all(node.gone for node in self.nodes)


class Provisions:
    """The provisions of a tree by address.

    `repeated` are addresses that more than one provision has, `former` what edits took out and gave anew,
    `own` the paragraphs of each provision in which its run-in clauses stand, `terms` what each section defines.
    """

    def __init__(self, tree: Tree) -> None:
        self.spots: dict[Address, Spot] = {}
        self.repeated: set[Address] = set()
        self.former: dict[Address, list[Spot]] = {}
        self.own: dict[Address, list[Node]] = {}
        self.terms: dict[Address, list[str]] = {}
        for part, root in zip(tree.document.parts, tree.roots, strict=True):
            if part.kind == "attachment":
                self._attachment(root.children)
            elif part.kind != "contents":
                self.index(root.children, None)

    def add(self, address: Address, spot: Spot) -> None:
        """Give a provision its address."""
        if (before := self.spots.get(address)) is not None:
            if before.gone:
                self.former.setdefault(address, []).append(before)
            else:
                self.repeated.add(address)
        self.spots[address] = spot

    def find(self, address: Address) -> Spot | None:
        """Where the provision stands; None when there is none, or only one that was struck."""
        spot = self.spots.get(address)
        if spot is not None:
            return None if spot.gone else spot
        return next(self._run_in(address), None)

    def ambiguous(self, address: Address) -> bool:
        """Whether the address, or one that leads to it, may be meant for more than one provision.

        A clause of its own shares its label with any that may begin in the words around it, sequence or not.
        """
        if address in self.repeated:
            return True
        holder = address.container if address.steps else None
        if holder is None or address.ends_at_term or not self._says(holder, address):
            return False
        spot = self.spots.get(address)
        if spot is None or spot.gone:
            return len(list(self._run_in(address))) > 1
        label = str(address.steps[-1])
        stretches = ((reading(node.inlines), start, end) for node, start, end in self.stretches(holder))
        return any(found[0] == label for stretch in stretches for found in labels(*stretch))

    def run_ins(self, address: Address) -> Iterator[tuple[str, Spot]]:
        """The clauses run into the provision's own words, each with its label."""
        for node, start, end in self.stretches(address):
            for clause in clauses(reading(node.inlines), start, end, node.without):
                yield clause.label, Spot((node,), clause.start, clause.end)

    def stretches(self, address: Address) -> Iterator[tuple[Node, int, int]]:
        """The words that are the provision's own, not those of the provisions within it."""
        spot = self.spots.get(address)
        if spot is not None:
            for node in self.own.get(address, ()):
                if not node.gone:
                    yield node, 0, len(reading(node.inlines))
        else:
            for above in self._run_in(address):
                if above.start is not None and above.end is not None:
                    yield above.nodes[0], above.start + 1, above.end  # past its own label

    def extend(self, holder: Address | None, beside: Node, new: Sequence[Node]) -> None:
        """New nodes behind `beside` are part of the provisions around them that consist of siblings."""
        while holder is not None:
            spot = self.spots.get(holder)
            if spot is not None and beside in spot.nodes:
                at = spot.nodes.index(beside) + 1
                self.spots[holder] = Spot((*spot.nodes[:at], *new, *spot.nodes[at:]), unsure=spot.unsure)
            holder = holder.container

    def renew(self, nodes: Sequence[Node], above: Address | None) -> None:
        """The provisions among sibling nodes that an edit made."""
        if above is None and nodes and isinstance(nodes[0].block, Heading):
            self._attachment(nodes)
        else:
            self.index(nodes, above, given=True)

    def index(self, nodes: Sequence[Node], above: Address | None, given: bool = False) -> None:
        """The provisions among sibling nodes; what stands behind a definition may be part of it.

        What an edit has `given` behind a definition surely is.
        """
        inside = self._definitions(nodes, above, given) if above is not None and above.term is None else {}
        for i, node in enumerate(nodes):
            holder = inside.get(id(node), above) if inside else above
            if isinstance(node.block, Item):
                address = addressed(node.label, holder)
                if address is not None:
                    self.add(address, Spot((node,)))
                self.index(node.children, address or holder)
            elif holder is not None and isinstance(node.block, Paragraph) and (i == 0 or _unlabelled(node)):
                self.own.setdefault(holder, []).append(node)

    def _definitions(self, nodes: Sequence[Node], above: Address, given: bool) -> dict[int, Address]:
        """Gives the definitions among the nodes their addresses; which node lies in which of them."""
        inside = dict[int, Address]()
        for one in definitions(nodes, given):
            for term in one.terms:
                self.terms.setdefault(above, []).append(term)
                self.add(above / Term(term), Spot(one.nodes, unsure=one.unsure))
            inside |= {id(node): above / Term(one.terms[0]) for node in one.nodes}
        return inside

    def _attachment(self, nodes: Sequence[Node]) -> None:
        title = next((node for node in nodes if isinstance(node.block, Heading)), None)
        addresses = attached(reading(title.inlines)) if title else ()
        for address in addresses:
            self.add(address, Spot(tuple(nodes)))
            self.index(nodes, address)

    def _run_in(self, address: Address) -> Iterator[Spot]:
        holder = address.container if address.steps else None
        if holder is not None and isinstance(address.steps[-1], Label):
            label = address.steps[-1].text
            yield from (spot for name, spot in self.run_ins(holder) if name == label)

    def _says(self, holder: Address, address: Address) -> bool:
        """Whether the holder's own words print the last label of the address, as a quick look tells."""
        label = str(address.steps[-1])
        if holder not in self.spots:
            return True
        return any(label in reading(node.inlines) for node in self.own.get(holder, ()) if not node.gone)


def provided(document: Document) -> bool:
    """Whether the document has any provision, as a look up to the first of them tells."""
    return any(
        _titled(part.blocks)
        if part.kind == "attachment"
        else part.kind != "contents" and _numbered(part.blocks)
        for part in document.parts
    )


def _titled(blocks: Blocks) -> bool:
    title = next((block for block in blocks if isinstance(block, Heading)), None)
    return title is not None and bool(attached(reading(title.inlines)))


def _numbered(blocks: Blocks) -> bool:
    items = (block for block in blocks if isinstance(block, Item))
    return any(addressed(item.label, None) is not None or _numbered(item.blocks) for item in items)


def _unlabelled(node: Node) -> bool:
    """Whether a paragraph begins with no label; one that does is a clause whose place is not known."""
    return _LABELLED.match(reading(node.inlines)) is None
