"""A guaranty is recited to be of the obligations of one whom it is given to.

What: the words for which a guaranty is given name as the obligor one of those for whose benefit it is given,
while the guaranty itself is of the obligations of another.
Why: nobody guarantees the creditor's own obligations to it; a guaranty is read strictly for the guarantor.
Authority: Restatement (Third) of Suretyship and Guaranty, section 1 (obligor, obligee, secondary obligor).
Example: "that each Guarantor guarantee the obligations of the Lessor", where the Lessee's are guaranteed.
Remedy: name the one whose obligations are guaranteed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(503, Severity.ERROR, DOCUMENTS)
_GUARANTEED = re.compile(
    r"\bguarant(?:ees?|y|ied)\s+(?:the\s+)?(?:payment\s+and\s+performance\s+of\s+)?(?:all\s+(?:of\s+)?)?(?:the\s+)?"
    r"obligations\s+of\s+the\s+([A-Z]\w+)"
)
_OBLIGOR = re.compile(r"\bobligations?\s+of\s+the\s+([A-Z]\w+)")
_BENEFIT = re.compile(r"\bfor\s+the\s+benefit\s+of\s+([^()]{1,200})\(")


def findings(index: Index) -> Iterator[Finding]:
    """Each obligor so recited who is a beneficiary, and whose obligations nothing else says are guaranteed."""
    preamble = index.frame.preamble
    benefit = _BENEFIT.search(preamble.text) if preamble else None
    if benefit is None:
        return
    for passage in index.frame.recitals:
        for found in _GUARANTEED.finditer(passage.text):
            others = {one.text.split()[-1] for one in index.spans(_OBLIGOR) if one.passage is not passage}
            if re.search(rf"\bthe\s+{found[1]}\b", benefit[1]) and others and found[1] not in others:
                span = Span(passage, found.start(1), found.end(1))
                right = " or ".join(sorted(others))
                message = f"the guaranty is for the benefit of the {found[1]}, and not of its obligations"
                yield Finding(span, message, f"name whose obligations are guaranteed: {right}")
