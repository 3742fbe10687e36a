"""What a program should have filled in stands in the text.

What: a template's braces, a mail merge's marks, or what a program writes for nothing: "None", "nan".
Why: the words that belong there are missing, and nobody has read the page.
Authority: a conveyance is recorded when it is complete (14 CFR 49.13, 49.33).
Example: "dated as of {{ dated }}", "Conveyance No. None", "<<Borrower>>".
Remedy: fill the form again with what was missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(903, Severity.ERROR, WORDS)
_RESIDUE = re.compile(
    r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|<<\s*\w[\w .]*>>|\u00ab\s*\w[\w .]*\u00bb|\$\{\w+\}"
    r"|\blorem\s+ipsum\b|\bMERGEFIELD\b|\bdatetime\.date\(|\bDecimal\(|<[\w.]+ object at 0x\w+>"
    r"|(?<=No\. )None\b|(?<=Number )None\b|(?<=dated )None\b|(?<=as of )None\b|\$(?:None|nan|NaN)\b"
    r"|\b(?:None|nan)%"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each mark of a form that was not filled in."""
    for found in index.spans(_RESIDUE):
        yield Finding(
            found, f'"{found.text}" is what a program left', "fill the form again with what was missing"
        )
