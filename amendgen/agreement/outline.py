"""The outline of an agreement: its provisions in order, each with its address and its first words."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.agreement.model import Agreement
from amendgen.agreement.provisions import Provisions, run_ins
from amendgen.agreement.words import reading
from amendgen.agreement.working import Tree
from amendgen.edits.address import Address, Label


def outlined(agreement: Agreement) -> Iterator[tuple[int, Address, str]]:
    """How deep each provision lies, its address, and its words; run-in clauses stand behind what holds them."""
    tree = Tree.of(agreement.document)
    for address, spot in Provisions(tree).spots.items():
        worded = [node for each in spot.nodes for node in each.worded()]
        depth = len(address.steps)
        yield depth, address, reading(worded[0].inlines) if worded else ""
        for label, clause in run_ins(spot):
            words = reading(clause.nodes[0].inlines)[clause.start : clause.end]
            yield depth + 1, address / Label(label), words.removeprefix(label).strip()
