"""What comes in place of a provision is another than the one deleted.

What: a clause is deleted and a new Section put in lieu of it, or clause (iii) is deleted and clause (iv) put in
its place.
Why: the provision deleted is gone, and the one put in stands where it does not belong, or twice.
Authority: the usage of the field; one provision has one name.
Example: "deleting clause (k) of said Section in its entirety and inserting the following new Section 7(k)".
Remedy: name what is put in as what is deleted is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.units import Unit
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(205, Severity.WARNING, DOCUMENTS)
_LIEU = re.compile(r"[^.;]{0,120}?\b(?:in\s+(?:lieu|place|substitution)|therefor)\b|[^.;]{0,40}:\s*$")


def findings(index: Index) -> Iterator[Finding]:
    """Each unit put in lieu of one that is named or labelled in another way."""
    for old, new in pairwise(index.units):
        passage = new.span.passage
        if (old.act, new.act) != ("delete", "insert") or not old.replaced or old.span.passage is not passage:
            continue
        between = passage.text[old.span.end : new.span.start]
        if len(between) > 160 or ";" in between or not _LIEU.match(passage.text, new.span.end):
            continue
        if len(old.keys) == len(new.keys) and _differs(old, new):
            message = f"{old.span.text} is deleted, and {new.span.text} put in its place"
            also = (("what is deleted", old.span),)
            yield Finding(new.span, message, f'write "{old.span.text}", or delete what is meant', also)


def _differs(old: Unit, new: Unit) -> bool:
    return old.citation.unit != new.citation.unit or old.labels != new.labels
