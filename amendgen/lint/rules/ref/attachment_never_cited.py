"""Something is attached that nothing refers to.

What: a schedule, an annex or an exhibit follows the signatures, and no words of the instrument name it.
Why: what is not referred to is no part of the agreement, or the words that made it one are missing.
Authority: the usage of the field.
Example: "SCHEDULE II" behind the signatures of an agreement that speaks of Schedule I only.
Remedy: refer to it where it belongs, or take it off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.agreement.addressing import attached
from amendgen.diagnostics import Severity
from amendgen.edits.address import Address
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(408, Severity.WARNING, DOCUMENTS)
_HEADED = re.compile(
    r"(?:annex|schedule|exhibit|appendix)\s+(?:[A-Z]|[IVXL]+|\d+(?:\.\d+)*)(?:-\d+)?"
    r"(?:\s*$|\s*[-:\u2013\u2014]|\s+[A-Z])",
    re.IGNORECASE,
)
_FILED = re.compile(r"\bschedule\s+to\s+exhibit\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each attachment whose unit and number stand nowhere else in the instrument."""
    for passage in index.passages:
        if passage.part != "attachment" or passage.kind != "heading" or _FILED.search(passage.text):
            continue
        for address in attached(passage.text)[:1] if _headed(index, passage) else ():
            words = _cited(address)
            if not any(one.parts != passage.parts and words.search(one.text) for one in index.passages):
                message = f"nothing refers to {address}"
                yield Finding(whole(passage), message, "refer to it where it belongs, or take it off")


def _headed(index: Index, passage: Passage) -> bool:
    """Whether the words head an attachment, and are not a line of a sentence that goes on below."""
    behind = index.passages[passage.number + 1 : passage.number + 2]
    return _HEADED.match(passage.text) is not None and not any(one.text[:1].islower() for one in behind)


def _cited(address: Address) -> re.Pattern[str]:
    """What cites an attachment: "Schedule II", "Schedules I and II"."""
    listed = r"(?:[\w.-]+,?\s+(?:and|or|through|to)\s+)?"
    return re.compile(
        rf"\b{address.unit[:-1]}\w*\s+{listed}{re.escape(address.number)}(?![\w.]\w)", re.IGNORECASE
    )
