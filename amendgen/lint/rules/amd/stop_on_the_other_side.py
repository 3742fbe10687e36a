"""The full stop stands on the other side of the closing quotation mark.

What: items close their inserted text with the instruction's full stop behind the quotation mark, and one has
its full stop before it.
Why: what stands within the marks goes into the agreement; of two manners one puts a full stop there that is
not meant.
Authority: the usage of the field.
Example: "6.13 [Reserved]." with the stop inside, where the others read "6.10 [Reserved]" and then the stop.
Remedy: close every item alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(221, Severity.WARNING, DOCUMENTS)
_ENOUGH = 4  # items that close in one manner, beside which another stands out


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that closes with the stop inside, among several times as many that have it outside.

    The other way round nothing is sure: what is no sentence has no full stop of its own to put inside.
    """
    last = (one.all[-1] for one in index.directions)
    put = [one for one in last if one.number in index.inserted and not _goes_on(index, one)]
    ends = [one for one in put if _closes(one.text)]
    inside = [one for one in ends if one.text.rstrip().endswith('."')]
    outside = [one for one in ends if one not in inside]
    if len(outside) < _ENOUGH or len(inside) * _ENOUGH > len(outside):
        return
    for passage in dict.fromkeys(inside):
        end = len(passage.text.rstrip())
        message = "the full stop stands before the closing quotation mark, and elsewhere behind it"
        yield Finding(Span(passage, end - 2, end), message, "close every item alike")


def _goes_on(index: Index, passage: Passage) -> bool:
    """Whether the sentence of the direction goes on behind what it puts in: "and (ii) deleting"."""
    behind = index.passages[passage.number + 1 : passage.number + 2]
    return any(one.text[:1].islower() for one in behind)


def _closes(text: str) -> bool:
    return text.rstrip().endswith(('."', '".'))
