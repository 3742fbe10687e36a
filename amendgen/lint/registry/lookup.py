"""What the registry's data say of a mark or a serial number, from the index."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    import sqlite3


class Registered(Struct, frozen=True):
    """An aircraft that is registered; what the data do not tell is "" (a model that no reference row explains).

    `engines` is how many the model has, 0 where it is not told; `status` is the code of the registration.
    """

    mark: str
    serial: str
    status: str
    maker: str
    model: str
    engines: int
    engine_maker: str
    engine: str

    @property
    def named(self) -> str:
        """Maker and model, as the registry has them."""
        return f"{self.maker} {self.model}".strip()


class Removed(Struct, frozen=True):
    """A registration that is no more: the serial it was for, the day it was cancelled, "" where not told."""

    serial: str
    cancelled: str


_AIRCRAFT = """
SELECT aircraft.mark, serial, status, coalesce(models.maker, ''), coalesce(models.name, ''),
       coalesce(models.engines, ''), coalesce(engines.maker, ''), coalesce(engines.name, '')
FROM aircraft
LEFT JOIN models ON models.code = aircraft.model
LEFT JOIN engines ON engines.code = aircraft.engine
WHERE """


class Registry(Struct, frozen=True):
    """The registry's data as of `day`, the latest action that they record; `digest` tells them from others."""

    index: Path
    day: date
    digest: str

    @property
    def data(self) -> str:
        """How the data are called in words."""
        return f"the FAA's data of {self.day.isoformat()}"

    def aircraft(self, mark: str) -> Registered | None:
        """The aircraft that has the mark, "N355MC"; None when the data have it not."""
        return next((_registered(row) for row in self._rows(f"{_AIRCRAFT} mark = ?", mark)), None)

    def bearing(self, serial: str) -> tuple[Registered, ...]:
        """The aircraft with the serial number, of whatever maker, by their marks."""
        return tuple(map(_registered, self._rows(f"{_AIRCRAFT} serial = ? ORDER BY mark", serial)))

    def removed(self, mark: str) -> tuple[Removed, ...]:
        """The registrations under the mark that are no more, in the order of the file."""
        query = "SELECT serial, cancelled FROM removed WHERE mark = ? ORDER BY rowid"
        return tuple(Removed(serial, _day(cancelled)) for serial, cancelled in self._rows(query, mark))

    def _rows(self, query: str, value: str) -> list[tuple[Any, ...]]:
        with closing(connected(self.index)) as base:
            return base.execute(query, (value,)).fetchall()


def connected(index: Path) -> sqlite3.Connection:
    """The index, to be read only."""
    import sqlite3  # only a call with the registry's data needs it

    return sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro", uri=True)


def _registered(row: tuple[Any, ...]) -> Registered:
    mark, serial, status, maker, model, engines, engine_maker, engine = row
    count = int(engines) if engines.isdecimal() else 0
    return Registered(mark, serial, status, maker, model, count, engine_maker, engine)


def _day(digits: str) -> str:
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdecimal() else ""
