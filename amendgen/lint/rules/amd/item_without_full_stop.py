"""An item does not end as the others do.

What: every item of the amendment ends with a full stop but one, which ends with a comma or a semi-colon.
Why: whether the instruction is whole cannot be seen; its last words may be missing.
Authority: the usage of the field.
Example: "… at the end thereof;" among items that end with a full stop.
Remedy: end the item as the others end.
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

ABOUT = About(222, Severity.WARNING, DOCUMENTS)
_ENOUGH = 4
_STOPPED = re.compile(r"[.!?][\"')\]]*$|[\"')\]][.]$")
_OPEN = re.compile(r"[;,][\"']?$")


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that ends otherwise, in a list of five times as many items that end with a full stop."""
    directing = {one.passage.number for one in index.directions}
    for series in index.series:
        ends = [one for one in series if one.last.kind == "paragraph"]
        bare = [one for one in ends if not _STOPPED.search(one.last.text.rstrip())]
        if len(ends) - len(bare) < _ENOUGH or len(bare) * 5 > len(ends):
            continue
        for passage in (one.last for one in bare if one.first.number in directing):
            text = passage.text.rstrip()
            if _OPEN.search(text):
                message = "this item ends without a full stop, and the others end with one"
                yield Finding(Span(passage, len(text) - 1, len(text)), message, "end it with a full stop")
