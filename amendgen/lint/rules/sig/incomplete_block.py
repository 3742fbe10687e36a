"""A signature block lacks the line for a name or a title that the others have.

What: a block has "Name:" and no "Title:", or "Title:" and no "Name:", among blocks that have both.
Why: the registry does not file what an officer signs without printed name and title.
Authority: 14 CFR 47.13(a) and (d), 49.13(b).
Example: "By: ____ / Name: ____" for one party, "By: ____ / Name: ____ / Title: ____" for the others.
Remedy: give every block of a company the same lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(802, Severity.ERROR, DOCUMENTS)
_BOTH = {"name", "title"}


def findings(index: Index) -> Iterator[Finding]:
    """Each block with one of the two lines, when half of them and more have both."""
    blocks = [one for one in index.signatures if _BOTH & one.lines.keys()]
    whole = [one for one in blocks if one.lines.keys() >= _BOTH]
    if len(whole) * 2 < len(blocks):
        return
    for block in blocks:
        for line in sorted(_BOTH - block.lines.keys()):
            message = f"the block of {block.name or 'this signer'} has no {line}, as the others have"
            yield Finding(block.lines["by"], message, f'add "{line.title()}:"')
