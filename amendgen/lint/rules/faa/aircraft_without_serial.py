"""The aircraft is described without its serial number.

What: an instrument that describes what the registry has recorded names the aircraft by its registration, and
states no manufacturer's serial number anywhere.
Why: an instrument is recorded only when it describes the aircraft by make and model, manufacturer's serial
number and registration, or in other detail that identifies it; a mark moves from one aircraft to another.
Authority: 14 CFR 49.33(b).
Example: "one Boeing 747-341, U.S. Registration No. N355MC, recorded by the Federal Aviation Administration".
Remedy: add "manufacturer's serial number" with the number on the data plate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(201, Severity.ERROR, DOCUMENTS)
_REGISTERED = re.compile(r"\bRegistration\s+(?:No\.?|Number|Mark)\s*:?\s*$", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """The first registration of each mark, where the words have recordings, and no serial number is in them."""
    if not index.recordings or any(span.passage.running for span in index.serials):
        return
    said = {one.mark.words for one in index.aircraft if one.serial}
    for span in index.marks:
        if span.text not in said and _REGISTERED.search(span.passage.text, 0, span.start):
            said.add(span.text)
            hint = "state the manufacturer's serial number behind the mark"
            yield Finding(span, f"no serial number of {span.text} is stated anywhere", hint)
