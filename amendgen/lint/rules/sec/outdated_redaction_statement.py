"""The statement on redactions has the test of 2019 to 2021.

What: an exhibit of an instrument dated after 2021 says that what is left out "would likely cause competitive
harm" or the like.
Why: the test is now whether the registrant treats it as private or confidential; the old words claim another.
Authority: 17 CFR 229.601(b)(10)(iv) as amended in 2020 (85 FR 63726), against its text of 2019 (84 FR 12674).
Example: "(ii) would likely cause competitive harm to the company if publicly disclosed" in an exhibit of
2024.
Remedy: write "(i) not material and (ii) the type that the registrant treats as private or confidential".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(204, Severity.WARNING, DOCUMENTS)
_OLD = re.compile(
    r"\b(?:would|could)\s+(?:be\s+)?(?:likely\s+(?:to\s+)?)?(?:cause\s+)?competitive(?:ly)?\s+harm(?:ful)?\b"
)
_SINCE = date(2022, 1, 1)


def findings(index: Index) -> Iterator[Finding]:
    """The statement, in what is dated since."""
    old = next((span for span in index.spans(_OLD) if "material" in span.passage.text), None)
    if old and index.day and index.day >= _SINCE:
        hint = 'write "the type that the registrant treats as private or confidential"'
        yield Finding(old, "competitive harm is no longer the test", hint)
