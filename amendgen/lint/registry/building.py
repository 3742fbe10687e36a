"""The index of the registry's files: an SQLite file beside them, made whole or not at all.

It holds registration, serial, codes of model and engine, status and dates: never a name or an address, for an
owner may have withheld them (49 U.S.C. 44114(b)), and they tell nothing about an aircraft.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from amendgen.diagnostics import Refusal
from amendgen.files import refusal
from amendgen.lint.registry.folder import Files, Stamp, stamp, written
from amendgen.lint.registry.layout import ACFTREF, DEREG, ENGINE, MASTER, Layout
from amendgen.lint.registry.reading import AGAIN, Progress, Reading

VERSION = "1"
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE told (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE aircraft (mark TEXT PRIMARY KEY, serial TEXT, model TEXT, engine TEXT, status TEXT) WITHOUT ROWID;
CREATE TABLE models (code TEXT PRIMARY KEY, maker TEXT, name TEXT, engines TEXT) WITHOUT ROWID;
CREATE TABLE engines (code TEXT PRIMARY KEY, maker TEXT, name TEXT) WITHOUT ROWID;
CREATE TABLE removed (mark TEXT, serial TEXT, cancelled TEXT);
"""
_BEHIND = """
CREATE INDEX aircraft_by_serial ON aircraft (serial);
CREATE INDEX removed_by_mark ON removed (mark);
"""
_INTO = {
    MASTER.name: "INSERT INTO aircraft VALUES (?, ?, ?, ?, ?)",
    ACFTREF.name: "INSERT INTO models VALUES (?, ?, ?, ?)",
    ENGINE.name: "INSERT INTO engines VALUES (?, ?, ?)",
    DEREG.name: "INSERT INTO removed VALUES (?, ?, ?)",
}


def build(files: Files, index: Path, progress: Progress) -> None:
    """Write the index of the files; nothing is left behind, and an earlier index stands, when it fails.

    Refusal when a file is not what it should be, and when the folder may not be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f".{index.stem}-", dir=index.parent) as folder:
            part = Path(folder) / index.name
            with closing(sqlite3.connect(part)) as base:
                _fill(base, files, progress)
            part.replace(index)
    except (OSError, sqlite3.OperationalError) as error:
        raise _unwritten(index, error) from None


def _fill(base: sqlite3.Connection, files: Files, progress: Progress) -> None:
    base.executescript(_SCHEMA)
    stamps = list[Stamp]()
    latest = ""
    for layout, path in files:
        reading = Reading(path, layout, progress)
        days = _Days()
        try:
            base.executemany(_INTO[layout.name], _kept(reading, days))
        except sqlite3.IntegrityError:
            message = "the row has the number or code of a row above it"
            raise reading.refused("registry-layout", message, AGAIN) from None
        stamps.append(stamp(path, reading.digest))
        latest = max(latest, days.latest)
    if not latest:
        message, path = "no row has a date of its last action", files[0][1]
        raise refusal(path, "registry-layout", message, AGAIN)
    digest = " ".join(one.digest for one in stamps)
    told = {"version": VERSION, "date": latest, "digest": digest, "stamps": written(stamps)}
    base.executescript(_BEHIND)
    base.executemany("INSERT INTO told VALUES (?, ?)", told.items())
    base.commit()


class _Days:
    """The latest of the days seen, "20260814"; one that the calendar has not is none."""

    def __init__(self) -> None:
        self.latest = ""

    def see(self, day: str) -> None:
        if day > self.latest and len(day) == 8 and day.isdecimal() and _is_day(day):
            self.latest = day


def _is_day(day: str) -> bool:
    try:
        date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    return True


def _kept(reading: Reading, days: _Days) -> Iterator[tuple[str, ...]]:
    """The rows as the index has them: the mark with its N, the day of the last action left out."""
    dated = _dated(reading.layout)
    for row in reading.rows():
        if not dated:
            yield row
            continue
        days.see(row[-1])
        mark = row[0].upper()
        yield (mark if mark.startswith("N") else f"N{mark}", *row[1:-1])


def _dated(layout: Layout) -> bool:
    return layout.columns[0] == "N NUMBER"


def _unwritten(index: Path, error: Exception) -> Refusal:
    reason = getattr(error, "strerror", None) or error
    hint = "copy the registry's files into a folder that may be written, with room for the index"
    return refusal(index, "registry-index", f"the index of the registry cannot be written: {reason}", hint)
