"""The one sheet of a workbook to rows of cells.

In: the name of an XLSX file and its bytes. Out: its rows, every cell a text. A number, a date and a formula are
refused: a spreadsheet keeps 021576 as 21576 and 1-2 as a day, so that what was typed is not known any more.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from amendgen.deal import characters
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.fleet.joining_table import Cell, Table
from amendgen.source import Source

_LARGEST = 100_000_000
_WIDEST = 200
_BETWEEN = " | "
_TEXT = ("s", "inlineStr")
_KINDS = {"n": "a number", "d": "a date", "b": "yes or no in Excel's way", "f": "a formula", "e": "an error"}


def read(name: str, data: bytes) -> Table:
    """The table of a workbook: its first row is the header. Its source shows a row's cells on a line."""
    lines: list[str] = []
    rows: list[tuple[Cell, ...]] = []
    found: list[tuple[str, Cell]] = []
    for number, row in enumerate(_sheet(name, data)):
        column, cells = 0, []
        for place, each in enumerate(row):
            text = " ".join(str(each.value).split()) if each.value is not None else ""
            cells.append(Cell(text, number, column, each.coordinate if text else ""))
            if text and not (each.data_type in _TEXT or _is_count(each.value, rows, place)):
                found.append((_KINDS.get(each.data_type, "no text"), cells[-1]))
            column += len(text) + len(_BETWEEN)
        lines.append(_BETWEEN.join(cell.text for cell in cells).rstrip(" |"))
        rows.append(tuple(cells))
    source = Source(name, "\n".join(lines))
    refused = [*(_retyped(source, kind, cell) for kind, cell in found), *characters.refused(source)]
    if refused:
        raise Refusal(refused)
    return Table(source, _trimmed(rows))


def _is_count(value: object, rows: list[tuple[Cell, ...]], place: int) -> bool:
    """Whether this is a whole number under "ordinal": no zero before it was ever part of one."""
    under = rows[0][place].text if rows and place < len(rows[0]) else ""
    return type(value) is int and under.casefold() == "ordinal"


def _sheet(name: str, data: bytes) -> Iterator[tuple[Any, ...]]:
    try:
        from openpyxl import load_workbook  # type: ignore[import-untyped]
    except ImportError:
        hint = "pip install 'amendgen[tables]', or save the table as CSV"
        raise _refusal(
            name, "openpyxl", "reading a workbook needs openpyxl, which is not installed", hint
        ) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _LARGEST:
            message = f"the workbook has {size:,} bytes unpacked; a table has {_LARGEST:,} at most"
            raise _refusal(name, "too-large", message, "save the one sheet that is meant as CSV")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        if len(book.worksheets) != 1:
            names = ", ".join(sheet.title for sheet in book.worksheets)
            message = f"the workbook has {len(book.worksheets)} sheets: {names}"
            raise _refusal(
                name, "sheets", message, "leave the one sheet in it that is meant, or save that as CSV"
            )
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its size need not be true
        yield from sheet.iter_rows(max_col=_WIDEST)
    except Refusal:
        raise
    except Exception as error:  # a broken part of the package shows in any of openpyxl's ways
        message = f"this is no workbook that can be read: {error}"
        raise _refusal(name, "not-a-workbook", message, "save it anew as XLSX, or as CSV") from error


def _retyped(source: Source, kind: str, cell: Cell) -> Diagnostic:
    message = f"cell {cell.named} holds {kind}, {cell.text}: what was typed may have been another text"
    hint = "format the column as text and type the cell anew, or save the table as CSV"
    return Diagnostic("not-a-text", message, hint, place=source.at(cell.line, cell.column))


def _trimmed(rows: list[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows that hold something, each as wide as the header; a cell beyond the header stays."""
    filled = [row for row in rows if any(cell.text for cell in row)]
    if not filled:
        return ()
    width = max(number for number, cell in enumerate(filled[0], 1) if cell.text)
    return tuple(_wide(row, width) for row in filled)


def _wide(row: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    last = max(number for number, cell in enumerate(row, 1) if cell.text)
    filling = (Cell("", row[-1].line, row[-1].column) for _ in range(width - len(row)))
    return (*row[: max(last, width)], *filling)


def _refusal(name: str, rule: str, message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic(rule, message, hint, place=Place(name, 0, 0, ""))])
