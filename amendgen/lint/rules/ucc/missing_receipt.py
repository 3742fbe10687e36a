"""The original counterpart is known by a receipt that no signature page has.

What: the chattel paper legend says that the original is the counterpart with a receipt on its signature
page, and no signature page has a receipt.
Why: no counterpart is the original then, and possession of none of them perfects a security interest.
Authority: UCC 9-330(b), 9-313(a); 9-102(a)(11).
Example: "the counterpart that contains the receipt therefor executed by the Agent on the signature page".
Remedy: put a receipt on the signature page: "Receipt of this original counterpart is hereby acknowledged".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(702, Severity.ERROR, DOCUMENTS)
_LEGEND = re.compile(
    r"\bcontains\s+(?:the|a)\s+receipt\b|\bsignature\s+page\b[^.]{0,120}\backnowledged\s+its\s+receipt\b"
    r"|\breceipt\s+there(?:of|for)\s+executed\b",
    re.IGNORECASE,
)
_RECEIPT = re.compile(r"\breceipt\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """The legend, when the signature pages acknowledge nothing."""
    legend = next(index.spans(_LEGEND), None)
    signed = [one for one in index.passages if one.part == "signatures"]
    if legend and signed and not any(_RECEIPT.search(one.text) for one in signed if one.kind != "note"):
        hint = 'add "Receipt of this original counterpart is hereby acknowledged" with a signature block'
        yield Finding(legend, "no signature page has the receipt that makes a counterpart the original", hint)
