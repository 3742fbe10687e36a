"""Flush text: to which of the open provisions a paragraph without a label belongs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec import Struct

from amendgen.agreement.reading.text.joining import ended
from amendgen.agreement.reading.text.labels import Start
from amendgen.agreement.reading.text.pieces import Piece
from amendgen.agreement.reading.text.sequence import Frame, opens, sections
from amendgen.document.enumerators import Reading

_RECITES = re.compile(r"(?:NOW,? THEREFORE|WHEREAS|IN WITNESS WHEREOF)\b", re.IGNORECASE)
_DEFINING = re.compile(r"\b(?:defin\w+|meanings?|terms?)\b[^.;]*:\s*\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})+(?!\d|[.,]\d|%)")
_JOINED = re.compile(r"(?:,|\b(?:and|or))\Z")


class Place(Struct, frozen=True):
    """How many frames stay open around a paragraph; a doubt leaves open where those from `unsure` on end."""

    depth: int
    doubt: str = ""
    unsure: int = 0


def owner(piece: Piece, text: str, frames: Sequence[Frame], coming: Sequence[Start], defines: bool) -> Place:
    """The place of a paragraph of words `text`: its margin tells, or the labels that are `coming` after it."""
    if not frames or _RECITES.match(text):
        return Place(0)
    if (numbered := _numbered(text, frames)) is not None:
        label = frames[numbered].start.label
        return Place(len(frames), f'"{text.split()[0]}" is taken for words of "{label}"', numbered)
    if defines and (defining := [i for i, frame in enumerate(frames) if frame.defines]):
        return Place(defining[-1] + 1)
    if defines and _DEFINING.search(frames[-1].said):
        return Place(len(frames))
    if piece.rest is None and text.isupper():
        return Place(len(frames))  # a caption, a running head: it says nothing about what it stands in
    if text[:1].islower() and _open(frames[-1].said.rstrip()):
        return Place(len(frames))
    margin = piece.first if piece.rest is None else piece.rest
    matching = _matching(frames, margin)
    if margin > 0 and len(matching) == 1:
        return Place(matching[0] + 1)
    return _unsure(frames, margin, matching, coming)


def _numbered(text: str, frames: Sequence[Frame]) -> int | None:
    """The frame whose number the text goes on to count, though it reads as no label: "4.10 ,The"."""
    found = _NUMBER.match(text)
    number = tuple(map(int, found[0].split("."))) if found else ()
    for depth, frame in enumerate(frames):
        if number and number == (*frame.start.number[:-1], (frame.start.number or (0,))[-1] + 1):
            return depth
    return None


def _open(said: str) -> bool:
    """Whether a sentence has not come to its end, nor a clause to its joint."""
    return bool(said) and not ended(said) and not _JOINED.search(said)


def _matching(frames: Sequence[Frame], margin: int) -> list[int]:
    """The frames at that margin, and the innermost that have but one line and so no known margin."""
    if not any(frame.first or frame.rest for frame in frames):
        return list(range(len(frames)))  # the text has no margins
    known = [i for i, frame in enumerate(frames) if frame.rest is not None and abs(frame.rest - margin) <= 1]
    last = known[-1] if known else -1
    return known + [
        i for i, frame in enumerate(frames) if i > last and frame.rest is None and margin <= frame.first
    ]


def _unsure(frames: Sequence[Frame], margin: int, matching: Sequence[int], coming: Sequence[Start]) -> Place:
    if margin > 0 and all(frame.rest is None or frame.rest < margin for frame in frames):
        return Place(len(frames))
    among = matching or list(range(len(frames)))
    if len(matching) == 1 or len(frames) == 1:
        return Place(among[0] + 1)
    if (within := _within(frames, coming)) is not None:
        among = [i for i in among if i >= within] or [within]
    named = [i for i in among if frames[i].headed or frames[i].section]
    depth = (named[-1] if named else among[0]) + 1
    if len(among) == 1 or (depth == len(frames) and frames[-1].headed):
        return Place(depth)
    behind, taken = frames[-1].start.label, frames[depth - 1].start.label
    message = f'flush text behind "{behind}": taken to belong to "{taken}"'
    return Place(depth, message, max(among[0] + 1, sections(frames)))


def _within(frames: Sequence[Frame], coming: Sequence[Start]) -> int | None:
    """The frame of which the paragraph is surely part; None when no frame is.

    What stands between "(a)" and "(b)" is part of "(a)"; but in a section of definitions the next of a series
    may be that of another definition, and the paragraph is part of the section.
    """
    if defining := [i for i, frame in enumerate(frames) if frame.defines]:
        return defining[-1]
    begun = set[str]()
    ahead = list(itertools.takewhile(lambda one: not one.worded and not one.number, coming))
    for n, start in enumerate(ahead):
        first = next((way for way in start.readings() if way.value == 1), None)
        for depth in range(len(frames) - 1, -1, -1):
            way = Reading(frames[depth].run.series, frames[depth].run.value + 1)
            if way not in start.readings() or way.series in begun:
                continue
            if first is None or not opens(first, way, ahead[n + 1 :], 0, None):
                return depth
        begun |= {way.series for way in start.readings() if way.value == 1}
    return None
