"""Tables as EDGAR takes them: tagged, ruled, every cell within the columns that <S> and <C> mark (EDG105)."""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Table
from amendgen.writers.text.runs import Line, lines
from amendgen.writers.text.wrap import laid

WIDEST = 132  # EDG102: what EDGAR allows inside a table
_USUAL = 118
_TAG = len("<S>")

_Cell = list[Line]


def widths(table: Table) -> tuple[int, ...]:
    """The width of each column: what its text asks for, or a fair share of the usual width of a table.

    No column is narrower than its longest word, though the table grow wider than it ought to be.
    """
    least, wants = [_TAG for _ in table.header], [0 for _ in table.header]
    for row in (table.header, *table.rows):
        for column, cell in enumerate(map(lines, row)):
            least[column] = max(least[column], _longest_word(cell))
            wants[column] = max(wants[column], _longest_line(cell))
    return tuple(_shared(least, wants, _USUAL - (len(least) - 1)))


def full_width(table: Table) -> int:
    """How wide the table is as drawn, with the spaces between its columns."""
    return sum(widths(table)) + max(len(table.header) - 1, 0)


def _longest_word(cell: _Cell) -> int:
    return max((len(word) for line in cell for word in line.words()), default=0)


def _longest_line(cell: _Cell) -> int:
    return max((len(" ".join(line.words())) for line in cell), default=0)


def _shared(least: list[int], wants: list[int], room: int) -> list[int]:
    """The least widths, and what room is left shared out, to those who ask for least first."""
    granted = list(least)
    spare = max(room - sum(least), 0)
    order = sorted(range(len(least)), key=lambda column: wants[column] - least[column])
    for passed, column in enumerate(order):
        more = min(max(wants[column] - least[column], 0), spare // (len(order) - passed))
        granted[column] += more
        spare -= more
    return granted


def drawn(table: Table) -> list[str]:
    """The table's lines, from <TABLE> to </TABLE>; the header stands in the caption, a rule ends each row."""
    if not table.header:
        return []
    measure = widths(table)
    rule = " ".join("-" * width for width in measure)
    tags = _across(["<S>", *["<C>"] * (len(measure) - 1)], measure)
    out = ["<TABLE>", "<CAPTION>", rule, *_row(table.header, measure), rule, tags]
    for number, row in enumerate(table.rows):
        out += [*[""] * bool(number), *_row(row, measure), rule]
    return [*out, "</TABLE>"]


def _row(cells: tuple[Inlines, ...], measure: tuple[int, ...]) -> list[str]:
    told = [laid(lines(cell), width) for cell, width in zip(cells, measure, strict=True)]
    height = max(map(len, told))
    return [_across([cell[n] if n < len(cell) else "" for cell in told], measure) for n in range(height)]


def _across(cells: list[str], measure: tuple[int, ...]) -> str:
    return " ".join(cell.ljust(width) for cell, width in zip(cells, measure, strict=True)).rstrip()
