"""A signature in typed form has no name.

What: "/s/" stands with no name behind it, or is written "/S/".
Why: what stands for a signature is the name of who has signed.
Authority: 17 CFR 232.302(a).
Example: "By: /s/" and nothing more.
Remedy: write "/s/ Jane Roe", or leave the line blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Column, Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import FILED

ABOUT = About(208, Severity.ERROR, FILED)
_NAME = re.compile(
    r"\s*(?!(?:By|Its|Name|Title|Date)\b)[A-Z][a-z.]*(?:\s+[A-Z][\w.'-]*)+,?[^:]*", re.IGNORECASE
)


def findings(index: Index) -> Iterator[Finding]:
    """Each such place of an exhibit; a name on the next line is one that was torn from it."""
    for one in index.faulty("SEC208"):
        if isinstance(one.at, Column) and not _NAME.fullmatch(_next(index.lines, one.at.line)):
            yield one


def _next(lines: Sequence[str], number: int) -> str:
    return next((line for line in lines[number : number + 3] if line.strip()), "")
