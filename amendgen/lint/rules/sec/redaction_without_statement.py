"""Words are redacted, and nothing says so at the head.

What: "[***]" or "[*]" stands for words left out, and no statement in the document says that they are.
Why: the prominent statement on the first page is a condition for leaving them out.
Authority: 17 CFR 229.601(b)(10)(iv), 229.601(b)(2)(ii).
Example: "at a price of $[***] per hour" in an exhibit without a legend.
Remedy: add to the first page: "Certain identified information has been excluded from this exhibit because it
is both not material and the type that the registrant treats as private or confidential".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(203, Severity.ERROR, DOCUMENTS)
_MARK = re.compile(r"\[\s*\*(?:\s*\*)*\s*\]|\[\s*REDACTED\s*\]")
_STATED = re.compile(
    r"\b(?:confidential\s+treatment|(?:has|have)\s+been\s+(?:excluded|omitted|redacted)|(?:is|are)\s+(?:omitted|redacted)"
    r"|omitted\s+(?:material|portions|information)|confidential\s+(?:portions|information)|redacted\s+(?:version|portions|copy)"
    r"|filed\s+separately\s+with\s+the)\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """The first redaction of a document that states none."""
    first = next((span for span in index.spans(_MARK) if span.passage.kind != "signature"), None)
    if first is None or next(index.spans(_STATED), None) is not None:
        return
    if not any(_STATED.search(line) for line in index.lines):
        yield Finding(
            first, "words are left out, and no statement says so", "state it at the head of the exhibit"
        )
