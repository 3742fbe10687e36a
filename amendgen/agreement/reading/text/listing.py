"""The table of contents as filed: its lines are kept, with the page numbers as words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.reading.headings import heads_contents
from amendgen.agreement.reading.text.labels import labelled
from amendgen.agreement.reading.text.pieces import Piece
from amendgen.agreement.reading.text.plain import plain
from amendgen.agreement.reading.text.tables import untagged
from amendgen.document.nodes import Blocks, Heading, Inlines, Lines, Text

_PAGED = re.compile(r"\S.*?(?:[ .]|\t)(?:\d{1,3}|[ivx]{1,5}|[A-Z]-\d{1,3})")
_ATTACHED = re.compile(r"(?:Annex|Schedule|Exhibit|Appendix|Attachment)s?\b", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:dated|January|February|March|April|May|June|July|August|October|December)\b", re.IGNORECASE
)
_LISTED = re.compile(r"(?:LIST OF )?(?:ANNEX|SCHEDULE|EXHIBIT|APPENDICE|ATTACHMENT)(?:E?S)?:?", re.IGNORECASE)
_FEW = 8
_LEADER = re.compile(r"\.{4,}|(?: \.){3,}")


def listed(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Where the table of contents stands among the pieces, from its first to behind its last; or None."""
    for first, piece in enumerate(pieces):
        if any(heads_contents(plain(untagged(line))) for line in piece.lines[:4]):
            last = _last(pieces, first)
            return (first, last) if last > first + 1 or piece.kind == "table" else None
    begun = _unheaded(pieces)
    return None if begun is None else (begun, _last(pieces, begun))


def _unheaded(pieces: Sequence[Piece]) -> int | None:
    """Where several provisions with their pages stand one behind another under no heading; or None."""
    told = [len(p.lines) == 1 and labelled(p.text) and _PAGED.fullmatch(plain(p.text)) for p in pieces]
    return next((i for i in range(len(told) - _FEW) if all(told[i : i + _FEW])), None)


def kept(pieces: Sequence[Piece]) -> Blocks:
    """The pieces of a table of contents as lines, leaders left out, a blank line where one stood."""
    heading, *_ = pieces
    rows: list[Inlines] = []
    for piece in pieces:
        lines = [_LEADER.sub(" ", plain(untagged(line))) for line in piece.lines]
        told = [(Text(" ".join(text.split())),) for text in lines if text.strip(" -=_")]
        rows += [(), *told] if rows and told and piece.gap else told
    if heads_contents(plain(untagged(heading.lines[0]))):
        return (Heading(3, rows[0]), Lines(tuple(row for row in rows[1:])))
    return (Lines(tuple(rows)),)


def _last(pieces: Sequence[Piece], first: int) -> int:
    """Behind the last entry; a table of contents that has its page to itself ends with the page."""
    last = first + 1
    broken = first if pieces[first].paged else 0
    while broken and (broken := _page_end(pieces, broken)):
        last = broken
        if not _more(pieces[last]):
            return last
    for i in range(last, len(pieces)):
        piece = pieces[i]
        likely = piece.kind == "table" or any(_entry(untagged(line)) for line in piece.lines)
        if piece.kind == "running" and len(piece.text) > 220 and not _entry(piece.lines[-1].words):
            break
        if likely:
            last = i + 1
        if _LISTED.fullmatch(plain(piece.text)):
            last = max(last, _page_end(pieces, i))
    return last


def _more(piece: Piece) -> bool:
    """Whether a page that begins so goes on with the table of contents."""
    text = plain(untagged(piece.lines[0]))
    return _entry(text) or bool(heads_contents(text) or _LISTED.fullmatch(text))


def _page_end(pieces: Sequence[Piece], first: int) -> int:
    """Behind the list that begins at `first`, when it has the rest of its page to itself; else 0."""
    broken = next((i for i in range(first + 1, len(pieces)) if pieces[i].paged), None)
    return broken if broken is not None and all(map(_short, pieces[first:broken])) else 0


def _short(piece: Piece) -> bool:
    """Whether a piece is no running text: brief, or every line of it an entry with a label of its own."""
    return len(piece.text) < 220 or all(labelled(line.words) for line in piece.lines)


def _entry(text: str) -> bool:
    text = plain(text)
    paged = bool(_PAGED.fullmatch(text)) and not _DATED.search(text)
    return len(text) < 200 and (paged or bool(_ATTACHED.match(text)))
