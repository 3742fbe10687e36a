"""Why a schedule has the columns that it has: each difference of each document, and what states it."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.fleet.comparing import Stretch
from amendgen.fleet.disclosing import shown_apart
from amendgen.fleet.schedule import Schedule
from amendgen.fleet.shown import readable, spoken
from amendgen.fleet.tails import Fleet, Tail

_LONG = 80


def explained(schedule: Schedule, of: Fleet) -> Iterator[str]:
    """Lines to be read: for each agreement that is not filed, its differences with their places and columns."""
    lead = schedule.filed.deal.aircraft[0].registration
    for tail in map(of.tail, range(of.count)):
        if not tail.filed:
            yield f"{tail.registration}, compared with {lead}, which is filed:"
            yield from (f"  {line}" for line in _differences(tail, schedule))
            yield ""
    for mark in schedule.elsewhere:
        yield f"{mark}: made elsewhere; its row says what the deal states, which no document verified"


def _differences(tail: Tail, schedule: Schedule) -> Iterator[str]:
    """Each pair of values once, with the column that states it and every place where it stands."""
    places: dict[tuple[str, str, str], list[str]] = {}
    basis = schedule.basis
    for stretch in shown_apart(basis, tail.ready, basis.make(tail.ready), schedule.columns):
        said = (_columns(stretch, schedule), _short(stretch.filed), _short(stretch.other))
        places.setdefault(said, []).append(spoken(stretch.where))
    for (columns, filed, other), found in places.items():
        where = "; ".join(
            f"{place}, {found.count(place)} times" if found.count(place) > 1 else place
            for place in dict.fromkeys(found)
        )
        yield f"{columns}: {filed} is {other} [{where}]"


def _columns(stretch: Stretch, schedule: Schedule) -> str:
    return " and ".join(dict.fromkeys(schedule.columns[fact.group] for fact in stretch.facts))


def _short(text: str) -> str:
    """The piece in quotation marks; of a long one, where it begins and where it ends."""
    said = readable(text)
    if len(said) > _LONG:
        said = f"{said[: _LONG // 2]} … {said[-_LONG // 2 :]}"
    return f'"{said}"'
