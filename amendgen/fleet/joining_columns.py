"""The columns of a table of aircraft: what each fills, told by the header.

In: a table. Out: the field of each column; or a refusal of every name that is none, at its cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from amendgen.diagnostics import Diagnostic, Refusal, suggest
from amendgen.fleet.joining_table import Cell, Table

_FIELDS = {
    "registration": "registration", "n-number": "registration", "model": "model",
    "serial": "serial", "serial number": "serial", "msn": "serial",
    "ordinal": "ordinal", "base": "base", "elsewhere": "elsewhere",
}  # fmt: skip
_PLAIN = {re.sub("[ _-]", "", name): field for name, field in _FIELDS.items()}
_ENGINE = re.compile(r"engine([1-9])(model|serial)(?:number)?")
_KNOWN = (*_FIELDS, *(f"engine {n} {what}" for n in (1, 2, 3, 4) for what in ("model", "serial")))


class Column(Struct, frozen=True):
    """What a column fills: a field of the aircraft, or of its engine of this number."""

    field: str
    engine: int | None = None


Columns = Mapping[int, Column]
"""What each column fills, by its number."""


def columns(table: Table) -> Columns:
    """What each column is, told by the header."""
    header = table.header
    found: list[Diagnostic] = []
    told: dict[int, Column] = {}
    for number, cell in enumerate(header):
        column = _column(cell.text)
        if column is None:
            found.append(_at(table, cell, "column", *_unknown(cell.text, header)))
        elif column in told.values():
            message = f"the column {cell.text!r} stands here a second time"
            found.append(_at(table, cell, "column", message, "delete one of the two"))
        else:
            told[number] = column
    if not found and Column("registration") not in told.values():
        message = "no column has the registrations"
        found.append(_at(table, header[0], "column", message, "name the column 'registration'"))
    if found:
        raise Refusal(found)
    return told


def _column(name: str) -> Column | None:
    plain = re.sub(r"[\s_-]", "", name).casefold()
    if field := _PLAIN.get(plain):
        return Column(field)
    engine = _ENGINE.fullmatch(plain)
    return Column(engine[2], int(engine[1])) if engine else None


def _unknown(name: str, header: tuple[Cell, ...]) -> tuple[str, str]:
    if not name.strip():
        return "a column has no name", "name it, or delete it"
    if len(header) == 1 and re.search("[;\t]", name):
        return "the cells are not parted by commas", "save it as CSV UTF-8, comma delimited"
    close = suggest(name.strip(), _KNOWN)
    hint = f'did you mean "{close}"?' if close else f"the columns known: {', '.join(_KNOWN)}"
    return f"{name.strip()!r} is no column that is known", hint


def _at(table: Table, cell: Cell, rule: str, message: str, hint: str) -> Diagnostic:
    place = table.source.at(cell.line, cell.column)
    return Diagnostic(rule, f"cell {cell.named}: {message}" if cell.named else message, hint, place=place)
