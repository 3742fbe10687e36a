"""Guarantors are there, and do not reaffirm.

What: a guarantor is a party or signs, and no words of the amendment have the guarantors consent to it,
reaffirm or confirm what they guarantee.
Why: a surety is discharged by a change of what it guarantees to which it did not consent.
Authority: Restatement (Third) of Suretyship and Guaranty, section 41; the rule of strictissimi juris.
Example: a block for "NORTHGATE HOLDINGS, INC., as Guarantor" under an amendment that never speaks of it.
Remedy: add a clause by which each guarantor consents, and confirms that its guaranty remains in effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(704, Severity.WARNING, DOCUMENTS)
_GUARANTOR = re.compile(r"\bguarantors?\b", re.IGNORECASE)
_GUARANTY = re.compile(r"\bguarant(?:y|ies|ee|ees|ors?)\b", re.IGNORECASE)
_REAFFIRMS = re.compile(
    r"\b(?:re-?affirm|ratif|confirm|consent|acknowledg|agree|continu|remain|full force)"
    r"|\bnot\s+(?:affect|impair|release)",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """The first guarantor, when nothing that is said of guarantors consents or confirms."""
    guarantor = next(_guarantors(index), None)
    if guarantor is None or not index.frame.amends or _of_guaranty(index):
        return
    said = [
        one for one in index.passages if one.part in ("body", "signatures") and one.number not in index.inserted
    ]
    if not any(_GUARANTY.search(one.text) and _REAFFIRMS.search(one.text) for one in said if one.running):
        message = "a guarantor joins, and consents to nothing and confirms nothing"
        yield Finding(guarantor, message, "add the guarantors' consent and reaffirmation")


def _guarantors(index: Index) -> Iterator[Span]:
    """Each party or signer that is called a guarantor."""
    yield from (one.span for one in index.parties if _GUARANTOR.search(f"{one.capacity} {one.term.words}"))
    for block in index.signatures:
        if _GUARANTOR.search(f"{block.capacity} {block.name}"):
            yield block.span
        elif block.heading and _GUARANTOR.search(block.heading.text):
            yield whole(block.heading)


def _of_guaranty(index: Index) -> bool:
    """Whether what is amended is the guaranty itself, which its guarantors sign."""
    return index.frame.title is not None and _GUARANTY.search(index.frame.title.text) is not None
