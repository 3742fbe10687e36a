"""Signature blocks: at half the measure, each whole on its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from amendgen.document.nodes import Inline, Inlines, Revised, Ruled, Signature, Styled, Text
from amendgen.writers.pdf import room
from amendgen.writers.pdf.code import Code, Piece, call, content, joined
from amendgen.writers.pdf.inlines import NARROW, Inliner, within

# more lines of half the measure are not kept on one page, which might not hold them
_MOST_LINES, _MEASURE = 40, 200
_TO_EDGE = Code("to-edge;", "\t")


def signature(block: Signature, pieces: Inliner) -> str:
    """The statement of a block: the name and capacity, the rule, and what is printed under the rule."""
    signer = _Signer(pieces.writing, pieces.told, longest=NARROW)
    signed = False
    lines: list[str] = []
    for line in block.lines:
        ruled = any(map(_is_rule, line[:1] + line[-1:]))
        [said] = signer.contents(signer.pieces(line))
        lines.append(call("sign-here" if ruled else "sign-detail" if signed else "signer", said))
        signed = signed or ruled
    high = sum(room.lines(line, _MEASURE) for line in lines) + 2 * sum(
        line.startswith("sign-here") for line in lines
    )
    return call("signature", content(joined(lines)), whole="false" if high > _MOST_LINES else "")


def _is_rule(inline: Inline | None) -> bool:
    """Whether an inline is a rule to sign on, though it be struck."""
    match inline:
        case Ruled() | Revised(inlines=(Ruled(), *_)):
            return True
        case _:
            return False


class _Signer(Inliner):
    """Makes the lines of a signature block, where a rule runs to the edge and all rules align.

    One that stands in emphasis is as in running text.
    """

    __slots__ = ()

    def plain(self, inlines: Inlines) -> Iterator[Piece]:
        for inline, following in zip_longest(inlines, inlines[1:]):
            match inline:
                case Ruled(text):
                    yield from within("u" if text else "", iter((text,)))
                    yield _TO_EDGE
                case Text(text) if text.endswith(" ") and _is_rule(following):
                    yield from within("before-rule", iter((text[:-1],)))
                case Styled():
                    yield from Inliner(self.writing, self.told).inline(inline)
                case _:
                    yield from self.inline(inline)
