"""A clause ends with a full stop, and others of its series follow.

What: once the edits are made, a clause that was the last of its series, and ended it, is no longer the last.
Why: the series ends there, and what follows hangs in the air: ".; and".
Authority: the usage of the field.
Example: clause (k) inserted behind clause (j), whose full stop nothing deleted.
Remedy: replace the full stop: "; and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import AMENDED

ABOUT = About(233, Severity.ERROR, AMENDED)
_STOP = re.compile(r"\.\W{0,2}$")
_GOES_ON = re.compile(r"[;,](?:\s*(?:and|or|and/or))?\W?$")


def findings(index: Index) -> Iterator[Finding]:
    """Each item that ends with a full stop, where those before it go on with a comma or a semi-colon."""
    for series in index.series:
        others = [bool(_GOES_ON.search(one.last.text.rstrip())) for one in series[:-1]]
        stopped = [one for one in series[:-1] if _STOP.search(one.last.text.rstrip())]
        if sum(others) > len(stopped) or (len(series) == 2 and _GOES_ON.search(series[-1].last.text)):
            for item in stopped:
                end = len(item.last.text.rstrip())
                message = f"clause {item.label} ends with a full stop, and its series goes on"
                yield Finding(Span(item.last, end - 1, end), message, 'write "; and", or ";"')
