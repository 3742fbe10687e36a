"""Typographic quotation marks, made from the straight ones of one paragraph.

In comes what a paragraph prints, cut into strings wherever its formatting changes; out come as many
strings of the same lengths. What a mark is follows from its neighbours, so a quotation may begin in
one paragraph and end in another, as quoted provisions do. Only where the neighbours do not tell
(a mark between two spaces) does the count of open quotations decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_BRACKETS = frozenset("([{")
_OPENING = _BRACKETS | frozenset(" \t\n\u00a0-/\u2013\u2014\u201c\u2018")
_CLOSED = {'"': "\u201d", "'": "\u2019"}
_DEEPER = {"\u201c": 1, "\u201d": -1}
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
    # cut at its marks of both kinds: to seek them one by one takes three times as long
    first, *following = text.replace("'", '"').split('"')
    pieces = [first]
    at, before, depth = len(first), first[-1:], 0
    for piece in following:
        mark = _CLOSED[text[at]] if before and before not in _OPENING else _loose(before, text, at, depth)
        depth = max(0, depth + _DEEPER.get(mark, 0))
        pieces += (mark, piece)
        at += 1 + len(piece)
        before = piece[-1:] or mark
    return "".join(pieces)


def _loose(before: str, text: str, at: int, depth: int) -> str:
    """The mark at `at`, which no word stands before: its other neighbour tells, or the count does."""
    after = text[at + 1 : at + 2]
    ending = after == "" or after in _ENDING
    if text[at] == "'":
        return "\u2019" if ending or _YEAR.match(text, at + 1) else "\u2018"
    bracketed = not before or before in _BRACKETS
    return "\u201c" if bracketed or depth == 0 or not ending else "\u201d"
