"""A word stands for what is still to come.

What: "TBD", "XXX" or a bracketed noun, "[date]", stands in the words of the instrument.
Why: it reads as a term, and says nothing; whoever fills it in later does so alone.
Authority: a conveyance is recorded when it is complete (14 CFR 49.13, 49.33).
Example: "an amendment fee of [amount]" for "an amendment fee of $25,000".
Remedy: write what belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(904, Severity.ERROR, WORDS)
_PLACEHOLDER = re.compile(
    r"\[(?:the\s+)?(?:date|amount|number|address|jurisdiction|state|county|title|serial\s+number"
    r"|registration\s+(?:mark|number)|conveyance\s+number|x{2,}|\?+)\]"
    r"|(?<![\w-])(?:TBD|TBC|TKTK|[Xx]{3,})(?![\w-])|\?{2,}",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each such word, but in a form that is attached to be filled in."""
    for found in index.spans(_PLACEHOLDER):
        if found.passage.number not in index.forms and found.text != "xxx":
            yield Finding(found, f'"{found.text}" stands for what is still to come', "write what belongs there")
