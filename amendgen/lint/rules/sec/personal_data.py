"""A number stands in the exhibit that is a person's own or opens an account.

What: a social security number, or the number of a bank account or of its routing, in full.
Why: an exhibit is public for ever; such numbers may be left out without asking and without a legend.
Authority: 17 CFR 229.601(a)(6).
Example: "Account No. 4512667890", "SSN 078-05-1120".
Remedy: leave the number out: "[account number omitted]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(205, Severity.WARNING, DOCUMENTS)
_NUMBER = re.compile(
    r"\b(?:(?:social\s+security|SSN|taxpayer\s+identification)\b[\w\s.:#]{0,30}?\b(?P<person>\d{3}-\d{2}-\d{4})"
    r"|(?:account|acct\.?|ABA|routing)\s*(?:no\.?|number|#)?\s*[:#]?\s*(?P<bank>\d(?:[ -]?\d){7,16}))\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each such number."""
    for group, kind in (("person", "a social security number"), ("bank", "the number of a bank account")):
        for span in index.spans(_NUMBER, group):
            yield Finding(span, f"{kind} would be public", "leave it out, in brackets")
