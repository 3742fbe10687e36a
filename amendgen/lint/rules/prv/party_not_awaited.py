"""An amendment takes effect when some of its parties have signed, and not all.

What: the clause lists who must have signed, and a party of the preamble is not on the list.
Why: it is effective among the others before that party is bound.
Authority: the usage of the field.
Example: "among Holdings, Company, the Lenders and the Administrative Agent", effective "when Holdings, Company
and the Requisite Lenders shall have signed a counterpart".
Remedy: add the party to the list, or say "each of the parties hereto".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.parties import ACCEPTED, Party
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(713, Severity.WARNING, DOCUMENTS)
_SIGNED = re.compile(
    r"\b(shall\s+have|have)\s+(?:each\s+|duly\s+)*(?:signed|executed)\s+(?:and\s+delivered\s+)?"
    r"(?:a\s+)?counterparts?\b"
)
_EFFECTIVE = re.compile(r"\b(?:effective|effectiveness|takes?\s+effect)\b", re.IGNORECASE)
_LIST = re.compile(r"[^.;:]*\Z")
_ALL = re.compile(r"\b(?:part(?:y|ies)|undersigned|signator(?:y|ies)|thereto|hereto)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """The list of those who sign, when terms of two parties stand in it, and not that of another.

    Who accepts what the parties agree may stand in it, and need not.
    """
    if not index.frame.amends:
        return
    for at, passage in enumerate(index.own):
        found = _SIGNED.search(passage.text)
        above = " ".join(one.text for one in index.own[max(0, at - 1) : at + 1])
        if found is None or not _EFFECTIVE.search(above) or _ALL.search(who := _who(passage, found)):
            continue
        there = [one for one in index.parties if _names(who, one)]
        missing = [one.term.words.title() for one in index.parties if one not in there and not _accepts(one)]
        if len(there) >= 2 and missing:
            span = Span(passage, found.start(), found.end())
            message = f"{' and '.join(missing)} need not have signed for the amendment to take effect"
            yield Finding(span, message, 'add the party, or say "each of the parties hereto"')


def _who(passage: Passage, signed: re.Match[str]) -> str:
    """The words before "shall have signed", as far as its own clause goes."""
    before = _LIST.search(passage.text[max(0, signed.start() - 200) : signed.start()])
    return before[0] if before else ""


def _names(who: str, party: Party) -> bool:
    return re.search(rf"\b{re.escape(party.term.words)}\b", who, re.IGNORECASE) is not None


def _accepts(party: Party) -> bool:
    """Whether the preamble has it accept what the parties agree."""
    return ACCEPTED.search(party.span.passage.text, 0, party.span.start) is not None
