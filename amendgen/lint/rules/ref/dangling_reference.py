"""A reference leads to no provision.

What: a section, clause or annex of this instrument is cited, and is not there.
Why: what the words make depend on it depends on nothing; after an amendment it is the sign of an edit
forgotten.
Authority: the usage of the field.
Example: "as provided in Section 7.4" in an agreement whose Article VII ends with Section 7.3.
Remedy: cite the provision that is meant; when an edit deleted it, amend the reference too.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(401, Severity.ERROR, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each reference to what is surely absent; in an amendment, whose words are of two texts, none."""
    if index.frame.amends:
        return
    for cited in index.references:
        if cited.reference.missing:
            gone = " and ".join(map(str, cited.reference.missing))
            yield Finding(cited.span, f"{gone} is not there", "cite the provision that is meant")
