"""A definition is added that nothing uses.

What: the amendment adds the definition of a term, and the agreement as amended uses the term nowhere else.
Why: an edit that was to use the term was forgotten, or uses other words.
Authority: the usage of the field.
Example: "Dollars" added to the definitions of an agreement that says "U.S. dollars" throughout.
Remedy: use the term where it is meant, or take the definition out.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import AMENDED

ABOUT = About(231, Severity.WARNING, AMENDED)


def findings(index: Index) -> Iterator[Finding]:
    """Each term that is defined by a paragraph of its own, was not before, and stands nowhere else."""
    before = index.before
    if before is None:
        return
    had = {term.key for term in before.terms}
    for term in index.terms:
        if not term.caption and term.key not in had:
            others = (use for use in index.uses(term.words) if use.passage is not term.span.passage)
            if next(others, None) is None:
                message = f'"{term.words}" is defined by the amendment, and used nowhere'
                yield Finding(term.span, message, "use the term where it is meant, or take it out")
