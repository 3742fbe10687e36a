"""Tables: a regular one as a table, any other as lines, and a doubt for what that cannot show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from amendgen.agreement.reading.docx.xml import child, local, number
from amendgen.document.nodes import Inlines, Lines, Table, Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def table(element: Element, cell: Callable[[Element], Inlines]) -> tuple[Table | Lines, list[str]]:
    """The table, its cells read by `cell`, and the doubts that it raises. Its first row is its header."""
    rows = [[(each, cell(each)) for each in _inside(row, "tc")] for row in _inside(element, "tr")]
    doubts = []
    if any(_merged(each) for row in rows for each, _ in row):
        doubts.append("a table has merged cells; each is read once, where it begins")
    texts = [tuple(inlines for _, inlines in row) for row in rows]
    if texts and texts[0] and all(len(row) == len(texts[0]) for row in texts):
        return Table(texts[0], tuple(texts[1:])), doubts
    doubts.append("a table's rows have not as many cells as each other; it is read as a line for each row")
    return Lines(tuple(_line(row) for row in texts)), doubts


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in content controls too; a hidden row as any other."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in ("sdt", "sdtContent", "customXml"):
            yield from _inside(each, name)


def _merged(cell: Element) -> bool:
    properties = child(cell, "tcPr")
    spans = number(child(properties, "gridSpan")) or 1
    return spans > 1 or child(properties, "vMerge") is not None or child(properties, "hMerge") is not None


def _line(cells: tuple[Inlines, ...]) -> Inlines:
    out: Inlines = ()
    for cell in cells:
        out += ((Text(" "),) if out and cell else ()) + cell
    return out
