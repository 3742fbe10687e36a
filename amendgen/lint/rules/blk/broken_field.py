"""A field of the word processor found nothing.

What: "Error! Reference source not found." or the like stands where a cross-reference or a figure belongs.
Why: the provision or the number that is meant cannot be told.
Authority: the usage of the field.
Example: "as provided in Section Error! Reference source not found."
Remedy: set the reference anew, and update all fields before the text is saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(905, Severity.ERROR, WORDS)
_BROKEN = re.compile(
    r"\bError!\s*(?:Reference source not found|Bookmark not defined|No text of specified style|Unknown"
    r"|Not a valid)[^.]{0,40}\.?|#(?:REF|VALUE|NAME|DIV/0)[!?]|#N/A\b|\b(?:PAGE)?REF _(?:Ref|Toc)\d+",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each message that a field left."""
    for found in index.spans(_BROKEN):
        yield Finding(found, "a cross-reference or a formula of the word processor is broken", "set it anew")
