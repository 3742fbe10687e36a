"""Numbers in words: "one million seven hundred thousand" is 1,700,000."""

from __future__ import annotations

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_WORD = "|".join(sorted((*_SMALL, *_SCALES, "hundred"), key=len, reverse=True))

NUMBER = rf"\b(?:{_WORD})(?:(?:\s+and\s+|,?\s+|\s?-\s?)(?:{_WORD}))*\b"
"""The pattern of a number in words, to be matched without regard to case."""


def value(words: str) -> int | None:
    """The number that the words are; None when they are no one number: "nineteen ninety-eight"."""
    total, group, last = 0, 0, 10**12
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "and":
            continue
        if word in _SCALES:
            if not group or _SCALES[word] >= last:
                return None
            total, group, last = total + group * _SCALES[word], 0, _SCALES[word]
        elif word == "hundred":
            if not 0 < group < 100:
                return None
            group *= 100
        elif not _fits(group, _SMALL[word]):
            return None
        else:
            group += _SMALL[word]
    return total + group


def _fits(group: int, small: int) -> bool:
    """Whether a number below a hundred may follow what stands before it: "forty" and "two"."""
    rest = group % 100
    return rest == 0 if small > 9 else rest % 10 == 0 and rest != 10
