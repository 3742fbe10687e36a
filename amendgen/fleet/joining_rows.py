"""The rows of a table of aircraft, each an aircraft as a deal would have it.

In: the path of a CSV or XLSX file. Out: its aircraft, packed, and for each the source that places what it says;
or a refusal of every row that is wrong, at its cell. Rows are read one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from amendgen.deal.agreements import Aircraft
from amendgen.deal.composing import Tree
from amendgen.deal.load import contents
from amendgen.deal.packed_aircraft import PackedAircraft
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.diagnostics import Path as DealPath
from amendgen.fleet.joining_columns import Columns, columns
from amendgen.fleet.joining_table import Cells, Table
from amendgen.source import Source

Marks = dict[DealPath, tuple[None, tuple[int, int]]]


class Row(Struct, frozen=True):
    """An aircraft of the table, with the source of its row, and the columns that it filled."""

    one: Aircraft
    source: Source
    filled: frozenset[str]


class Rows(Struct, frozen=True):
    """The aircraft of a table that is right, and by their registrations which row has each, from 0."""

    table: Table
    columns: Columns
    aircraft: PackedAircraft
    numbers: Mapping[str, int]

    def row(self, number: int) -> Row:
        """The row of this number."""
        return _row(self.table.row(number + 1), self.columns, self.table.source)


def read(path: Path) -> Rows:
    """The aircraft of a table. Refusal carries what is wrong with its header, or with any of its rows."""
    table = _table(path)
    known = columns(table)
    numbers: dict[str, int] = {}
    found: list[Diagnostic] = []
    aircraft = PackedAircraft.of(_aircraft(table, known, numbers, found))
    if found:
        raise Refusal(found)
    return Rows(table, known, aircraft, numbers)


def _aircraft(
    table: Table, known: Columns, numbers: dict[str, int], found: list[Diagnostic]
) -> Iterator[Aircraft]:
    """The aircraft of the rows that are right, one at a time; what is wrong with the others is `found`."""
    for number in range(table.count - 1):
        cells = table.row(number + 1)
        try:
            row = _row(cells, known, table.source)
        except Refusal as refusal:
            found += (_celled(each, cells) for each in refusal.diagnostics)
            continue
        if (first := numbers.setdefault(row.one.registration, number)) != number:
            found.append(_repeated(row, _row(table.row(first + 1), known, table.source)))
        yield row.one


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
    if table.count < 2:
        raise _whole(
            name, "empty-table", "the table has no row of an aircraft", "write a header, and rows under it"
        )
    return table


def _row(cells: Cells, known: Columns, source: Source) -> Row:
    if len(cells) != len(known):
        message = f"the row has {len(cells)} cells, and the header {len(known)}"
        hint = "write every cell, an empty one too; a cell that holds a comma stands in quotation marks"
        raise Refusal(
            [Diagnostic("ragged-row", message, hint, place=source.at(cells[0].line, cells[0].column))]
        )
    tree, marks = _tree(cells, known)
    of_row = Source(source.name, source.text, marks)
    return Row(validate(Aircraft, tree, of_row), of_row, frozenset(tree))


def _tree(cells: Cells, known: Columns) -> tuple[dict[str, Tree], Marks]:
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


def _celled(found: Diagnostic, cells: Cells) -> Diagnostic:
    """What is wrong with a cell, in a table's terms; of a workbook with the cell's own name."""
    place = found.place
    named = next((each.named for each in cells if place and each.column == place.column - 1), "")
    message = f"cell {named}: {found.message}" if named else found.message
    hint = _column_of(found.path) if found.rule == "missing-key" else found.hint
    return Diagnostic(found.rule, message, hint, found.path, found.on, found.also, found.place)


def _column_of(path: DealPath) -> str:
    whose = "the engine's" if path[0] == "engines" else "the"
    return f"write it in {whose} column '{path[-1]}'"


def _repeated(row: Row, first: Row) -> Diagnostic:
    return Diagnostic(
        "duplicate-aircraft",
        f"the aircraft {row.one.registration} stands here a second time",
        "delete one of the two, or mend its registration",
        also=(("it stands here first", first.source.place(("registration",))),),
        place=row.source.place(("registration",)),
    )


def _whole(name: str, rule: str, message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic(rule, message, hint, place=Place(name, 0, 0, ""))])
