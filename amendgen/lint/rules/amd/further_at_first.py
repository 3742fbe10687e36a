"""A provision is said to be further amended that nothing before amends.

What: "is hereby further amended", where no item before it amends that provision or another of the same section.
Why: the reader looks for the earlier item; one was taken out, or the items were put into another order.
Authority: the usage of the field.
Example: "Section 7 of the Lease is hereby further amended" in the first item that amends Section 7.
Remedy: strike "further", or put the item that is missing before this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.units import key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(106, Severity.WARNING, DOCUMENTS)
_FURTHER = re.compile(r"\bfurther\s+amended\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each "further amended" of a section whose number stands in no direction before it."""
    said = ""
    for direction in index.directions:
        root = key(direction.subject).partition("(")[0]
        further = _FURTHER.search(direction.amended.text)
        if root and further and not re.search(rf"(?<![\w.]){re.escape(root)}(?!\d)", said):
            start = direction.amended.start + further.start()
            span = Span(direction.passage, start, start + len("further"))
            message = f"no item before this one amends anything of Section {root}"
            yield Finding(span, message, 'strike "further"')
        said += direction.passage.text + " "
