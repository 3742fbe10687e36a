"""The addresses that the citations of a passage cite, seen from where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amendgen.agreement.references.citations import Citation, Place
from amendgen.agreement.references.passages import Passage
from amendgen.agreement.references.standing import Standing
from amendgen.agreement.references.whose import Said, Whose
from amendgen.agreement.run_in import clauses
from amendgen.edits.address import Address, Label

_CUT = re.compile(r"(\d+(?:\.\d+)*)([A-Z])")
_DEEP = 3  # clauses run into clauses of one paragraph: "(a) …, (b) … (i) … (A)"


class Cited:
    """The citations of one passage; each is asked for by its index."""

    def __init__(
        self, standing: Standing, passage: Passage, found: Sequence[Citation], told: Sequence[Said]
    ) -> None:
        self.standing, self.passage, self.found, self.told = standing, passage, found, told

    def whose(self, i: int) -> Whose:
        """Whose the citation is; one that points back is whose what it points to is."""
        told = self.told[i]
        if told.within is not None:
            return self.whose(told.within)
        if self.found[i].kind == "back":
            behind = self._back(i)
            return "unsure" if behind is None else self.whose(behind)
        return told.whose

    def near(self, i: int) -> bool:
        """Whether it is sure where a clause is to be looked for: in what it is said to be of, or nearby."""
        told = self.told[i]
        if told.within is None:
            return told.near
        return self.found[told.within].kind != "clause" or self.near(told.within)

    def addresses(self, i: int) -> Iterator[tuple[Address, bool]]:
        """What the citation cites; with each, whether a range only says that it lies between its ends."""
        one, told = self.found[i], self.told[i]
        match one.kind:
            case "unit":
                for place in one.places:
                    yield _address(one.unit, place), place.between
            case "definition":
                for term in one.terms:
                    yield from ((at, False) for at in self.standing.terms.get(term.casefold(), [])[:1])
            case "back":
                behind = self._back(i)
                yield from () if behind is None else self.addresses(behind)
            case "clause":
                holders = None if told.within is None else [at for at, _ in self.addresses(told.within)]
                for place in one.places:
                    if (address := self._onward(place, holders)) is not None:
                        yield address, place.between

    def _back(self, i: int) -> int | None:
        """The citation that "said Section" points back to."""
        unit = self.found[i].unit
        behind = (
            j for j in range(i - 1, -1, -1) if self.found[j].unit == unit and self.found[j].kind == "unit"
        )
        return next(behind, None)

    def _onward(self, place: Place, holders: list[Address] | None) -> Address | None:
        """A clause of one of the `holders`, or when none is named of what the passage stands in."""
        if holders is None:
            holders = list(_around(self.passage.address))
        ways = [Address(at.unit, at.number, (*at.steps, *_labels(place))) for at in holders]
        for way in ways:
            if self.standing.has(way):
                return way
        own = self.passage.address
        if own is not None and own in holders and (inner := self._within_words(own, place)) is not None:
            return inner
        return ways[-1] if ways else None

    def _within_words(self, own: Address, place: Place) -> Address | None:
        """A clause run into the clauses that are run into the passage's own words."""
        text = self.passage.text
        path = _path(text, 0, len(text), place.steps[0], _DEEP)
        if path is None:
            return None
        address = Address(own.unit, own.number, (*own.steps, *map(Label, path), *_labels(place)[1:]))
        return address if len(place.steps) == 1 or self.standing.has(address) else None


def _path(text: str, start: int, end: int, label: str, deep: int) -> tuple[str, ...] | None:
    """The labels that lead to a clause run into the words between two positions."""
    inside = clauses(text, start, end)
    if any(one.label == label for one in inside):
        return (label,)
    for one in inside if deep else ():
        if (path := _path(text, one.start + 1, one.end, label, deep - 1)) is not None:
            return (one.label, *path)
    return None


def _address(unit: str, place: Place) -> Address:
    cut = _CUT.fullmatch(place.number) if unit == "Section" else None  # Section 6.2A lies in Section 6.2
    if cut:
        return Address(unit, cut[1], (Label(cut[2]), *_labels(place)))
    return Address(unit, place.number, _labels(place))


def _labels(place: Place) -> tuple[Label, ...]:
    return tuple(map(Label, place.steps))


def _around(address: Address | None) -> Iterator[Address]:
    """The provision itself and those that it stands in, up to its section."""
    while address is not None:
        yield address
        address = address.container if address.steps else None
