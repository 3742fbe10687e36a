"""A signature on what is to be recorded shows no office.

What: an instrument about a registered aircraft is signed, and the line for the title of who signed is empty.
Why: the registry takes the signature of a corporation only with the title of the office of who signs.
Authority: 14 CFR 47.13(d) and 49.13(b).
Example: "By: /s/ Alex Example", "Name: Alex Example", "Title:".
Remedy: write the office: "Title: Vice President".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(403, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each block that someone has signed, with a line for the title and nothing on it."""
    for one in index.signatures if index.recorded else ():
        signed = one.said("by") or one.said("name")
        if signed and "title" in one.lines and not one.said("title"):
            message = f"{signed} signs without an office"
            yield Finding(one.lines["title"], message, "write the title of the office")
