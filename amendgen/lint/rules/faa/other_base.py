"""The title or a footer names another base instrument than the words do.

What: the preamble and the recitals amend the "Second Security Agreement", and the title or the footer of a
signature page says "Security Agreement" or "First Security Agreement".
Why: two security agreements over one aircraft, recorded one after the other, differ in that word alone; the
amendment may be indexed against the wrong one.
Authority: 14 CFR 49.33(c): an amendment describes the original conveyance in detail that identifies it.
Example: "AMENDMENT NO. 4 TO SECURITY AGREEMENT AND CHATTEL MORTGAGE" above "the Second Security Agreement and
…".
Remedy: write the base's whole title, with its ordinal, everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(307, Severity.ERROR, DOCUMENTS)
_ORDINALS = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_BASE = re.compile(
    rf"\bto\s+(?:the\s+|that\s+certain\s+)?((?P<ordinal>{_ORDINALS})\s+)?"
    r"(?P<kind>(?:Aircraft\s+|Engine\s+)?(?:Security\s+Agreement|Chattel\s+Mortgage|Mortgage|Lease|Indenture))\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each base of the title or a footer whose ordinal is not the one that the preamble has."""
    preamble = index.frame.preamble
    named = _BASE.search(preamble.text) if preamble else None
    if preamble is None or named is None:
        return
    ordinal, also = _ordinal(named), (("the preamble", _span(preamble, named)),)
    for passage in (index.frame.title, *index.frame.footers):
        found = _BASE.search(passage.text) if passage else None
        if passage and found and _kind(found) == _kind(named) and _ordinal(found) != ordinal:
            message = f"this names {_called(found)}, and the preamble {_called(named)}"
            yield Finding(_span(passage, found), message, "write the base's whole title", also)


def _ordinal(found: re.Match[str]) -> str:
    return (found["ordinal"] or "").title()


def _kind(found: re.Match[str]) -> str:
    return " ".join(found["kind"].split()).title()


def _called(found: re.Match[str]) -> str:
    return f'the "{" ".join((_ordinal(found), _kind(found))).strip()}"'


def _span(passage: Passage, found: re.Match[str]) -> Span:
    return Span(passage, found.start("ordinal") if found["ordinal"] else found.start("kind"), found.end())
