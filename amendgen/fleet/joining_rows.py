"""The rows of a table of aircraft, each an aircraft as a deal would have it.

In: the path of a CSV or XLSX file. Out: its aircraft, each with the source that places what it says; or a
refusal of every row that is wrong, at its cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from amendgen.deal.agreements import Aircraft
from amendgen.deal.composing import Tree
from amendgen.deal.load import contents
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.diagnostics import Path as DealPath
from amendgen.fleet.joining_columns import Columns, columns
from amendgen.fleet.joining_table import Cell, Table
from amendgen.source import Source

Marks = dict[DealPath, tuple[None, tuple[int, int]]]


class Row(Struct, frozen=True):
    """An aircraft of the table, with the source of its row, and the columns that it filled."""

    one: Aircraft
    source: Source
    filled: frozenset[str]


def read(path: Path) -> tuple[Row, ...]:
    """The aircraft of a table. Refusal carries what is wrong with its header, or with any of its rows."""
    table = _table(path)
    known = columns(table)
    rows: list[Row] = []
    found: list[Diagnostic] = []
    for cells in table.rows[1:]:
        try:
            rows.append(_row(cells, known, table.source))
        except Refusal as refusal:
            found += (_celled(each, cells) for each in refusal.diagnostics)
    found += _repeated(rows)
    if found:
        raise Refusal(found)
    return tuple(rows)


def _table(path: Path) -> Table:
    name = path.as_posix()
    match path.suffix.lower():
        case ".csv":
            from amendgen.fleet.joining_csv import read as read_csv

            table = read_csv(name, contents(path))
        case ".xlsx":
            from amendgen.fleet.joining_xlsx import read as read_xlsx

            table = read_xlsx(name, contents(path))
        case suffix:
            message = f"a table of aircraft is a CSV or an XLSX file, and this is {suffix or 'neither'}"
            raise _whole(name, "table", message, "save it as CSV UTF-8")
    if len(table.rows) < 2:
        raise _whole(
            name, "empty-table", "the table has no row of an aircraft", "write a header, and rows under it"
        )
    return table


def _row(cells: tuple[Cell, ...], known: Columns, source: Source) -> Row:
    if len(cells) != len(known):
        message = f"the row has {len(cells)} cells, and the header {len(known)}"
        hint = "write every cell, an empty one too; a cell that holds a comma stands in quotation marks"
        raise Refusal(
            [Diagnostic("ragged-row", message, hint, place=source.at(cells[0].line, cells[0].column))]
        )
    tree, marks = _tree(cells, known)
    of_row = Source(source.name, source.text, marks)
    return Row(validate(Aircraft, tree, of_row), of_row, frozenset(tree))


def _tree(cells: tuple[Cell, ...], known: Columns) -> tuple[dict[str, Tree], Marks]:
    """The aircraft as a deal would have it, and where each path of it stands in the table."""
    fields: dict[str, Tree] = {}
    engines: dict[int, dict[str, Tree]] = {}
    for number, column in known.items():
        if text := cells[number].text.strip():
            holder = fields if column.engine is None else engines.setdefault(column.engine, {})
            holder[column.field] = text
    numbers = sorted(engines)
    if numbers:
        fields["engines"] = [engines[number] for number in numbers]
    marks: Marks = {(): (None, (cells[0].line, cells[0].column))}
    for number, column in known.items():
        mark = (None, (cells[number].line, cells[number].column))
        if column.engine is None:
            marks[(column.field,)] = mark
        elif column.engine in numbers:
            place = numbers.index(column.engine)
            marks[("engines", place, column.field)] = mark
            marks.setdefault(("engines", place), mark)
            marks.setdefault(("engines",), mark)
    return fields, marks


def _celled(found: Diagnostic, cells: tuple[Cell, ...]) -> Diagnostic:
    """What is wrong with a cell of a workbook is told with the cell's own name."""
    place = found.place
    named = next((each.named for each in cells if place and each.column == place.column - 1), "")
    message = f"cell {named}: {found.message}" if named else found.message
    return Diagnostic(found.rule, message, found.hint, found.path, found.on, found.also, found.place)


def _repeated(rows: list[Row]) -> Iterator[Diagnostic]:
    first: dict[str, Row] = {}
    for row in rows:
        if (other := first.setdefault(row.one.registration, row)) is not row:
            yield Diagnostic(
                "duplicate-aircraft",
                f"the aircraft {row.one.registration} stands here a second time",
                "delete one of the two, or mend its registration",
                also=(("it stands here first", other.source.place(("registration",))),),
                place=row.source.place(("registration",)),
            )


def _whole(name: str, rule: str, message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic(rule, message, hint, place=Place(name, 0, 0, ""))])
