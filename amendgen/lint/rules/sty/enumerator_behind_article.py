"""An enumerator stands behind the article that its item needs.

What: "the greater of the (i) Assigned Value and (ii) the sum of": the article of the first item stands
before its enumerator.
Why: read to the letter, "the" belongs to all of the items or to none, and the items are not alike.
Authority: the usage of the field: each item reads on its own from the words before the list.
Example: "the greater of the (i) Assigned Value and (ii) the sum" for "the greater of (i) the Assigned Value
and …".
Remedy: put the article behind the enumerator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(11, Severity.WARNING, WORDS)
_BEFORE = re.compile(
    r"\b(?:greater|greatest|lesser|least|lower|lowest|higher|highest|earlier|later|sum)\s+of\s+(the\s+\((?:i|a|x|1|A)\))\s"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each article before the first enumerator of what is compared or added."""
    for found in index.spans(_BEFORE, 1):
        label = found.text.split()[1]
        yield Finding(found, f'"the" stands before {label}, and belongs to its words', f'write "{label} the"')
