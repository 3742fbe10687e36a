"""The deal of a tail as its document is made: that of the filed one states the schedule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from amendgen.assemble import Ready
from amendgen.document.nodes import Document
from amendgen.fleet.columns import headings, listing
from amendgen.fleet.facts import Group, differences, stated
from amendgen.fleet.tails import Fleet, Tail, alone, fleet


def scheduled(tail: Tail, ready: Ready, make: Callable[[Ready], Document]) -> Ready:
    """The deal of a tail; that of the filed one with its schedule, proven before anything is made of it.

    `make` assembles a deal. Refusal carries every document of the set that differs in what no column states.
    Agreements made elsewhere have no document here to compare: they are listed as the deal states them.
    """
    if not tail.filed or len(ready.deal.aircraft) < 2:
        return tail.ready
    of = fleet(ready)
    if of.count == 1:
        return _as_stated(of)
    from amendgen.fleet.schedule import schedule  # most deals have nothing to compare

    return schedule(of, make).filed


def place_of_filed(of: Fleet) -> int:
    """Which of the deal's aircraft is the one whose document is filed."""
    if of.filed is None:
        raise LookupError("a deal about no aircraft has no schedule")
    return of.filed


def stated_groups(filed: Ready, beyond: Ready) -> Iterator[Group]:
    """In what the deal says that an agreement made elsewhere differs from the filed one."""
    facts = differences(filed, beyond)
    return (fact.group for fact in facts if stated(fact) and fact.filed and fact.other)


def _as_stated(of: Fleet) -> Ready:
    deal, place = of.ready.deal, place_of_filed(of)
    filed = alone(of.ready, place)
    others = [n for n in range(len(deal.aircraft)) if n != place]
    columns = headings(deal, {group for n in others for group in stated_groups(filed, alone(of.ready, n))})
    return replace(of.tail(0).ready, listing=listing(deal, (alone(of.ready, n).deal for n in others), columns))
