"""An amendment is called by two numbers.

What: "AMENDMENT NO. 3" in the title, "THIS FOURTH AMENDMENT" in the preamble or below the signatures.
Why: the next amendment and the registry recite it by its number; one of the two is another instrument.
Authority: 14 CFR 49.33; the usage of the field.
Example: title "AMENDMENT NO. 3 TO LEASE", preamble "FOURTH AMENDMENT TO LEASE (this "Amendment")".
Remedy: count the amendments before it, and give it one number everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(604, Severity.ERROR, DOCUMENTS)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_NUMBERED = re.compile(
    rf"\b(?:(?P<ordinal>{'|'.join(_ORDINALS)})\s+amendment|amendment\s+(?:no\.?|number)\s*(?P<number>\d{{1,2}}))\b",
    re.IGNORECASE,
)
_BEGINS = 120  # characters in which a title or a preamble names the instrument itself


def findings(index: Index) -> Iterator[Finding]:
    """The first of the preamble and the footers whose number is not the one above it."""
    frame = index.frame
    called = [_called(one) for one in (frame.title, frame.preamble, *frame.footers) if one is not None]
    numbered = [one for one in called if one is not None]
    for span, number in numbered[1:]:
        if number != numbered[0][1]:
            first = numbered[0][0]
            message = f'"{span.text}" is called "{first.text}" above'
            yield Finding(span, message, "give it one number everywhere", (("its other number", first),))
            return


def _called(one: Passage) -> tuple[Span, int] | None:
    found = _NUMBERED.search(one.text[:_BEGINS])
    if found is None:
        return None
    number = int(found["number"]) if found["number"] else _ORDINALS.index(found["ordinal"].lower()) + 1
    return Span(one, found.start(), found.end()), number
