"""The tables of a document, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from amendgen.document.nodes import Table as Node
from amendgen.lint.passages import Passage


class Table(Struct, frozen=True):
    """A table: its header's cells, and those of each row; every row has as many as the header."""

    header: tuple[Passage, ...]
    rows: tuple[tuple[Passage, ...], ...]


def tables(among: Iterable[Passage]) -> Iterator[Table]:
    """Every table, in order."""
    for _, cells in groupby((one for one in among if one.kind == "cell"), key=lambda one: one.block):
        own = tuple(cells)
        node = own[0].node
        if node is not None and isinstance(node.block, Node):
            wide = len(node.block.header)
            rows = tuple(own[at : at + wide] for at in range(0, len(own), wide))
            yield Table(rows[0], rows[1:])
