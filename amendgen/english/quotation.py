"""Typographic quotation marks, made from the straight ones of one paragraph.

In comes what a paragraph prints, cut into strings wherever its formatting changes; out come as many
strings of the same lengths. What a mark is follows from its neighbours, so a quotation may begin in
one paragraph and end in another, as quoted provisions do. Only where the neighbours do not tell
(a mark between two spaces) does the count of open quotations decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_STRAIGHT = re.compile("[\"']")
_BRACKETS = frozenset("([{")
_LOOSE = frozenset(" \t\n\u00a0-/\u2013\u2014\u201c\u2018")
_ENDING = frozenset(" \t\n\u00a0.,;:!?)]}")
# "the '04 notes": an apostrophe for the century, not the beginning of a quotation
_YEAR = re.compile(r"\d\ds?(?!\w)")


def typographic(texts: Sequence[str]) -> list[str]:
    """`texts`, the strings of one paragraph in order, with its marks turned; every length is kept."""
    whole = "".join(texts)
    if '"' not in whole and "'" not in whole:
        return list(texts)
    return cut(marked(whole), texts)


def cut(whole: str, like: Sequence[str]) -> list[str]:
    """`whole` cut into strings as long as those of `like`, which together are as long as it."""
    cuts: list[str] = []
    start = 0
    for text in like:
        end = start + len(text)
        cuts.append(whole[start:end])
        start = end
    return cuts


def marked(text: str) -> str:
    """`text`, a whole paragraph, with typographic quotation marks and apostrophes."""
    pieces: list[str] = []
    done = depth = 0
    before = ""
    for found in _STRAIGHT.finditer(text):
        at = found.start()
        if at > done:
            before = text[at - 1]
            pieces.append(text[done:at])
        done = at + 1
        if found[0] == "'":
            before = _single(before, text, done)
        elif _opens(before, text[done : done + 1], depth):
            before, depth = "\u201c", depth + 1
        else:
            before, depth = "\u201d", max(0, depth - 1)
        pieces.append(before)
    pieces.append(text[done:])
    return "".join(pieces)


def _opens(before: str, after: str, depth: int) -> bool:
    if not before or before in _BRACKETS:
        return True
    if before not in _LOOSE:
        return False
    return depth == 0 or not (after == "" or after in _ENDING)


def _single(before: str, text: str, after: int) -> str:
    if before and before not in _BRACKETS and before not in _LOOSE:
        return "\u2019"
    following = text[after : after + 1]
    if following == "" or following in _ENDING or _YEAR.match(text, after):
        return "\u2019"
    return "\u2018"
