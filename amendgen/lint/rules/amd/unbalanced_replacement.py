"""What is put in has a bracket more or less than what it replaces.

What: the text deleted has as many opening as closing brackets, and the text inserted in lieu of it has not,
or the other way round.
Why: after the edit a bracket in the agreement has no other.
Authority: the usage of the field.
Example: "deleting the text "other than …" and inserting the text ")" in lieu thereof".
Remedy: compare both texts with the agreement, and quote each with the brackets that belong to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(208, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each replacement that changes how many brackets are open."""
    for one in index.replacements:
        out, new = one.out.text, one.new.text
        if any(_open(out, pair) != _open(new, pair) for pair in ("()", "[]")):
            also = (("the text that it replaces", one.out),)
            message = "a bracket is left without its other when this text is put in for the one deleted"
            yield Finding(one.new, message, "quote both texts with the brackets that belong to them", also)


def _open(text: str, pair: str) -> int:
    return text.count(pair[0]) - text.count(pair[1])
