"""The exhibit has one number at its head, and another in its schedule or its tag.

What: "EXHIBIT 10.5.7" above, and "Schedule to Exhibit 10.5.6" or "<TYPE>EX-4.1" in the same document.
Why: the schedule is of the exhibit that it names, and the index of the filing leads by the tag.
Authority: 17 CFR 229.601(a)(2) (exhibits are numbered by the table); 17 CFR 232.301.
Example: "EXHIBIT 10.5.7" above "Schedule to Exhibit 10.5.6".
Remedy: write the same number in all places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Column, Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(201, Severity.ERROR, DOCUMENTS)
_OTHER = re.compile(r"\s*SCHEDULE\s+TO\s+EXHIBIT\s+(\d[\w.()-]*)\s*", re.IGNORECASE)
_TYPE = re.compile(r"<TYPE>\s*EX-(\d[\w.()-]*)", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\w.()-]*")


def findings(index: Index) -> Iterator[Finding]:
    """Each other number."""
    head = index.frame.exhibit
    found = _NUMBER.search(head.text) if head else None
    if head is None or found is None:
        return
    own, also = found[0].rstrip("."), (("the head of the exhibit", whole(head)),)
    for span in index.spans(_OTHER, 1):
        if span.text.rstrip(".") != own:
            yield Finding(span, f"the exhibit is {own}, and this is of {span.text}", f'write "{own}"', also)
    for number, line in enumerate(index.lines, 1):
        if (tag := _TYPE.match(line)) and not _digits(own).startswith(_digits(tag[1])):
            at = Column(number, tag.start(1) + 1)
            yield Finding(at, f"the exhibit is {own}, and its tag {tag[1]}", f'write "EX-{own}"', also)


def _digits(number: str) -> str:
    """A tag may give the first number alone, and runs those behind the second point together: "EX-10.57"."""
    return number.replace(".", "")
