"""A part of the package in pieces, each deflated on its own: what the documents of a fleet share, but once.

How a part is cut hangs on the number of its blocks alone, never on what was written before, so that the same
tree gives the same bytes. A document speaks of its aircraft at its head, and what follows is the fleet's: the
first piece is short, and those behind it longer, for a text cut short deflates less well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from amendgen.writers.docx.package import Piece, piece
from amendgen.writers.docx.xml import data

_FEWEST, _MOST = 8, 32
_LONG = 1 << 16
"""So many characters, as those of a long table, are pieces whatever they say."""


def pieces(blocks: Sequence[str]) -> Iterator[Piece]:
    """The part whose XML these blocks are; text that no XML file can hold is refused."""
    start, size = 0, _FEWEST
    while start < len(blocks):
        some = tuple(blocks[start : start + size])
        yield from [_deflated(some)] if sum(map(len, some)) < _LONG else _sliced("".join(some))
        start, size = start + size, min(2 * size, _MOST)


def _sliced(xml: str) -> Iterator[Piece]:
    return (piece(data(xml[at : at + _LONG])) for at in range(0, len(xml), _LONG))


# a fleet's document has fewer; those of a long one would be held to no end
@lru_cache(maxsize=32)
def _deflated(blocks: tuple[str, ...]) -> Piece:
    return piece(data("".join(blocks)))
