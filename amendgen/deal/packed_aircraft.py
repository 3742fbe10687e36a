"""The aircraft of a long fleet, packed: a hundred bytes each, where the models of them take some thousands.

In: aircraft, one at a time. Out: a sequence of them, of which a stretch is in memory while it is asked for. An
aircraft that is asked for again is an equal one, not the same.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, overload

from amendgen.deal.agreements import Aircraft

_TOGETHER = 25
"""So many in a stretch: few enough to be unpacked for one of them, enough that they pack well."""


def pack(value: Any) -> bytes:
    """A value; of a deal's aircraft a stretch of them, each with its place in the deal."""
    return zlib.compress(pickle.dumps(value, 5), 1)


def unpack(data: bytes) -> Any:
    """The value that was packed."""
    return pickle.loads(zlib.decompress(data))


class _ByPlace(Sequence[Aircraft]):
    """Aircraft by their places, of which `at` gives one."""

    def at(self, place: int) -> Aircraft:
        """The aircraft at a place from 0 on."""
        raise NotImplementedError

    @overload
    def __getitem__(self, place: int) -> Aircraft: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Aircraft, ...]: ...
    def __getitem__(self, place: int | slice) -> Aircraft | tuple[Aircraft, ...]:
        found = range(len(self))[place]
        return self.at(found) if isinstance(found, int) else tuple(map(self.at, found))

    def __iter__(self) -> Iterator[Aircraft]:
        return map(self.at, range(len(self)))


class PackedAircraft(_ByPlace):
    """All the aircraft of a deal, by their places, from the stretches that have them."""

    def __init__(self, stretches: Iterable[bytes]) -> None:
        self._stretches = tuple(stretches)
        told = [(place, n) for n, data in enumerate(self._stretches) for place, _ in unpack(data)]
        # which stretch has the aircraft of a place
        self._where = array("L", (n for _, n in sorted(told)))
        self._last: tuple[int, dict[int, Aircraft]] = (-1, {})

    @classmethod
    def of(cls, aircraft: Iterable[Aircraft]) -> PackedAircraft:
        """The aircraft in their order."""
        placed = enumerate(aircraft)
        return cls(pack(stretch) for stretch in iter(lambda: list(islice(placed, _TOGETHER)), []))

    def __len__(self) -> int:
        return len(self._where)

    def at(self, place: int) -> Aircraft:
        stretch = self._where[place]
        if self._last[0] != stretch:
            self._last = stretch, dict(unpack(self._stretches[stretch]))
        return self._last[1][place]


class Led(_ByPlace):
    """The aircraft of a deal as the one at a place has them: itself first, then the others in their order."""

    def __init__(self, aircraft: Sequence[Aircraft], place: int) -> None:
        self._aircraft = aircraft
        self._place = place

    def __len__(self) -> int:
        return len(self._aircraft)

    def at(self, place: int) -> Aircraft:
        if place == 0:
            return self._aircraft[self._place]
        return self._aircraft[place - (place <= self._place)]
