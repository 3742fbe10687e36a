"""Sentences that a page end cut in two, made one again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text.joining import ended
from amendgen.agreement.reading.text.labels import Start, labelled
from amendgen.agreement.reading.text.pieces import Piece
from amendgen.agreement.reading.text.plain import plain

_LOWER = re.compile(r"[\"'(]?[a-z]")
_LEADS_ON = re.compile(r"\b(?:of|in|to|by|under|with|and|or|the|this|such|said|Sections?|Articles?)\Z")
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty|ninety)\Z",
    re.IGNORECASE,
)
# words that a label must follow, whatever parts the two
_CITES = re.compile(r"\b(?:clauses?|(?:sub-?)?paragraphs?|(?:sub-?)?sections?|sub-?clauses?)\Z")
_APART = 6
_FULL = 60


def rejoined(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Doubt]]:
    """The pieces with those that continue a sentence joined to the one it began in."""
    out: list[Piece] = []
    doubts: list[Doubt] = []
    for piece in pieces:
        above = out[-1] if out else None
        if above is None or not _continues(above, piece):
            out.append(piece)
            continue
        if not (piece.paged and _LOWER.match(plain(piece.text))):
            words = " ".join(plain(piece.text).split()[:5])
            doubts.append(Doubt(piece.number, f'"{words} ..." is taken to go on with the sentence above it'))
        out[-1] = replace(above, lines=(*above.lines, *(replace(line, paged=False) for line in piece.lines)))
    return out, doubts


def _continues(above: Piece, piece: Piece) -> bool:
    if above.kind != "running" or piece.kind != "running" or above.broken or piece.broken:
        return False
    text, before = plain(piece.text), plain(above.text)
    if len(before) >= _FULL and _CITES.search(before) and labelled(piece.text):
        return True
    if ended(above.text) or not (piece.paged or piece.gap >= 2):
        return False
    if len(before) < _FULL or before.isupper() or text.isupper():
        return False
    if _LOWER.match(text):
        return labelled(piece.text) is None or (piece.paged and before[-1:] not in ",;")
    apart = piece.paged or (piece.gap >= _APART and len(text) > 60)
    if (start := labelled(piece.text)) is not None:
        return apart and _cited(before, start)
    margin = above.rest if above.rest is not None else above.first
    return apart and piece.first == margin and before[-1:] not in ","


def _cited(before: str, start: Start) -> bool:
    """Whether the words before a label lead on to it: "of this" to "Section 4.1", "five" to "(5)"."""
    if start.worded or len(start.number) > 1:
        return bool(_LEADS_ON.search(before))
    return start.label[1:-1].isdigit() and bool(_COUNTED.search(before))
