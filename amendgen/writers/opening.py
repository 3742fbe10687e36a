"""What stands on a label's line in a redline, where the first block may itself be struck or inserted."""

from __future__ import annotations

from msgspec import Struct

from amendgen.document.nodes import Block, Blocks, Change, Inlines, Paragraph, Revised, Revision


class Opening(Struct, frozen=True):
    """The words on the label's line, the change of that line's end, and the blocks below it.

    `inlines` is None when no paragraph comes first and the label stands alone. The label stays: when
    the change of its words is not made, it goes on to the paragraph that then comes first, and so the
    end of its line is revised with them; with no such paragraph the end stays too.
    """

    inlines: Inlines | None
    end: Change | None
    following: Blocks


def opening(blocks: Blocks) -> Opening:
    """How the blocks of an item or a note begin."""
    match blocks:
        case (Paragraph(inlines), *rest):
            return Opening(inlines, None, tuple(rest))
        case (Revision(blocks=()), *rest):
            return opening(tuple(rest))
        case (Revision(change, (Paragraph(inlines), *more)), *rest):
            left = (Revision(change, tuple(more)), *rest) if more else tuple(rest)
            return Opening((Revised(change, inlines),), _end(change, rest), left)
        case (Revision(change), *rest):
            return Opening(None, _end(change, rest), blocks)
        case _:
            return Opening(None, None, blocks)


def _end(change: Change, rest: list[Block]) -> Change | None:
    return change if isinstance(_other(change, rest), Paragraph) else None


def _other(change: Change, rest: list[Block]) -> Block | None:
    """The first block that stands though what is changed so does not."""
    for block in rest:
        match block:
            case Revision(blocks=()):
                continue
            case Revision(other, (first, *_)):
                if other != change:
                    return first
            case _:
                return block
    return None
