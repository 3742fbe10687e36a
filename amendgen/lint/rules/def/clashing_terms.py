"""Two long terms differ by one word in front.

What: the instrument gives its own "Third Amendment Effective Date" beside an "Parent Third Amendment Effective
Date" of another agreement.
Why: one is written for the other, and nothing shows it.
Authority: the usage of the field: terms that mean different things look different.
Example: "(the "Third Amendment Effective Date")" beside "(the "Parent Third Amendment Effective Date")".
Remedy: name both by what they belong to: "Lease Amendment Effective Date", "Credit Amendment Effective Date".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(309, Severity.WARNING, DOCUMENTS)
_LONG = 4  # words of the shorter term


def findings(index: Index) -> Iterator[Finding]:
    """Each term that is another with one word before it, when both are long."""
    for key, term in index.defined.items():
        _, _, rest = key.partition(" ")
        other = index.defined.get(rest)
        if other is not None and len(rest.split()) >= _LONG:
            message = f'"{other.words}" and "{term.words}" are told apart by one word'
            also = ((f'where "{term.words}" is defined', term.span),)
            yield Finding(other.span, message, "name both by what they belong to", also)
