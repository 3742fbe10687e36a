"""What is said to be above stands below, or the other way round.

What: "clause (b) below" is cited in a provision behind clause (b), or "Section 2 above" before Section 2.
Why: the words are the sign that text was moved; the reader looks on the wrong side, and may take another
clause.
Authority: the usage of the field.
Example: "as provided in clause (c) above" in clause (b).
Remedy: write the other word, or leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.agreement.working import Node
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(407, Severity.WARNING, WORDS)
_SIDE = re.compile(r",? (?:immediately )?(above|below)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each reference with such a word whose target surely stands on the other side."""
    if index.frame.amends:
        return
    first = {address: spot.nodes[0] for address, spot in index.provisions.spots.items() if not spot.run_in}
    order = dict[int, int]()
    for one in index.passages:
        order.setdefault(id(one.node), one.number)
    for cited in index.references:
        side = _SIDE.match(cited.span.passage.text, cited.span.end)
        targets = cited.reference.targets
        if side is None or len(targets) != 1 or targets[0].fate != "found":
            continue
        address, own = targets[0].address, cited.span.passage.address
        at = _number(index, first.get(address), order)
        if at is None or (own is not None and own.within(address)) or index.provisions.ambiguous(address):
            continue
        if (at > cited.span.passage.number) == (side[1] == "above") and at != cited.span.passage.number:
            span = Span(cited.span.passage, cited.span.start, side.end())
            other = "below" if side[1] == "above" else "above"
            also = (("it stands here", whole(index.passages[at])),)
            yield Finding(span, f"{address} stands {other}", f'write "{other}"', also)


def _number(index: Index, node: Node | None, order: dict[int, int]) -> int | None:
    """The number of the first passage of a provision."""
    while node is not None:
        if id(node) in order:
            return order[id(node)]
        node = node.children[0] if node.children else None
    return None
