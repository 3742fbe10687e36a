"""The registry or the administration is called by a name that it has not.

What: "Civil Aircraft Registry", "Federal Aviation Authority", or "Federal Aviation Agency" for the body of
today.
Why: a filing, or an opinion on one, is to be of the register that the law knows.
Authority: 49 U.S.C. 106 (Federal Aviation Administration); the FAA's Civil Aviation Registry, Aircraft
Registration Branch.
Example: "filed with the Civil Aircraft Registry".
Remedy: write "the Civil Aviation Registry of the Federal Aviation Administration".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(309, Severity.WARNING, WORDS)
_WRONG = re.compile(
    r"\b(?:Civil\s+Aircraft\s+Registry|Federal\s+Aviation\s+(?:Authority|Agency))\b(?!\s*,?\s*(?:now|as\s+it))"
)
_RIGHT = {"Registry": "Civil Aviation Registry", "Authority": "Federal Aviation Administration"}


def findings(index: Index) -> Iterator[Finding]:
    """Each such name."""
    for span in index.spans(_WRONG):
        right = _RIGHT.get(span.text.split()[-1], "Federal Aviation Administration")
        yield Finding(span, f"there is no {span.text}", f'write "{right}"')
