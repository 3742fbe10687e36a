"""A defined term stands among common nouns of its kind.

What: "a Guarantor or surety", "a receiver, Trustee, custodian": any guarantor, any trustee is meant, and the
capital says that it is the party.
Why: read to the letter, the words speak of the one party only, and leave out everyone else.
Authority: the usage of the field: a defined term is used for what it is defined as.
Example: "a legal or equitable discharge of a Guarantor or surety".
Remedy: write the noun small: "a guarantor or surety".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(305, Severity.WARNING, WORDS)
_KINDS = (
    ("guarantor", "suret(?:y|ies)|indemnitors?|accommodation"),
    ("trustee", "receivers?|custodians?|liquidators?|sequestrators?|conservators?"),
    ("agent", "attorneys|employees|officers|directors|contractors|representatives"),
    ("mortgagee", "secured\\s+part(?:y|ies)|pledgees?"),
    ("lessee", "bailees?|sublessees?|users?|charterers?"),
    ("lessor", "bailors?|sublessors?|vendors?"),
)
_LISTED = {
    kind: re.compile(
        rf"\b{kind.capitalize()}s?\s*(?:,|,?\s+(?:or|and))\s+(?:a\s+|an\s+|any\s+|other\s+)?(?:{generic})\b"
        rf"|\b(?:{generic})\s*(?:,|,?\s+(?:or|and))\s+{kind.capitalize()}s?\b"
    )
    for kind, generic in _KINDS
}


def findings(index: Index) -> Iterator[Finding]:
    """Each term of the instrument that a list joins to a common noun of its kind."""
    for kind, listed in _LISTED.items():
        if kind not in index.defined and f"{kind}s" not in index.defined:
            continue
        for span in index.spans(listed):
            message = f'"{span.text}": a defined term stands for any {kind}'
            yield Finding(span, message, f'write "{kind}" small')
