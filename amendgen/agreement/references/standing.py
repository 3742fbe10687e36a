"""What stands in an agreement, and what stood there before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.references.passages import Passage
from amendgen.edits.address import Address
from amendgen.english.numbers import roman, roman_value


class Standing:
    """The provisions that are there; `stood` are those that were, struck from the tree or known otherwise."""

    def __init__(self, provisions: Provisions, read: Sequence[Passage], stood: Collection[Address]) -> None:
        self.provisions = provisions
        self.known = {one.address for one in read if one.address is not None}
        self.stood = (provisions.spots.keys() | stood) - self.known
        self._labels: dict[Address, frozenset[str]] = {}

    def has(self, address: Address) -> bool:
        """Whether the provision is there: an item, a definition, an attachment or a run-in clause."""
        if address in self.known or any(other in self.known for other in _spelt(address)):
            return True
        if address in self.provisions.spots or not address.steps or address.ends_at_term:
            return False
        above = Address(address.unit, address.number, address.steps[:-1])
        return self.has(above) and address.steps[-1].text in self._run_in(above)

    def _run_in(self, address: Address) -> frozenset[str]:
        """The labels of the clauses that are run into the provision's words."""
        if address not in self._labels:
            self._labels[address] = frozenset(label for label, _ in self.provisions.run_ins(address))
        return self._labels[address]

    def nearest(self, address: Address) -> Address | None:
        """The nearest provision above that is there, down from its section; None when that is not."""
        above = address
        while above.steps:
            above = Address(above.unit, above.number, above.steps[:-1])
            if self.has(above):
                return above
        return None

    @cached_property
    def terms(self) -> dict[str, list[Address]]:
        """The definitions of each term, in lower case."""
        out: dict[str, list[Address]] = defaultdict(list)
        for address in sorted(self.known | self.stood, key=str):
            if address.ends_at_term:
                out[(address.term or "").casefold()].append(address)
        return out


def _spelt(address: Address) -> Iterator[Address]:
    """The same article numbered in the other way: Article 5 is Article V."""
    if address.unit != "Article" or address.steps:
        return
    if address.number.isdigit() and 0 < int(address.number) < 400:
        yield Address("Article", roman(int(address.number)).upper())
    elif value := roman_value(address.number.lower()):
        yield Address("Article", str(value))
