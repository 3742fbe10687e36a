"""A party of the preamble has no signature block.

What: the signature pages have blocks, and a party whom the preamble names is not among them.
Why: who does not sign is not bound; a conveyance without the debtor's signature is not recorded.
Authority: 14 CFR 49.13, 49.17(d); UCC 9-203(b)(3)(A).
Example: "among A, INC., B, INC. and C BANK, as Agent", signed by A and B alone.
Remedy: add a signature block for the party, or take it out of the preamble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.naming import bare
from amendgen.lint.passages import Passage
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(804, Severity.ERROR, DOCUMENTS)
_UNDERSIGNED = re.compile(
    r"\bundersigned\b|\bparty\s+hereto\b|\bsignator(?:y|ies)\b|\bsignature\s+pages?\b", re.IGNORECASE
)
_RUN_ON = re.compile(r'.{100}|["()]|\bWHEREAS\b|\band\b')
_SAID_OF_IT = re.compile(r",\s+[a-z].*")
_ABOVE, _LINE = 6, 80  # passages, and the characters of one, that may name a signer
_ATTACHED = re.compile(r"\s*(?:SCHEDULE|EXHIBIT|ANNEX)\b")
_FORM = re.compile(
    r"(?:inc|incorporated|corp|corporation|llc|lp|company|co|ltd|limited|na|nationalassociation)\Z"
)
_TITLE = re.compile(r"\b(?:syndication|documentation)\s+agent|arranger|bookrunner", re.IGNORECASE)
"""Who has a title in a loan and no duties: it agrees to no amendment."""


def findings(index: Index) -> Iterator[Finding]:
    """Each party whose name stands nowhere on the signature pages, when another's does."""
    pages = takewhile(lambda one: not _ATTACHED.match(one.text), _signed(index))
    signed = bare(" ".join(one.text for one in pages))
    names = [
        (one, _FORM.sub("", bare(_SAID_OF_IT.sub("", one.name))))
        for one in index.parties
        if not _RUN_ON.search(one.name)
    ]
    found = [one for one, name in names if name in signed]
    if not index.signatures or not found or len(found) * 2 < len(names):
        return
    for party, _ in names:
        if party not in found and not _UNDERSIGNED.search(party.name) and not _TITLE.search(party.capacity):
            message = f"{party.name} is a party, and does not sign"
            yield Finding(party.span, message, "add its signature block, or take it out of the preamble")


def _signed(index: Index) -> Iterator[Passage]:
    """The signature pages, with the names that may stand above them: "Agreed and Accepted:"."""
    pages = [one for one in index.passages if one.part == "signatures" and one.kind != "footer"]
    first = pages[0].number if pages else 0
    above = index.passages[max(0, first - _ABOVE) : first]
    return chain((one for one in above if len(one.text) < _LINE), pages)
