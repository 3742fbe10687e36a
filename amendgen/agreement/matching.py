"""Finding quoted text: white space and the shape of quotation marks never decide, letters and digits do."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FOLDED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2011": "-"})
_SPACES = re.compile(r"\s+")
_MARKS = ",.;:"
_OTHER_LENGTH = 0.03
# white space that is not a single space: where there is any, it may stand between two words that are sought
_UNEVEN = re.compile(r"\s\s|[^\S ]")
# a number or word that goes on is another number or word: 6.1 does not stand in 16.1, nor in 6.10
_BEGINS, _ENDS = re.compile(r"(?<!\w)(?<!\d[.,])"), re.compile(r"(?!\w)(?![.,]\d)")


def folded(text: str) -> str:
    """The text as it is compared: straight quotation marks, single spaces, none at its ends."""
    return _SPACES.sub(" ", _shaped(text)).strip()


def occurrences(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `wanted` stands in `text`, as positions in `text`; words are not cut in two at either end."""
    if not (sought := folded(wanted)):
        return
    within = _shaped(text)
    for start, end in (_unevenly if _UNEVEN.search(within) else _evenly)(sought, within):
        begins = not sought[0].isalnum() or _BEGINS.match(within, start)
        if begins and (not sought[-1].isalnum() or _ENDS.match(within, end)):
            yield start, end


def _evenly(sought: str, within: str) -> Iterator[tuple[int, int]]:
    """Where words stand between single spaces; two places may share words: "and and and"."""
    start = within.find(sought)
    while start >= 0:
        yield start, start + len(sought)
        start = within.find(sought, start + 1)


def _unevenly(sought: str, within: str) -> Iterator[tuple[int, int]]:
    """Where words stand, whatever white space is between them."""
    seeker = re.compile(r"\s+".join(re.escape(word) for word in sought.split(" ")))
    found = seeker.search(within)
    while found:
        yield found.span()
        found = seeker.search(within, found.start() + 1)


def _shaped(text: str) -> str:
    """The text with straight quotation marks, each character where it was."""
    return text if text.isascii() else text.translate(_FOLDED)


def nearest(wanted: str, text: str) -> str:
    """The stretch of `text` most like `wanted`, or "" when nothing is like it."""
    from difflib import SequenceMatcher  # only a failure needs it

    sought, words = folded(wanted), text.split()
    length = len(sought.split(" "))
    best, found = 0.6, ""
    matcher = SequenceMatcher(None, "", sought, autojunk=False)
    for i in range(len(words)):
        for end in range(max(i + 1, i + length - 1), min(len(words), i + length + 1) + 1):
            candidate = " ".join(words[i:end])
            matcher.set_seq1(candidate)
            if matcher.real_quick_ratio() <= best or matcher.quick_ratio() <= best:
                continue
            # as many words as are sought, where that is nearly as like
            if (ratio := matcher.ratio() - _OTHER_LENGTH * (end - i != length)) > best:
                best, found = ratio, candidate
    return found if sought[-1:] in _MARKS else found.rstrip(_MARKS)


def difference(wanted: str, found: str) -> str:
    """In which words a text that is sought differs from one that is there: 'it has "Boeing" for "Booing"'."""
    from difflib import SequenceMatcher

    ours, theirs = folded(wanted).split(" "), folded(found).split(" ")
    told = []
    for how, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if how != "equal":
            had, has = " ".join(ours[i:j]), " ".join(theirs[k:m])
            told.append(f'"{has}" for "{had}"' if had and has else f'also "{has}"' if has else f'no "{had}"')
    return f"it has {', '.join(told)}" if told else ""
