"""The one sheet of a workbook to rows of cells.

In: the name of an XLSX file and its bytes. Out: its rows, every cell a text. A number, a date and a formula are
refused: a spreadsheet keeps 021576 as 21576 and 1-2 as a day, so that what was typed is not known any more.
What is hidden is refused too: whether it is meant cannot be seen.
"""

from __future__ import annotations

import io
import zipfile
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import accumulate
from typing import Any

from amendgen.deal import characters
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.fleet.joining_hidden import Hidden, hidden, refused
from amendgen.fleet.joining_table import Cell, Cells, Table
from amendgen.source import Source

_LARGEST = 100_000_000
_WIDEST = 200
_BETWEEN = " | "
_TEXT = ("s", "inlineStr")
_APART = "\x1f"  # which no cell holds: it is white space
_KINDS = {"n": "a number", "d": "a date", "b": "yes or no in Excel's way", "f": "a formula", "e": "an error"}


def read(name: str, data: bytes) -> Table:
    """The table of a workbook: its first row is the header. Its source shows a row's cells on a line."""
    lines: list[str] = []
    filled: list[str] = []
    numbers = array("L")
    header: list[str] = []
    found: list[tuple[str, Cell]] = []
    sheet = _sheet(name, data)
    for number, row in enumerate(_rows(name, sheet)):
        texts = [" ".join(str(each.value).split()) if each.value is not None else "" for each in row]
        for place, each in enumerate(row):
            if texts[place] and not (each.data_type in _TEXT or _is_count(each.value, header, place)):
                found.append((_KINDS.get(each.data_type, "no text"), _cells(texts, number)[place]))
        lines.append(_BETWEEN.join(texts).rstrip(" |"))
        if any(texts):
            header = header or _trimmed(texts, 0)
            filled.append(_APART.join(_trimmed(texts, len(header))))
            numbers.append(number)
    source = Source(name, "\n".join(lines))
    table = Table(source, len(filled), partial(_nth, filled, numbers, len(header)))
    wrong = [*(_retyped(source, kind, cell) for kind, cell in found), *characters.refused(source)]
    wrong += refused(_hidden(name, sheet), table)
    if wrong:
        raise Refusal(wrong)
    return table


def _is_count(value: object, header: Sequence[str], place: int) -> bool:
    """Whether this is a whole number under "ordinal": no zero before it was ever part of one."""
    under = header[place] if place < len(header) else ""
    return type(value) is int and under.casefold() == "ordinal"


def _trimmed(texts: list[str], width: int) -> list[str]:
    """The cells of a row without the empty ones at its end; as many as the header has stay."""
    return texts[: max(width, *(number for number, text in enumerate(texts, 1) if text))]


def _nth(filled: Sequence[str], numbers: Sequence[int], width: int, number: int) -> Cells:
    """A row that holds something, no narrower than the header; a cell beyond the header stays."""
    cells = _cells(filled[number].split(_APART), numbers[number])
    missing = (Cell("", cells[-1].line, cells[-1].column) for _ in range(width - len(cells)))
    return (*cells, *missing)


def _cells(texts: Sequence[str], line: int) -> Cells:
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    columns = accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0)
    return tuple(
        Cell(text, line, column, f"{get_column_letter(place)}{line + 1}" if text else "")
        for place, (text, column) in enumerate(zip(texts, columns, strict=False), 1)
    )


def _sheet(name: str, data: bytes) -> Any:
    """The one sheet of the workbook, of which nothing is read yet."""
    try:
        from openpyxl import load_workbook  # type: ignore[import-untyped]
    except ImportError:
        hint = "pip install 'amendgen[tables]', or save the table as CSV"
        raise _refusal(
            name, "openpyxl", "reading a workbook needs openpyxl, which is not installed", hint
        ) from None
    with _readable(name):
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
        return sheet


def _rows(name: str, sheet: Any) -> Iterator[tuple[Any, ...]]:
    with _readable(name):
        yield from sheet.iter_rows(max_col=_WIDEST)


def _hidden(name: str, sheet: Any) -> Hidden:
    """What the sheet hides, of which openpyxl says nothing when it reads row by row."""
    with _readable(name), sheet._get_source() as part:
        return hidden(part)


@contextmanager
def _readable(name: str) -> Iterator[None]:
    """What is done with the workbook, or its refusal as one that cannot be read."""
    try:
        yield
    except Refusal:
        raise
    except Exception as error:  # a broken part of the package shows in any of openpyxl's ways
        message = f"this is no workbook that can be read: {error}"
        raise _refusal(name, "not-a-workbook", message, "save it anew as XLSX, or as CSV") from error


def _retyped(source: Source, kind: str, cell: Cell) -> Diagnostic:
    message = f"cell {cell.named} holds {kind}, {cell.text}: what was typed may have been another text"
    hint = "format the column as text and type the cell anew, or save the table as CSV"
    return Diagnostic("not-a-text", message, hint, place=source.at(cell.line, cell.column))


def _refusal(name: str, rule: str, message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic(rule, message, hint, place=Place(name, 0, 0, ""))])
