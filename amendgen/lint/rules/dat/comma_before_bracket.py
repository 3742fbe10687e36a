"""A comma stands between a date and the bracket behind it.

What: "dated as of November 30, 2004, (this": the comma that closes a date stands before an opening bracket.
Why: the comma belongs behind the bracket; before it, the definition hangs in the air.
Authority: The Chicago Manual of Style, 6.18: no comma precedes an opening parenthesis.
Example: "November 30, 2004, (this \"AMENDMENT\"), and entered into" for "November 30, 2004 (this
\"AMENDMENT\"),".
Remedy: take the comma out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(605, Severity.WARNING, WORDS)
_COMMA = re.compile(r",(?=\s*\((?:this|the|as|each|collectively)\b)")


def findings(index: Index) -> Iterator[Finding]:
    """Each date with a comma between it and a bracket."""
    for dated in index.dates:
        passage, end = dated.span.passage, dated.span.end
        if found := _COMMA.match(passage.text, end):
            yield Finding(Span(passage, end, found.end()), "a comma stands before a bracket", "take it out")
