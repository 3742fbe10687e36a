"""A provision that was amended is amended again, as if for the first time.

What: two items amend the same provision of the same agreement, and the second does not say "further amended".
Why: "further" tells that the provision is to be read as the earlier item leaves it; without it two items may
have been written of one text, each as if the other were not.
Authority: the usage of the field.
Example: "Section 7 of the Lease is hereby amended" in item 6 and again in item 9.
Remedy: write "is hereby further amended".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.directions import Direction
from amendgen.lint.index.units import key
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(107, Severity.WARNING, DOCUMENTS)
_LEADS = re.compile(r".*?\b(?=(?:the definitions?|sections?|articles?|clauses?|paragraphs?)\b)", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that amends what one before it amends in the same words, where others say "further"."""
    said = [bool(re.search(r"\bfurther\b", one.amended.text)) for one in index.directions]
    seen = dict[str, Direction]()
    for direction, further in zip(index.directions, said, strict=True):
        subject = _LEADS.sub("", " ".join(direction.subject.split()), count=1).casefold()
        if any(said) and not further and key(direction.subject) and subject in seen:
            also = (("amended here already", seen[subject].amended),)
            message = "an item before this one amends the same provision"
            yield Finding(direction.amended, message, 'write "is hereby further amended"', also)
        seen.setdefault(subject, direction)
