"""What a sheet shows otherwise than its table has it: what is hidden, by a filter too, and merged cells.

In: the XML of a worksheet (ECMA-376 part 1, 18.3.1.13 col, 18.3.1.73 row and 18.3.1.55 mergeCell), and the
table read from it. Out: a diagnostic for the rows, and for the columns, that hold something and that nobody who
opens the sheet can see; and one for each value that is shown over several cells and stands in the first alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import IO
from xml.parsers import expat

from msgspec import Struct

from amendgen.diagnostics import Diagnostic
from amendgen.english.lists import series
from amendgen.fleet.joining_table import Cell, Table
from amendgen.source import Source

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TOLD = 12


class Hidden(Struct, frozen=True):
    """The rows and the columns that a sheet hides, counted from 0; the cells that it merges: "B2:B3"."""

    rows: frozenset[int]
    columns: tuple[range, ...]
    merged: tuple[str, ...]


def hidden(sheet: IO[bytes]) -> Hidden:
    """What the sheet with this XML hides. Raises `expat.ExpatError` when it is no XML."""
    rows: set[int] = set()
    columns: list[range] = []
    merged: list[str] = []
    last = 0

    def begun(name: str, said: dict[str, str]) -> None:
        nonlocal last
        unseen = said.get("hidden") in ("1", "true")
        if name == f"{_MAIN} row":
            last = int(said.get("r", last + 1))
            if unseen:
                rows.add(last - 1)
        elif name == f"{_MAIN} col" and unseen:
            columns.append(range(int(said["min"]) - 1, int(said["max"])))
        elif name == f"{_MAIN} mergeCell":
            merged.append(said["ref"])

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begun
    parser.ParseFile(sheet)
    return Hidden(frozenset(rows), tuple(columns), tuple(merged))


def refused(unseen: Hidden, table: Table) -> Iterator[Diagnostic]:
    """What the table holds and its sheet does not show, rows and columns, or shows over several cells."""
    if unseen.merged:
        yield from _merged(unseen.merged, table)
    if not (unseen.rows or unseen.columns):
        return
    rows: list[Cell] = []
    columns: dict[int, Cell] = {}
    for row in table.rows:
        rows += [next(cell for cell in row if cell.text)] if row[0].line in unseen.rows else []
        for column in unseen.columns:
            there = range(column.start, min(column.stop, len(row)))
            columns |= {at: row[at] for at in there if row[at].text and at not in columns}
    if rows:
        yield _told("row", [(cell.line, str(cell.line + 1)) for cell in rows], rows[0], table.source)
    if columns:
        lettered = [(at, columns[at].named.rstrip("0123456789")) for at in sorted(columns)]
        yield _told("column", lettered, columns[lettered[0][0]], table.source)


def _merged(merged: Sequence[str], table: Table) -> Iterator[Diagnostic]:
    """The merged cells that hold something: it is the first one's alone, and nothing is the others'."""
    spans = {span.partition(":")[0]: span for span in merged}
    for cell in (cell for row in table.rows for cell in row if cell.named in spans):
        message = f"the cells {spans[cell.named]} are merged: {cell.text} stands in the first of them alone"
        hint = "part them, and write into each what it holds; or save what is meant as CSV"
        yield Diagnostic("merged", message, hint, place=table.source.at(cell.line, cell.column))


def _told(kind: str, which: Sequence[tuple[int, str]], first: Cell, source: Source) -> Diagnostic:
    several = len(which) > 1
    message = f"{kind}{'s' * several} {_spans(which)} {'are' if several else 'is'} hidden, and not empty"
    hint = f"show the {kind}s or delete them, and take away any filter; or save what is meant as CSV"
    return Diagnostic("hidden", message, hint, place=source.at(first.line, first.column))


def _spans(which: Sequence[tuple[int, str]]) -> str:
    """The names of what is numbered, neighbours as "3 to 7"; of very many the first ones."""
    runs = [
        [name for _, (_, name) in run] for _, run in groupby(enumerate(which), lambda one: one[1][0] - one[0])
    ]
    names = [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    return series(names if len(names) <= _TOLD else [*names[:_TOLD], "others"])
