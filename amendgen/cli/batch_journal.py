"""The journal of a batch, in the folder that it writes into: what was made, from what, and what it was.

A line for each document, added when it has been written; a line that the end of a process cut short is passed
over, and its document is made again. When a batch ends the lines are put in order, so that however often it
was stopped and gone on with, the journal is the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import TracebackType

from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import decode, encode

NAME = "amendgen-batch.jsonl"
_WAITING = ".amendgen-batch-"
_LOCK = ".amendgen-batch.lock"


class Line(Struct, frozen=True):
    """One document: its file, the hash of what it was made from, and of what it is."""

    file: str
    made_from: str
    content: str


class Journal:
    """The journal of a folder while a batch writes there; BlockingIOError when another batch does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = (folder / _LOCK).open("ab")
        try:
            _locked(self._lock.fileno())
        except BaseException:
            self._lock.close()
            raise
        sweep(folder)
        self.lines = tidied(folder)
        self._file = (folder / NAME).open("ab")

    def add(self, lines: Iterable[Line]) -> None:
        """Take down documents that have been written."""
        self._file.write(b"".join(encode(line) + b"\n" for line in lines))
        self._file.flush()

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put the lines in order; where there is no room for it they stay as they are."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            sweep(self.folder)
            tidied(self.folder)
        self._lock.close()
        with suppress(OSError):
            (self.folder / _LOCK).unlink()


def tidied(folder: Path) -> dict[str, Line]:
    """The lines of a folder's journal by file, of each file the last; the journal then has them in order."""
    journal = folder / NAME
    held = journal.read_bytes() if journal.exists() else b""
    lines = {line.file: line for line in _whole(held)}
    text = b"".join(encode(lines[name]) + b"\n" for name in sorted(lines))
    if text != held:
        put(journal, text)
    return lines


def put(file: Path, content: bytes) -> None:
    """Write a file whole: beside its name first, then in the place of what has the name."""
    # plain strings, for a batch does this for each document
    place = os.fspath(file.parent)
    for n in count():
        waiting = f"{place}{os.sep}{_WAITING}{os.getpid()}-{n}"
        try:
            with open(waiting, "xb") as opened:  # noqa: PTH123
                opened.write(content)
            os.replace(waiting, file)  # noqa: PTH105
            return
        except FileExistsError:
            continue
        except BaseException:
            with suppress(OSError):
                Path(waiting).unlink()
            raise


def sweep(folder: Path) -> None:
    """Take away what a batch that was killed had begun to write."""
    for left in folder.glob(f"{_WAITING}*-*"):
        with suppress(OSError):
            left.unlink()


def _whole(held: bytes) -> Iterable[Line]:
    for line in held.split(b"\n"):
        with suppress(DecodeError, ValidationError):
            yield decode(line, type=Line)


def _locked(file: int) -> None:
    """Take the lock, which the system gives back when the process ends in whatever way."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # Windows
        _locked_on_windows(file)
    else:
        flock(file, LOCK_EX | LOCK_NB)


def _locked_on_windows(file: int) -> None:
    import msvcrt

    try:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError as error:
        raise BlockingIOError(error.errno, "the folder is in use") from error
