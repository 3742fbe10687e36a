"""The blanks of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.document.nodes import Blank, Inlines, Note, Part, Styled, Text
from amendgen.document.walking import each_block, each_inlines


def blanks(parts: Sequence[Part]) -> Iterator[Blank]:
    """The blanks to be filled, in order; those of one date, "______ __, 2005", count as one.

    The rules to sign on are none: they are for the signature.
    """
    for part in parts:
        for block in each_block(part.blocks):
            for inlines in each_inlines(block):
                yield from _within(inlines)


def _within(inlines: Inlines) -> Iterator[Blank]:
    before: tuple[object, ...] = (None, None)
    for inline in inlines:
        match inline:
            case Blank():
                joined = (
                    isinstance(before[0], Blank)
                    and isinstance(before[1], Text)
                    and before[1].text in (" ", ", ")
                )
                if not joined:
                    yield inline
            case Styled(inlines=inner):
                yield from _within(inner)
            case Note(blocks=blocks):
                yield from (blank for block in blocks for run in each_inlines(block) for blank in _within(run))
            case _:
                pass
        before = (before[1], inline)
