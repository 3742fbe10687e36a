"""One deal for each aircraft: what the deal says for all of them, with what it says of that one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.assemble import Ready
from amendgen.deal.agreements import Aircraft
from amendgen.deal.edits import Change, Several
from amendgen.deal.instructions import instructions
from amendgen.deal.models import Deal
from amendgen.deal.packed_aircraft import Led
from amendgen.deal.registration import nearest
from amendgen.diagnostics import Diagnostic, Path, Refusal
from amendgen.source import joined, located


class Tail(Struct, frozen=True):
    """The deal of one aircraft, ready to be assembled. `filed` is the one whose document has the schedule."""

    registration: str
    ready: Ready
    filed: bool


class Fleet(Struct, frozen=True):
    """The tails of a deal, each made when it is asked for: a long fleet is never in memory whole.

    `own` are the places, among the deal's aircraft, of those whose amendments it makes; `filed` is the place of
    the one whose document is filed, None when the deal is about no aircraft.
    """

    ready: Ready
    own: tuple[int, ...]
    filed: int | None

    @property
    def count(self) -> int:
        """How many documents the deal makes in one format."""
        return len(self.own) or 1

    def mark(self, number: int) -> str:
        """What the names of a tail's files have behind the deal's: "-N355MC", "" for the only one."""
        return f"-{self.ready.deal.aircraft[self.own[number]].registration}" if len(self.own) > 1 else ""

    def tail(self, number: int) -> Tail:
        """The tail at a place, counted from 0. Refusal when its own edits contradict others."""
        if not self.own:
            return Tail("", self.ready, True)
        place = self.own[number]
        filed = place == self.filed
        ready = _ready(self.ready, place, filed)
        return Tail(ready.deal.aircraft[0].registration, ready, filed)


def fleet(ready: Ready) -> Fleet:
    """The tails of a deal, none made yet; the deal itself is the only one when it is about no aircraft."""
    deal = ready.deal
    own = tuple(number for number, one in enumerate(deal.aircraft) if not one.elsewhere)
    return Fleet(ready, own, _filed(deal, own) if own else None)


def tails(ready: Ready) -> tuple[Tail, ...]:
    """The deals of the aircraft whose amendments this deal makes; the deal itself, when it is about none.

    Refusal carries every edit that an aircraft has of its own and that contradicts another.
    """
    made = fleet(ready)
    return tuple(made.tail(number) for number in range(made.count))


def chosen(of: Fleet, wanted: Sequence[str]) -> Iterator[Tail]:
    """The tails with the registrations wanted, in their order, each as it is asked for; all when none is named.

    Refusal when the deal makes no amendment for one that is wanted.
    """
    if not wanted:
        return map(of.tail, range(of.count))
    known = {of.ready.deal.aircraft[place].registration: number for number, place in enumerate(of.own)}
    if missing := [each for each in wanted if each not in known]:
        raise Refusal(located(_unmade(each, sorted(known)), of.ready.source) for each in missing)
    return map(of.tail, sorted({known[each] for each in wanted}))


def _unmade(mark: str, known: Sequence[str]) -> Diagnostic:
    close = nearest(mark, known)
    hint = f"did you mean {close}? " if close else ""
    hint += f"the deal makes amendments for {', '.join(known) or 'no aircraft'}"
    return Diagnostic("unknown-aircraft", f"no amendment is made for {mark!r}", hint, ("aircraft",))


def _filed(deal: Deal, own: Sequence[int]) -> int:
    """The place of the aircraft whose document is filed: the one that the schedule names, else the first."""
    named = deal.schedule.filed if deal.schedule else None
    if named is None:
        return own[0]
    return next((place for place in own if deal.aircraft[place].registration == named), own[0])


def alone(ready: Ready, number: int) -> Ready:
    """The deal of the aircraft at a place, as one that is not filed: with no exhibit number and no schedule."""
    return _ready(ready, number, filed=False)


def _ready(ready: Ready, number: int, filed: bool) -> Ready:
    deal = ready.deal
    aircraft: Sequence[Aircraft] = Led(deal.aircraft, number) if filed else (deal.aircraft[number],)
    one = aircraft[0]
    changed: dict[str, object] = {"aircraft": aircraft}
    if not filed:
        changed["exhibit"] = None  # what is not filed is no exhibit
    if one.parties:
        changed["parties"] = deal.parties | one.parties
    if one.agreements:
        changed["agreements"] = deal.agreements | one.agreements
    source = ready.source
    if one.base:
        changed["base"] = one.base
        there: Path = ("aircraft", number, "base")
        source = joined(source, lambda path: (ready.source, there) if path == ("base",) else None)
    if not (one.also_edits or one.without_edits):
        return Ready(deal.model_copy(update=changed), ready.instructions, source, ready.paths, place=number)
    kept = list(_edits(deal, number, one))
    entries, paths = tuple(entry for entry, _ in kept), tuple(path for _, path in kept)
    try:
        said = instructions(entries, paths)
    except Refusal as refusal:
        raise Refusal(located(each, ready.source) for each in refusal.diagnostics) from refusal
    return Ready(deal.model_copy(update={**changed, "edits": entries}), said, source, paths, place=number)


def _edits(deal: Deal, number: int, one: Aircraft) -> Iterator[tuple[Change | Several, Path]]:
    """The deal's entries without those that the aircraft goes without, then its own; each with its path."""
    for n, entry in enumerate(deal.edits or ()):
        if n + 1 not in one.without_edits:
            yield entry, ("edits", n)
    for n, entry in enumerate(one.also_edits):
        yield entry, ("aircraft", number, "also edits", n)
