"""The journal of a batch, in the folder that it writes into: what was made, from what, and what it was.

A line for each document, added when it has been written; a line that the end of a process cut short is passed
over, and its document is made again. When a batch ends the lines are put in order, so that however often it
was stopped and gone on with, the journal is the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
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


class Lines(Mapping[str, Line]):
    """The lines of a journal by file, each as it stands there until it is asked for: they may be very many."""

    def __init__(self, held: Iterable[bytes]) -> None:
        self._held: dict[str, bytes] = {}
        for line in held:
            with suppress(DecodeError, ValidationError):
                self._held[decode(line, type=Line).file] = line.rstrip(b"\n") + b"\n"

    def __getitem__(self, file: str) -> Line:
        return decode(self._held[file], type=Line)

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def ordered(self) -> Iterator[bytes]:
        """The lines in the order of the files."""
        return (self._held[name] for name in sorted(self._held))


def tidied(folder: Path) -> Lines:
    """The lines of a folder's journal, of each file the last; the journal then has them in order."""
    journal = folder / NAME
    if not journal.exists():
        return Lines(())
    with journal.open("rb") as held:
        lines = Lines(held)
    text = b"".join(lines.ordered())
    if len(text) != journal.stat().st_size or list(lines) != sorted(lines):
        put(journal, text)
    return lines


def put(file: Path, content: bytes) -> None:
    """Write a file whole: beside its name first, then in the place of what has the name."""
    # plain strings, for a batch does this for each document
    place = os.path.dirname(file)  # noqa: PTH120
    for n in count():
        waiting = f"{place}{os.sep}{_WAITING}{os.getpid()}-{n}"
        try:
            _write(waiting, content)
            os.replace(waiting, file)  # noqa: PTH105
            return
        except FileExistsError:
            continue
        except BaseException:
            with suppress(OSError):
                Path(waiting).unlink()
            raise


_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def _write(file: str, content: bytes) -> None:
    """Write a file that is not there yet."""
    opened = os.open(file, _NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(opened, left) :]
    finally:
        os.close(opened)


def sweep(folder: Path) -> None:
    """Take away what a batch that was killed had begun to write."""
    for left in folder.glob(f"{_WAITING}*-*"):
        with suppress(OSError):
            left.unlink()


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
