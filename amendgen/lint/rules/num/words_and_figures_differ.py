"""A number in words and in figures is two numbers.

What: "five (6)", "One Million Dollars ($1,100,000)": the figures in brackets are not the number in words before
them.
Why: words prevail over figures, so that the figure that everyone reads is not the term.
Authority: UCC 3-114 (words prevail over numbers); Charles R. Tips Family Trust v. PB Commercial LLC (Tex.
App. 2014).
Example: "within five (6) Business Days"; "ONE MILLION SEVEN THOUSAND DOLLARS ($1,700,000.00)".
Remedy: state the number once, in words or in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.numerals import NUMBER, value
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(601, Severity.ERROR, WORDS)
_BOTH = re.compile(
    rf"(?<![-\w])(?P<words>{NUMBER})(?:\s+and\s+(?P<cents>\d\d|no)/100(?:ths)?)?"
    r"(?:\s+(?:U\.?S\.?\s+|United\s+States\s+)?(?:dollars|percent|per\s+cent))?"
    r"\s+\((?:U\.?S\.?\s*)?\$?\s?(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s+(?P<scale>million|billion))?\s?%?\)",
    re.IGNORECASE,
)
# the number goes on before the words: "one and one", "three-quarters of one"
_LONGER = re.compile(
    r"\b(?:and|point|plus|(?:hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|eighths?|tenths?|hundredths?)\s+of)\s*\Z"
    r"|[\d/]\s*\Z",
    re.IGNORECASE,
)
_SCALES = {"": 1, "million": 10**6, "billion": 10**9}


def findings(index: Index) -> Iterator[Finding]:
    """Each number in words whose figures in brackets are another."""
    for passage in index.passages:
        if "(" not in passage.text:
            continue
        for found in _BOTH.finditer(passage.text):
            said = value(found["words"])
            if said is None or _LONGER.search(passage.text, 0, found.start()):
                continue
            words = said + Decimal((found["cents"] or "0").lower().replace("no", "0")) / 100
            if words != Decimal(found["figures"].replace(",", "")) * _SCALES[(found["scale"] or "").lower()]:
                span = Span(passage, found.start(), found.end())
                message = f'"{found["words"]}" is {words:,}, not {found["figures"]}'
                yield Finding(span, message, "state it once")
