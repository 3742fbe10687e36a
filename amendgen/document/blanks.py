"""The blanks of a document."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.document.nodes import Blank, Blocks, Inlines, Note, Part, Styled, Text
from amendgen.document.walking import each_block, each_inlines


def blanks(parts: Sequence[Part]) -> list[Blank]:
    """The blanks of all the parts, in order."""
    return [blank for part in parts for blank in blanks_in(part.blocks)]


def blanks_in(blocks: Blocks) -> list[Blank]:
    """The blanks to be filled, in order; those of one date, "______ __, 2005", count as one.

    The rules to sign on are none: they are for the signature.
    """
    found: list[Blank] = []
    for block in each_block(blocks):
        for inlines in each_inlines(block):
            _add(inlines, found)
    return found


def _add(inlines: Inlines, found: list[Blank]) -> None:
    for at, inline in enumerate(inlines):
        match inline:
            case Text():
                pass
            case Blank():
                if not _goes_on(inlines[:at]):
                    found.append(inline)
            case Styled(inlines=inner):
                _add(inner, found)
            case Note(blocks=blocks):
                found += blanks_in(blocks)
            case _:
                pass


def _goes_on(before: Inlines) -> bool:
    """Whether a blank goes on with the date of the one before it."""
    match before:
        case (*_, Blank(), Text(" " | ", ")):
            return True
        case _:
            return False
