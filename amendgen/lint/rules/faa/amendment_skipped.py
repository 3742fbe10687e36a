"""The amendment's number does not follow that of the last amendment recited.

What: the chain that the instrument recites ends with an amendment of one number, and the instrument's own is
not the next.
Why: an amendment in between is not described, or the new one will be taken for another.
Authority: 14 CFR 49.33(c): an amendment describes what it amends; the usage of numbering amendments.
Example: "Amendment No. 5", where the last amendment recited is "Amendment No. 3".
Remedy: recite the amendment in between, or number the new one after the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.deal.chain import stated_ordinal
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(306, Severity.ERROR, DOCUMENTS)
_NUMBERED = re.compile(
    r"\b(?:(?:the\s+)?(?P<word>[A-Z][a-z]+)\s+Amendment|Amendment\s+No\.\s*(?P<digits>\d+))\s+to\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """The title, when the last link of the only chain recited has not the number before it."""
    title = index.frame.title
    own = stated_ordinal(title.text) if title else None
    chains = list(
        dict.fromkeys(one.conveyance.passage for one in index.recordings if one.conveyance.passage.running)
    )
    if title is None or own is None or len(chains) != 1:
        return
    links = [
        (found, stated_ordinal(found[0].removeprefix("the "))) for found in _NUMBERED.finditer(chains[0].text)
    ]
    numbers = [number for _, number in links if number is not None]
    if numbers and numbers == sorted(set(numbers)) and own != numbers[-1] + 1:
        last = links[-1][0]
        message = f"the last amendment recited is number {numbers[-1]}, and this one is number {own}"
        also = (("the last amendment recited", Span(chains[0], last.start(), last.end())),)
        yield Finding(whole(title), message, f"number it {numbers[-1] + 1}, or recite those in between", also)
