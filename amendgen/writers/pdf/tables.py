"""Tables: bordered, the header row repeated on each page, no row broken between two that a page can hold."""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Table
from amendgen.writers.columns import columns
from amendgen.writers.pdf import room
from amendgen.writers.pdf.code import call, listed
from amendgen.writers.pdf.inlines import WIDE, Inliner, Told
from amendgen.writers.pdf.writing import Writing

# points: of the type, and of what a cell keeps clear beside it
_SIZE, _PADDING = 10, 10.8
# rows of more lines may be broken; a header of more is a row like others
_MOST_LINES, _MOST_HEADING = 30, 12


def table(block: Table, writing: Writing, told: Told) -> str:
    """The statement of a table."""
    found = columns(block)
    widths = [column.width for column in found]
    inliners = [Inliner(writing, told, longest=min(WIDE, column.letters)) for column in found]
    heading = _cells(block.header, inliners)
    rows = [_row(_cells(row, inliners), widths) for row in block.rows]
    repeat = "false" if _height(heading, widths) > _MOST_HEADING else ""
    cells = listed(cell for row in rows for cell in row)
    return call("schedule", listed(map(str, widths)), listed(heading), cells, repeat=repeat)


def _cells(row: tuple[Inlines, ...], inliners: list[Inliner]) -> list[str]:
    return [
        said
        for cell, pieces in zip(row, inliners, strict=True)
        for said in pieces.contents(pieces.pieces(cell))
    ]


def _row(cells: list[str], widths: list[int]) -> list[str]:
    tall = _height(cells, widths) > _MOST_LINES
    return [call("tall", cell) for cell in cells] if tall else cells


def _height(cells: list[str], widths: list[int]) -> int:
    """The lines of the cell that takes the most."""
    inner = (max(width / 20 - _PADDING, _SIZE) for width in widths)
    return max(room.lines(cell, width, _SIZE) for cell, width in zip(cells, inner, strict=True))
