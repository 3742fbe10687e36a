"""A reference leads to a provision that is reserved.

What: a section or clause is cited whose text is "[Reserved]".
Why: what depends on it depends on nothing; the edit that took the text away forgot the reference.
Authority: the usage of the field.
Example: "Liens permitted by Section 6.4" where Section 6.4 reads "[Reserved]".
Remedy: amend the reference, or cite what took the provision's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.citing import Cited
from amendgen.lint.passages import whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(406, Severity.ERROR, WORDS)
_RESERVED = re.compile(
    r"\W*(?:intentionally\s+)?(?:reserved|omitted|deleted)(?:\s+intentionally)?\W*", re.IGNORECASE
)


def findings(index: Index) -> Iterator[Finding]:
    """Each reference of an agreement to what is reserved; an amendment's words are of two texts."""
    if index.frame.amends:
        return
    reserved = {one.address: one for one in index.passages if one.address and _RESERVED.fullmatch(one.text)}
    for cited in index.references if reserved else ():
        for target in cited.reference.targets:
            held = reserved.get(target.address)
            if held is not None and target.fate == "found" and not _ranges(cited):
                message = f"{target.address} is reserved"
                yield Finding(
                    cited.span, message, "amend the reference", (("it is reserved here", whole(held)),)
                )


def _ranges(cited: Cited) -> bool:
    """Whether a range is cited, which may have gaps."""
    return re.search(r"\b(?:through|to|inclusive)\b|-", cited.span.text) is not None
