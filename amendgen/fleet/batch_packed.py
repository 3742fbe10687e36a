"""A deal in pieces, each small enough to be kept and to be handed to another process, or to another machine.

In: a deal that has been read. Out: what all its tails share, and its aircraft in stretches, packed: a hundred
bytes a tail, where the text of the deal and the places in it take several thousand. A tail that is refused is
told by the process that reads the deal again: only the text knows where a thing stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from amendgen.assemble import Ready
from amendgen.deal.agreements import Aircraft
from amendgen.deal.packed_aircraft import PackedAircraft, pack, unpack
from amendgen.fleet.tails import Fleet, fleet
from amendgen.source import Source

_MOST = 25
"""Tails in one stretch: few enough that all processes end together, enough that handing out costs nothing."""
_LONG = 50


class Stretch(Struct, frozen=True):
    """Some of a deal's aircraft: their places among its tails, their marks, and what it says of them."""

    places: tuple[int, ...]
    marks: tuple[str, ...]
    data: bytes


class Packed(Struct, frozen=True):
    """A deal in pieces: what its tails share, the tails but for the filed one, and all else that it lists.

    `filed` is the place of the tail that is filed, `mark` what the names of its files have behind the deal's.
    """

    head: bytes
    stretches: tuple[Stretch, ...]
    rest: bytes
    filed: int
    mark: str

    @property
    def tails(self) -> int:
        """How many tails the deal has."""
        return 1 + sum(len(one.places) for one in self.stretches)

    @property
    def pieces(self) -> tuple[bytes, ...]:
        """All of its aircraft."""
        return (self.rest, *(one.data for one in self.stretches))

    @property
    def long(self) -> bool:
        """Whether what is made of the whole of it takes as much memory as all else that a process holds."""
        return self.tails > _LONG


def packed(ready: Ready, jobs: int) -> Packed:
    """The pieces of a deal, for so many processes."""
    of = fleet(ready)
    aircraft = ready.deal.aircraft
    lead = None if of.filed is None else aircraft[of.filed]
    filed = 0 if of.filed is None else of.own.index(of.filed)
    tails = [n for n in range(len(of.own)) if n != filed]
    most = max(1, min(_MOST, len(tails) // (2 * jobs)))
    head = replace(
        ready, deal=ready.deal.model_copy(update={"aircraft": ()}), source=Source(ready.source.name, "")
    )
    made = {of.own[n] for n in tails}
    return Packed(
        pack((head, lead)),
        tuple(_stretch(of, tails[n : n + most]) for n in range(0, len(tails), most)),
        pack([(place, one) for place, one in enumerate(aircraft) if place not in made]),
        filed,
        of.mark(filed),
    )


def part(head: bytes, data: bytes) -> Fleet:
    """The fleet of a stretch: the filed aircraft, at place 0, and those of the stretch."""
    ready, lead = _head(head)
    aircraft = (lead, *(one for _, one in unpack(data)))
    deal = ready.deal.model_copy(update={"aircraft": aircraft})
    return Fleet(replace(ready, deal=deal), tuple(range(len(aircraft))), 0)


def whole(head: bytes, pieces: Iterable[bytes]) -> Fleet:
    """The fleet of all the pieces, its aircraft in the order of the deal."""
    ready, _ = _head(head)
    deal = ready.deal.model_copy(update={"aircraft": PackedAircraft(pieces)})
    return fleet(replace(ready, deal=deal))


def _stretch(of: Fleet, tails: Sequence[int]) -> Stretch:
    aircraft = of.ready.deal.aircraft
    placed = [(of.own[n], aircraft[of.own[n]]) for n in tails]
    return Stretch(tuple(tails), tuple(of.mark(n) for n in tails), pack(placed))


@lru_cache(maxsize=1)
def _head(data: bytes) -> tuple[Ready, Aircraft | None]:
    """What the tails share is read once: what is made of it is known again by what it is made of."""
    found: tuple[Ready, Aircraft | None] = unpack(data)
    return found
