"""Finding the provision that an edit speaks of, in the tree as it now reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from amendgen.agreement.earlier import said
from amendgen.agreement.extents import Doubtful
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.provisions import Provisions, Spot
from amendgen.agreement.run_in import narrowed
from amendgen.agreement.working import Past, Tree
from amendgen.edits.address import Address, Label, Term
from amendgen.edits.kinds import Edit

_CLEARER = (
    "strike and insert text instead; or check the base at that line, and give it with clear labels, "
    "as a .docx or in Markdown"
)


class Former(NamedTuple):
    """What a provision said before an edit, and where in those words the provision stood."""

    past: Past
    start: int
    end: int


class Finder:
    """Finds provisions in a tree; raises NotApplied with what stands nearest, or what took them out."""

    def __init__(self, tree: Tree, edits: Sequence[Edit], doubtful: Doubtful) -> None:
        self.tree = tree
        self.edits = edits
        self.doubtful = doubtful
        self.provisions = Provisions(tree)

    def spot(self, address: Address) -> Spot:
        """Where the provision stands, and nowhere else."""
        if self.provisions.ambiguous(address):
            raise NotApplied("provision-repeated", f"{address} stands more than once in the agreement")
        if found := self.provisions.find(address):
            return found
        if taken := next(self.former(address), None):
            number = taken.past.edit
            message = f"{address} was taken out by {self.said(number)}"
            raise NotApplied("already-struck", message, "take this edit out, or that one", number)
        kind = "definition-missing" if address.ends_at_term else "provision-not-found"
        near = self.near(address)
        raise NotApplied(kind, f"the agreement has no {address}", f"near it there are {near}" if near else "")  # type: ignore[arg-type]

    def near(self, address: Address) -> str:
        """Provisions that the address may have been meant for: of the same number, or beside it."""
        holder, spots = address.container, self.provisions.spots
        found = [str(one) for one in spots if replace(one, unit=address.unit) == address]
        found += [str(one) for one in spots if one.container == holder and one.unit == address.unit]
        if holder is not None and self.provisions.find(holder) is not None:
            found += [str(holder / Label(label)) for label, _ in self.provisions.run_ins(holder)]
        return ", ".join(dict.fromkeys(found[:12]))

    def whole(self, address: Address) -> Spot:
        """A provision of nodes of its own, all of which surely belong to it."""
        spot = self.ending(address)
        if spot.run_in:
            message = f"{address} is run into the words of a paragraph"
            raise NotApplied("unsupported", message, "strike and insert its text instead")
        if spot.unsure is not None and not spot.unsure.gone:
            message = f"whether {address} ends before the paragraph behind it is not sure"
            raise NotApplied("unsupported", message, "strike and insert its text instead")
        return spot

    def ending(self, address: Address) -> Spot:
        """Where the provision stands; refused when reading left open where it ends."""
        spot = self.spot(address)
        named = address
        if address.ends_at_term and spot.nodes[-1] is spot.nodes[-1].siblings()[-1]:
            named = address.container or address
        doubt = self.doubtful.get(address) or self.doubtful.get(named)
        if doubt is None or spot.run_in or spot.nodes[-1].new:
            return spot
        message = f"reading was not sure where {address} ends: line {doubt.line}: {doubt.message}"
        raise NotApplied("unsupported", message, _CLEARER)

    def definition(self, section: Address, term: str) -> Spot:
        """The whole definition of a term in a section."""
        self.spot(section)
        return self.whole(section / Term(term))

    def former(self, address: Address) -> Iterator[Former]:
        """What the provision said before the edits of this run that changed or took out words of it."""
        holder, labels = address, list[str]()
        while holder not in self.provisions.spots and holder.steps and isinstance(holder.steps[-1], Label):
            labels.insert(0, holder.steps[-1].text)
            holder = replace(holder, steps=holder.steps[:-1])
        now = [self.provisions.spots[holder]] if holder in self.provisions.spots else []
        for spot in (*now, *self.provisions.former.get(holder, ())):
            for node in (inner for each in spot.nodes for inner in each.each()):
                for past in reversed(node.past):
                    if stood := narrowed(past.words, tuple(labels), node.without):
                        yield Former(past, *stood)

    def said(self, number: int) -> str:
        """An edit of the run in words."""
        return said(number, self.edits[number])
