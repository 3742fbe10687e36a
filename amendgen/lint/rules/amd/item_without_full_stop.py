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
from amendgen.lint.index.siblings import Sibling
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(222, Severity.WARNING, DOCUMENTS)
_ENOUGH = 4
_STOPPED = re.compile(r"[.!?][\"')\]]*$|[\"')\]][.]$")
_OPEN = re.compile(r"[;,]$")


def findings(index: Index) -> Iterator[Finding]:
    """Each direction that ends otherwise, in a list of four times as many items that end with a full stop."""
    directing = {one.passage.number for one in index.directions}
    for series in index.series:
        ends = [one for one in series if one.last.kind == "paragraph"]
        stopped = [one for one in ends if _STOPPED.search(one.last.text.rstrip())]
        bare = [one for one in ends if _OPEN.search(one.last.text.rstrip())]
        if len(stopped) >= max(_ENOUGH, len(bare) * _ENOUGH):
            for passage in (one.last for one in bare if one.first.number in directing and _own(one)):
                end = len(passage.text.rstrip())
                message = "this item ends without a full stop, and the others end with one"
                yield Finding(Span(passage, end - 1, end), message, "end it with a full stop")


def _own(item: Sibling) -> bool:
    """Whether the end of an item is the instruction's: not that of a text put in."""
    return item.first is item.last
