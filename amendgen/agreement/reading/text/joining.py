"""Lines joined to sentences, over line ends and over page ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from amendgen.agreement.reading.text.lines import Line
from amendgen.agreement.reading.text.marks import END, NOTE

_HYPHENED = re.compile(r"[A-Za-z]-\Z")
_SUSPENDED = re.compile(r"(?:and|or|to)\b")
_ENDED = re.compile(rf"[.;:!?](?:[\"')\]{END}]|{NOTE}\d+{NOTE})*\Z|;[\"']? (?:and|or)\Z")


def sentence(lines: Sequence[Line], parted: str = " ") -> str:
    """The words of the lines, line ends gone; a word cut at its hyphen is joined, and keeps the hyphen."""
    out = ""
    for line in lines:
        out += ("" if not out or _cut(out, line.words) else parted) + line.words
    return out


def cuts(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """The words that a line end cuts at a hyphen, each with the number of its line."""
    return [
        (a.number, f"{a.words.rpartition(' ')[2]}{b.words.partition(' ')[0]}")
        for a, b in itertools.pairwise(lines)
        if _cut(a.words, b.words)
    ]


def ended(text: str) -> bool:
    """Whether the text ends as a sentence, a clause or a lead-in does."""
    return bool(_ENDED.search(text))


def _cut(before: str, after: str) -> bool:
    return bool(_HYPHENED.search(before)) and after[:1].isalpha() and not _SUSPENDED.match(after)
