"""A table of aircraft, as it was read: rows of text, each cell with its place."""

from __future__ import annotations

from msgspec import Struct

from amendgen.source import Source


class Cell(Struct, frozen=True):
    """The text of a cell, and where it stands in its source, both from 0. `named`: what a workbook calls it."""

    text: str
    line: int
    column: int
    named: str = ""


class Table(Struct, frozen=True):
    """The header and the rows of a table, in their order."""

    source: Source
    rows: tuple[tuple[Cell, ...], ...]
