"""Where reading was not sure that a provision ends: nobody can tell what an edit to the whole of it takes.

In come an agreement and its doubts, out come the addresses of the provisions that these leave open.
"""

from __future__ import annotations

from collections.abc import Mapping

from amendgen.agreement.addressing import ATTACHED
from amendgen.agreement.model import Agreement, Doubt, Path
from amendgen.agreement.provisions import Provisions
from amendgen.agreement.working import Node, Tree
from amendgen.edits.address import Address

Doubtful = Mapping[Address, Doubt]
"""The provisions whose end is not sure, each with the first doubt about it."""


def doubtful(agreement: Agreement) -> Doubtful:
    """The provisions of an agreement of which reading left open where they end."""
    doubts = [doubt for doubt in agreement.doubts if doubt.unsure]
    if not doubts:
        return {}
    tree = Tree.of(agreement.document)
    ending = dict[int, list[Address]]()
    for address, spot in Provisions(tree).spots.items():
        attached = not address.steps and address.unit in ATTACHED  # it ends with its part
        last = spot.nodes[-1]
        ending.setdefault(id(last.parent if attached else last), []).append(address)
    out = dict[Address, Doubt]()
    for doubt in doubts:
        for path in doubt.unsure:
            for address in ending.get(id(_led(tree, path)), ()):
                out.setdefault(address, doubt)
    return out


def _led(tree: Tree, path: Path) -> Node:
    """The node to which a path leads."""
    node = tree.roots[path[0]]
    for index in path[1:]:
        node = node.children[index]
    return node
