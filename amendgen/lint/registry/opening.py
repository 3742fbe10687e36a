"""The registry's data in a folder, through an index that is made once and made anew when the files change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, suppress
from datetime import date
from pathlib import Path

from amendgen.lint.registry.building import VERSION, build
from amendgen.lint.registry.folder import Files, files, unchanged
from amendgen.lint.registry.lookup import Registry, connected
from amendgen.lint.registry.reading import Progress

INDEX = "amendgen-registry.sqlite3"
Shown = Callable[[int], AbstractContextManager[Progress]]
"""Told how many bytes will be read; in its context, of every stretch of them."""


def opened(folder: Path, shown: Shown) -> Registry:
    """The registry's data in a folder; the index is made first where there is none of these very files.

    Refusal when a file is missing, is not what it should be, or the index cannot be written.
    """
    found, index = files(folder), folder / INDEX
    told = _told(index, found)
    if not told:
        with shown(sum(path.stat().st_size for _, path in found)) as progress:
            build(found, index, progress)
        told = _told(index, found)
    day = told["date"]
    return Registry(index, date(int(day[:4]), int(day[4:6]), int(day[6:])), told["digest"])


def _told(index: Path, found: Files) -> dict[str, str]:
    """What the index tells of itself; {} when it is not there, is of another version or of other files."""
    if not index.is_file():
        return {}
    try:
        with closing(connected(index)) as base:
            told = dict(base.execute("SELECT name, value FROM told").fetchall())
    except sqlite3.DatabaseError:
        return {}
    stamps = unchanged(found, told["stamps"]) if told.get("version") == VERSION else ""
    if stamps and stamps != told["stamps"]:
        _stamp(index, stamps)
    return told if stamps else {}


def _stamp(index: Path, stamps: str) -> None:
    """Remember when the files were written that turned out the same; who may not write reads them again."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(index)) as base:
        base.execute("UPDATE told SET value = ? WHERE name = 'stamps'", (stamps,))
        base.commit()
