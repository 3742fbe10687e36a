"""The full stop stands on the other side of the closing quotation mark.

What: items close their inserted text with the instruction's full stop behind the quotation mark, and one has its
full stop before it, or the other way round.
Why: what stands within the marks goes into the agreement; of two manners one puts a full stop there that is not
meant.
Authority: the usage of the field.
Example: \"6.13 [Reserved].\" with the stop inside, where the others read \"6.10 [Reserved]\" and then the stop.
Remedy: close every item alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(221, Severity.WARNING, DOCUMENTS)
_ENOUGH = 4  # items that close in one manner, beside which another stands out


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that closes in one manner, among several times as many that close in the other."""
    ends = [one.all[-1] for one in index.directions if _closes(one.all[-1].text)]
    inside = [one for one in ends if one.text.rstrip().endswith('."')]
    outside = [one for one in ends if one not in inside]
    few, many = sorted((inside, outside), key=len)
    if len(many) < _ENOUGH or len(few) * _ENOUGH > len(many):
        return
    for passage in dict.fromkeys(few):
        end = len(passage.text.rstrip())
        side = "before" if passage in inside else "behind"
        message = f"the full stop stands {side} the closing quotation mark, and elsewhere on its other side"
        yield Finding(Span(passage, end - 2, end), message, "close every item alike")


def _closes(text: str) -> bool:
    return text.rstrip().endswith(('."', '".'))
