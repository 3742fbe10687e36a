"""An amendment goes by an effective date that it does not define.

What: "the Second Amendment Effective Date" is named in the amendment's own words, and neither these nor what
it puts into the agreement say what day that is.
Why: what holds from that date on never begins to hold.
Authority: the usage of the field.
Example: "From and after the Second Amendment Effective Date", and nowhere "(the \"Second Amendment Effective
Date\")".
Remedy: define the date where the conditions of effectiveness stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index, searching
from amendgen.lint.index.terms import key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(703, Severity.ERROR, DOCUMENTS)
_DATE = re.compile(r"\b((?:[A-Z][\w.-]*\s+){0,3}Amendment(?:\s+No\.\s+\d+)?\s+(?:Effective|Closing)\s+Date)\b")
_QUOTED = re.compile(r'"\s*(?:the\s+)?((?:[\w.-]+\s+){0,6}Date)\s*,?\s*"', re.IGNORECASE)
_TAKEN = re.compile(r"^(?:The|This|Such)\s+")


def findings(index: Index) -> Iterator[Finding]:
    """The first use of each such date that stands between quotation marks nowhere, a line's end among them."""
    seen = set[str]()
    for use in searching.spans(_DATE, index.own if index.frame.amends else (), 1):
        words = key(_TAKEN.sub("", use.text))
        if words not in seen and not _quoted(words, index) and not _within_marks(use):
            yield Finding(use, f'"{use.text}" is defined nowhere', "say what day it is, and define it there")
        seen.add(words)


def _within_marks(use: Span) -> bool:
    """Whether a quotation mark before it is not closed: it is the agreement's, which may define it."""
    return use.passage.text.count('"', 0, use.start) % 2 == 1


def _quoted(words: str, index: Index) -> bool:
    """Whether any date that the words may be short for, or long, is put between quotation marks."""
    said = " ".join(one.text for one in index.passages)
    named = (key(one[1]) for one in _QUOTED.finditer(said))
    bare = words.startswith("amendment")  # with no number of its own, short for one that has
    return any(words.endswith(one) or (bare and one.endswith(words)) for one in named)
