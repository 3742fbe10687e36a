"""The labels of a document's own provisions, in order; those of quotations are literal and none of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from amendgen.document.enumerators import printed, readings
from amendgen.document.nodes import Block, Blocks, Heading, Item, Revision
from amendgen.document.sharing import kept_for_same


class Series(NamedTuple):
    """A series of labels, "(a)", and how many provisions stand around its members; headings stand at 0."""

    depth: int
    name: str


class Label(NamedTuple):
    """A provision's label; `value` is its place in its series, 0 when the series has no such member."""

    series: Series
    value: int
    label: str
    anchor: str


@kept_for_same(1024)
def labels_of(block: Block) -> tuple[Label, ...] | None:
    """The labels of a block's own provisions in order; None when it has changes in it."""
    try:
        return tuple(_each((block,), 0))
    except _Changed:
        return None


class _Changed(Exception):  # noqa: N818 - it ends a walk
    """A change stands among the provisions."""


def _each(blocks: Blocks, depth: int) -> Iterator[Label]:
    for block in blocks:
        match block:
            case Heading(series=series, label=label, anchor=anchor) if series:
                yield _label(Series(0, series), label, anchor)
            case Item(series=series, label=label, anchor=anchor):
                yield _label(Series(depth + 1, series), label, anchor)
                yield from _each(block.blocks, depth + 1)
            case Revision():
                raise _Changed


def _label(series: Series, label: str, anchor: str) -> Label:
    """A label; that of a literal one has no value, for its series has no name."""
    ways = (way.value for way in readings(label) if way.series == series.name)
    value = next(ways, 0)
    return Label(series, value if value and printed(series.name, value) == label else 0, label, anchor)
