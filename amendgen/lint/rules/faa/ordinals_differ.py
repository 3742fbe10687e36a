"""The title gives the amendment one number, and other words of it another.

What: "Amendment No. 4" in the title, and "Third Amendment" in the preamble or in the footer of a signature
page.
Why: which amendment was signed cannot be told from the page that was signed.
Authority: 14 CFR 49.33(c); the usage of numbering amendments.
Example: "AMENDMENT NO. 4 TO LEASE" above "THIS THIRD AMENDMENT TO THE LEASE".
Remedy: write the same number everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.deal.chain import stated_ordinal
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(318, Severity.ERROR, DOCUMENTS)
_LEAD = re.compile(r"(?:\[?Signature\s+page\s+(?:to|of)\s+|this\s+|the\s+)*", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """The preamble and each footer that begins with another number than the title."""
    title = index.frame.title
    own = stated_ordinal(title.text) if title else None
    framed = (index.frame.preamble, *index.frame.footers) if own else ()
    for passage in (one for one in framed if one is not None):
        lead = _LEAD.match(passage.text)
        start = lead.end() if lead else 0
        said = stated_ordinal(passage.text[start:])
        if title is not None and said not in (None, own):
            end = passage.text.lower().find("amendment", start) + len("amendment")
            message = f"these words are of amendment number {said}, and the title of number {own}"
            yield Finding(
                Span(passage, start, end), message, "write the same number", (("the title", whole(title)),)
            )
