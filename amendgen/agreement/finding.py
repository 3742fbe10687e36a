"""Finding what an edit speaks of: a provision, a definition, a text that stands once."""

from __future__ import annotations

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.matching import folded, nearest, occurrences
from amendgen.agreement.provisions import Provisions, Spot, run_ins
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.document import markup
from amendgen.edits.address import Address, Term
from amendgen.edits.kinds import Where


class Finder:
    """Finds in a tree as it now reads; raises NotApplied with what stands nearest."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.provisions = Provisions(tree)

    def spot(self, address: Address) -> Spot:
        if address in self.provisions.repeated:
            raise NotApplied("provision-repeated", f"{address} stands more than once in the agreement")
        if found := self.provisions.find(address):
            return found
        if address in self.provisions.spots:
            raise NotApplied("already-struck", f"{address} was taken out by an earlier edit")
        kind = "definition-missing" if address.ends_at_term else "provision-not-found"
        near = self.near(address)
        raise NotApplied(kind, f"the agreement has no {address}", f"near it there are {near}" if near else "")  # type: ignore[arg-type]

    def near(self, address: Address) -> str:
        """Provisions that the address may have been meant for: its siblings, else its container."""
        holder = address.container
        siblings = [
            str(one) for one in self.provisions.spots if one.container == holder and one.unit == address.unit
        ]
        if holder is not None and (above := self.provisions.find(holder)) is not None:
            siblings += [f"{holder}{label}" for label, _ in run_ins(above)]
        return ", ".join(dict.fromkeys(siblings[:12]))

    def whole(self, address: Address) -> Spot:
        """A provision of its own nodes; a run-in clause is not taken out or given anew as a whole yet."""
        spot = self.spot(address)
        if spot.run_in:
            raise NotApplied(
                "unsupported",
                f"{address} is run into the words of a paragraph",
                "strike and insert its text instead",
            )
        return spot

    def definition(self, section: Address, term: str) -> Spot:
        self.spot(section)
        return self.whole(section / Term(term))

    def text(self, at: Address, wanted: str, where: Where) -> tuple[Node, int, int]:
        """Where the text stands in the provision, and nowhere else in it."""
        spot, sought = self.spot(at), reading(markup.inlines(wanted))
        if where == "end":
            return self.at_the_end(spot, at, sought)
        found = [
            (node, start, end)
            for node, low, high in _scopes(spot)
            for start, end in occurrences(sought, reading(node.inlines))
            if low <= start and end <= high
        ]
        match found:
            case [only]:
                return only
            case []:
                near = nearest(sought, " ".join(reading(node.inlines) for node, _, _ in _scopes(spot)))
                hint = f'the nearest there is "{near}"' if near else ""
                raise NotApplied("text-not-found", f'"{sought}" does not stand in {at}', hint)
            case several:
                places = "; ".join(f'"…{_context(node, start, end)}…"' for node, start, end in several)
                message = f'"{sought}" stands {len(several)} times in {at}'
                raise NotApplied("text-repeated", message, f"quote more of its surroundings: {places}")

    def at_the_end(self, spot: Spot, at: Address, sought: str) -> tuple[Node, int, int]:
        if spot.run_in:
            node, words = spot.nodes[0], reading(spot.nodes[0].inlines)
            end = len(words[: spot.end].rstrip())
        else:
            node = self.last_words(spot)
            words = reading(node.inlines)
            end = len(words.rstrip())
        if not folded(words[:end]).endswith(folded(sought)):
            raise NotApplied(
                "text-not-found", f'{at} does not end with "{sought}"', f'it ends "…{words[:end][-30:]}"'
            )
        return node, end - len(sought), end

    def own_end(self, at: Address) -> Node:
        """The paragraph that a provision ends with, when no clause of it stands at its end."""
        spot = self.spot(at)
        there = [child for child in spot.nodes[-1].children if not child.gone]
        if spot.run_in or (there and there[-1].label):
            raise NotApplied(
                "unsupported",
                f"whether {at} ends with its last clause or behind it is not sure",
                "say 'at' which clause, or use 'insert after'",
            )
        return self.last_words(spot)

    def last_words(self, spot: Spot) -> Node:
        return [node for each in spot.nodes for node in each.worded()][-1]


def _scopes(spot: Spot) -> list[tuple[Node, int, int]]:
    if spot.start is not None and spot.end is not None:
        return [(spot.nodes[0], spot.start, spot.end)]
    return [(node, 0, len(reading(node.inlines))) for each in spot.nodes for node in each.worded()]


def _context(node: Node, start: int, end: int) -> str:
    text = reading(node.inlines)
    return text[max(0, start - 25) : end + 25].strip()
