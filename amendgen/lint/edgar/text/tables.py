"""Tagged tables (EDG105).

<TABLE>, the header under <CAPTION>, one line with <S> where the first column begins and <C> where each other
does, the rows, notes after <FN>, </TABLE>. A cell begins where its tag stands or to the right of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from amendgen.lint.edgar.rules import Fault

_TABLE = re.compile(r"<(/?)TABLE>", re.IGNORECASE)
_COLUMNS = re.compile(r"\s*<S>(?:\s*<C>)*\s*", re.IGNORECASE)
_COLUMN = re.compile(r"<[SC]>", re.IGNORECASE)
_CAPTION = re.compile(r"<CAPTION>", re.IGNORECASE)
_NOTES = re.compile(r"<FN>", re.IGNORECASE)
_WITHIN = re.compile(r"<(?:CAPTION|S|C|FN)>", re.IGNORECASE)
_WORD = re.compile(r"\S+")


class Tagged(Struct, frozen=True):
    """A table by its first and its last line, from 1; `ended` when </TABLE> is the last."""

    first: int
    last: int
    ended: bool


def tables(lines: list[str]) -> list[Tagged]:
    """The tables in order; one that is not ended goes on to the next table, or to the end of the text."""
    found: list[Tagged] = []
    began = 0
    for number, line in enumerate(lines, 1):
        tag = _TABLE.search(line)
        if tag and tag[1] and began:
            found.append(Tagged(began, number, ended=True))
            began = 0
        elif tag and not tag[1]:
            found += [Tagged(began, number - 1, ended=False)] * bool(began)
            began = number
    return found + [Tagged(began, len(lines), ended=False)] * bool(began)


def misplaced(lines: list[str], tables: list[Tagged]) -> Iterator[Fault]:
    """Each tag of a table that is missing or in the wrong place, each cell that its column does not hold."""
    tabular = {number for table in tables for number in range(table.first, table.last + 1)}
    for number, line in enumerate(lines, 1):
        for tag in (_TABLE.search(line), _WITHIN.search(line)):
            if tag and number not in tabular:
                message = f"{tag[0]} stands in no table"
                yield Fault(
                    number,
                    tag.start() + 1,
                    "EDG105",
                    message,
                    "begin the table with <TABLE>, or take the tag out",
                )
    for table in tables:
        yield from _table(lines, table)


def _table(lines: list[str], table: Tagged) -> Iterator[Fault]:
    column = lines[table.first - 1].upper().find("<TABLE>") + 1
    if not table.ended:
        hint = "end it with </TABLE> on a line of its own; a table holds no other"
        yield Fault(table.first, column, "EDG105", "the table is not ended", hint)
    inner = lines[table.first : table.last - 1 if table.ended else table.last]
    if not any(map(_COLUMNS.fullmatch, inner)):
        message = "no line with <S> and <C> says where the columns begin"
        hint = "put one above the first row, <S> at the first column and <C> at each other"
        yield Fault(table.first, column, "EDG105", message, hint)
    yield from _rows(inner, table.first + 1)


def _rows(lines: list[str], first: int) -> Iterator[Fault]:
    """The lines from <TABLE> on; below <FN> there are no columns."""
    starts: list[int] = []
    captioned = False
    for number, line in enumerate(lines, first):
        if caption := _CAPTION.search(line):
            if starts or captioned:
                hint = "move the header up, or leave the tag out"
                message = "<CAPTION> stands once, before the line with <S>"
                yield Fault(number, caption.start() + 1, "EDG105", message, hint)
            captioned = True
        elif _NOTES.search(line):
            return
        elif _COLUMNS.fullmatch(line):
            starts = [each.start() for each in _COLUMN.finditer(line)]
        elif tag := _COLUMN.search(line):
            message = (
                "the tags of the columns are one <S>, then a <C> for each further column, and nothing else"
            )
            yield Fault(number, tag.start() + 1, "EDG105", message, "put <S> where the first column begins")
        else:
            yield from _cells(number, line, starts)


def _cells(number: int, line: str, starts: list[int]) -> Iterator[Fault]:
    """The words that run over the beginning of a column, as figures flush right do; a rule may."""
    for word in _WORD.finditer(line):
        for start in starts:
            if word.start() < start < word.end() and word[0].strip("-="):
                message = f'"{word[0]}" runs over column {start + 1}, where a <C> begins a cell'
                hint = "begin each cell at its tag or to the right of it"
                yield Fault(number, word.start() + 1, "EDG105", message, hint, grave=False)
