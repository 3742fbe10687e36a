"""One of the registry's files, row by row: the columns that are kept, stripped of their padding.

The rows are padded to a fixed width and end in a comma; a quotation mark is a character like any other. The
file is refused with the line where it is not what it should be, since a row that was misread would make a right
registration look wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from operator import itemgetter
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.files import named
from amendgen.lint.registry.layout import Layout, columns, missing

Progress = Callable[[int], object]
"""Told how many more bytes have been read."""

AGAIN = "download ReleasableAircraft.zip again, and unpack it whole"
_SHOWN = 36  # bytes: registration and serial number, or code and maker
_STEP = 2000  # rows between two words on progress


class Reading:
    """A file that is read once; `line` is where, `digest` of what has been read."""

    def __init__(self, path: Path, layout: Layout, progress: Progress) -> None:
        self.path, self.layout, self.progress = path, layout, progress
        self.line, self.begins, self.rows_read, self.hash = 0, b"", 0, hashlib.sha256()

    @property
    def digest(self) -> str:
        """The SHA-256 of all that has been read, in hexadecimal digits."""
        return self.hash.hexdigest()

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The kept columns of each row, stripped. Refusal of a file of another layout, not UTF-8, cut short."""
        with self.path.open("rb") as file:
            names = columns(self._text(file.readline()).removeprefix("\ufeff"))
            self._recognised(names)
            kept = itemgetter(*(names.index(name) for name in self.layout.columns))
            widths = (len(names),) if names[-1] == "" else (len(names), len(names) + 1)
            read = 0
            for data in file:
                cells = self._text(data).split(",")
                if len(cells) not in widths:
                    if not data.strip():
                        continue
                    raise self._broken(len(cells), widths[0], not file.read(1))
                yield tuple(map(str.strip, kept(cells)))
                self.rows_read += 1
                read += len(data)
                if self.rows_read % _STEP == 0:
                    self.progress(read)
                    read = 0
            self.progress(read)
        if not self.rows_read:
            raise self.refused("registry-cut-short", "the file has a header and no rows", AGAIN)

    def refused(self, rule: str, message: str, hint: str) -> Refusal:
        """A refusal at the line read last, of which only what stands before an owner's name is shown."""
        shown = "".join(each if each.isprintable() else "?" for each in self.begins.decode("utf-8", "replace"))
        return Refusal([Diagnostic(rule, message, hint, place=Place(named(self.path), self.line, 1, shown))])

    def _text(self, data: bytes) -> str:
        self.line += 1
        self.begins = data[:_SHOWN].rstrip()
        self.hash.update(data)
        try:
            return data.rstrip(b"\r\n").decode("utf-8")
        except UnicodeDecodeError as error:
            message = f"byte 0x{data[error.start]:02X} is not UTF-8"
            hint = f"the registry's files are UTF-8: {AGAIN}"
            raise self.refused("registry-not-utf-8", message, hint) from None

    def _recognised(self, names: list[str]) -> None:
        if lacking := missing(self.layout, names):
            told = f"the header has no {', '.join(map(repr, lacking))}"
            message = f"this is not the layout of the registry's {self.layout.name} file: {told}"
            raise self.refused("registry-layout", message, AGAIN)

    def _broken(self, found: int, expected: int, last: bool) -> Refusal:
        if last:
            return self.refused("registry-cut-short", "the file is cut short in its last row", AGAIN)
        message = f"the row has {found} columns, and the header {expected}"
        return self.refused("registry-layout", message, AGAIN)
