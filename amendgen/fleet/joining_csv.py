"""A CSV file to rows of cells, each with its place (RFC 4180, UTF-8).

In: the name of a file and its bytes. Out: its rows, every cell the text that stands in it; or a refusal of
what a spreadsheet would have guessed at.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from functools import partial

from amendgen.deal import characters
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.fleet.joining_table import Cell, Cells, Table
from amendgen.source import Source

# a field in quotation marks, in which a doubled one is one; or a field without any
_FIELD = re.compile(r'"((?:[^"]|"")*)"|([^",\n]*)')


def read(name: str, data: bytes) -> Table:
    """The table of a CSV file: its first row is the header; lines of commas alone at its end are no rows."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    source = Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))
    if data.startswith(b"PK\x03\x04"):
        raise Refusal([_at(source, 0, "not-a-text", "this is a workbook, not a CSV file", "name it .xlsx")])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal([_at(source, 0, "not-utf-8", "the file looks like UTF-16", "save it as CSV UTF-8")])
    if found := characters.refused(source):
        raise Refusal(found)
    indexes, lines = _begun(source)
    return Table(source, len(indexes), partial(_nth, source, indexes, lines))


def _begun(source: Source) -> tuple[Sequence[int], Sequence[int]]:
    """Where each row begins: its index in the text, and its line."""
    indexes, lines = array("L"), array("L")
    index, line, end = 0, 0, len(source.text.rstrip("\n, "))
    while index < end:
        indexes.append(index)
        lines.append(line)
        _, index, line = _row(source, index, line)
    return indexes, lines


def _nth(source: Source, indexes: Sequence[int], lines: Sequence[int], number: int) -> Cells:
    return _row(source, indexes[number], lines[number])[0]


def _row(source: Source, index: int, line: int) -> tuple[Cells, int, int]:
    """The row that begins at an index, which is that of a line; and where the next one begins."""
    text, start = source.text, index
    row: list[Cell] = []
    while True:
        words, behind = _cell(source, index)
        row.append(Cell(words, line, index - start))
        if within := text.count("\n", index, behind):
            line, start = line + within, text.rindex("\n", index, behind) + 1
        index = behind + 1
        if text[behind : behind + 1] != ",":
            return tuple(row), index, line + 1


def _cell(source: Source, index: int) -> tuple[str, int]:
    """What stands in the cell that begins at an index, and where it ends."""
    field = _FIELD.match(source.text, index)
    assert field  # the second kind of field may be empty
    end = field.end()
    if source.text[end : end + 1] not in ("", ",", "\n"):
        message = "a quotation mark stands within a cell, or is not closed"
        hint = 'put the whole cell in quotation marks, and double those within it: "a ""b"" c"'
        raise Refusal([_at(source, end if field[1] is None else end - 1, "csv", message, hint)])
    return (field[2] or "") if field[1] is None else field[1].replace('""', '"'), end


def _at(source: Source, index: int, rule: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule, message, hint, place=source.at(*_mark(source.text, index)))


def _mark(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1
