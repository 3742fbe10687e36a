"""A table of aircraft, as it was read: rows of text, each cell with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from amendgen.source import Source


class Cell(Struct, frozen=True):
    """The text of a cell, and where it stands in its source, both from 0. `named`: what a workbook calls it."""

    text: str
    line: int
    column: int
    named: str = ""


Cells = tuple[Cell, ...]


class Table(Struct, frozen=True):
    """The rows of a table, `count` of them with the header, each made of its text when it is asked for.

    A table may have very many, and a row in cells takes twenty times the memory of its text.
    """

    source: Source
    count: int
    row: Callable[[int], Cells]

    @property
    def header(self) -> Cells:
        """The first row."""
        return self.row(0)

    @property
    def rows(self) -> Iterator[Cells]:
        """The rows in their order, the header first."""
        return map(self.row, range(self.count))
