"""Finding quoted text: white space and the shape of quotation marks never decide, letters and digits do."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FOLDED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2011": "-"})
_SPACES = re.compile(r"\s+")


def folded(text: str) -> str:
    """The text as it is compared: straight quotation marks, single spaces, none at its ends."""
    return _SPACES.sub(" ", text.translate(_FOLDED)).strip()


def occurrences(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `wanted` stands in `text`, as positions in `text`; words are not cut in two at either end."""
    if not (sought := folded(wanted)):
        return
    pattern = r"\s+".join(re.escape(word) for word in sought.split(" "))
    # a number or word that goes on is another number or word: 6.1 does not stand in 16.1, nor in 6.10
    head = r"(?<![\w])(?<!\d[.,])" if sought[0].isalnum() else ""
    tail = r"(?![\w])(?![.,]\d)" if sought[-1].isalnum() else ""
    seeker, within = re.compile(head + pattern + tail), text.translate(_FOLDED)
    found = seeker.search(within)
    while found:
        yield found.start(), found.end()
        found = seeker.search(within, found.start() + 1)  # two places may share words: "and and and"


def nearest(wanted: str, text: str) -> str:
    """The stretch of `text` most like `wanted`, or "" when nothing is like it."""
    from difflib import SequenceMatcher  # only a failure needs it

    sought, words = folded(wanted), text.split()
    length = max(1, len(sought.split(" ")))
    best, found = 0.6, ""
    for i in range(max(1, len(words) - length + 1)):
        candidate = " ".join(words[i : i + length])
        matcher = SequenceMatcher(None, sought, candidate, autojunk=False)
        if (
            matcher.real_quick_ratio() > best
            and matcher.quick_ratio() > best
            and (ratio := matcher.ratio()) > best
        ):
            best, found = ratio, candidate
    return found
