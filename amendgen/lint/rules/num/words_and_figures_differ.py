"""A number in words and in figures is two numbers.

What: "five (6)": the figures in brackets are not the number in words before them.
Why: words prevail over figures, so that the figure that everyone reads is not the term.
Authority: UCC 3-114 (words prevail over numbers); Charles R. Tips Family Trust v. PB Commercial LLC (Tex.
App. 2014).
Example: "within five (6) Business Days".
Remedy: state the number once, in words or in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(601, Severity.ERROR, WORDS)
_ONES = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_BOTH = re.compile(
    rf"(?<![-\w])(?P<words>(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(_ONES)})"
    r"\s+\((?P<figures>\d{1,3})\)",
    re.IGNORECASE,
)
_LONGER = re.compile(r"\b(?:hundred|thousand|million|and|point)\s*\Z", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each number below a hundred whose figures in brackets are another."""
    for passage in index.passages:
        for found in _BOTH.finditer(passage.text):
            value = sum(_VALUES[word] for word in re.split(r"[- ]", found["words"].lower()))
            if value != int(found["figures"]) and not _LONGER.search(passage.text[: found.start()]):
                span = Span(passage, found.start(), found.end())
                yield Finding(span, f'"{found["words"]}" is {value}, not {found["figures"]}', "state it once")
