"""The outline of an agreement: its provisions in order, each with its address and its first words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.agreement.model import Agreement
from amendgen.agreement.provisions import Provisions
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.edits.address import Address, Label


def outlined(agreement: Agreement) -> Iterator[tuple[int, Address, str]]:
    """How deep each provision lies, its address, and its words; run-in clauses stand behind what holds them."""
    tree = Tree.of(agreement.document)
    provisions, order = Provisions(tree), {id(node): i for i, node in enumerate(_nodes(tree.roots))}
    for address, spot in sorted(provisions.spots.items(), key=lambda found: order[id(found[1].nodes[0])]):
        worded = [node for each in spot.nodes for node in each.worded()]
        depth = len(address.steps)
        yield depth, address, reading(worded[0].inlines) if worded else ""
        for label, clause in provisions.run_ins(address):
            words = reading(clause.nodes[0].inlines)[clause.start : clause.end]
            yield depth + 1, address / Label(label), words.removeprefix(label).strip()


def _nodes(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _nodes(node.children)
