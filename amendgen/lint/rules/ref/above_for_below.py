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
from amendgen.edits.address import Address
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(407, Severity.WARNING, WORDS)
_SIDE = re.compile(r",? (?:immediately )?(above|below)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each reference with such a word whose target surely stands on the other side."""
    if index.frame.amends:
        return
    begins = _Beginnings(index)
    for cited in index.references:
        passage, targets = cited.span.passage, cited.reference.targets
        side = _SIDE.match(passage.text, cited.span.end)
        if side is None or len(targets) != 1 or targets[0].fate != "found":
            continue
        there = begins.of(targets[0].address, passage)
        if there is not None and (there.number > passage.number) == (side[1] == "above"):
            other = "below" if side[1] == "above" else "above"
            span = Span(passage, cited.span.start, side.end())
            also = (("it stands here", whole(there)),)
            yield Finding(span, f"{targets[0].address} stands {other}", f'write "{other}"', also)


class _Beginnings:
    """The first passage of each provision."""

    def __init__(self, index: Index) -> None:
        self.provisions, self.passages = index.provisions, dict[int, Passage]()
        for one in index.passages:
            if one.node is not None:
                self.passages.setdefault(id(one.node), one)

    def of(self, address: Address, seen: Passage) -> Passage | None:
        """Where a provision begins, as `seen` from a passage; None when that is not sure, or around it."""
        spot, own = self.provisions.spots.get(address), seen.address
        if spot is None or spot.run_in or self.provisions.ambiguous(address) or (own and own.within(address)):
            return None
        node: Node | None = spot.nodes[0]
        while node is not None and id(node) not in self.passages:
            node = node.children[0] if node.children else None
        found = self.passages.get(id(node))
        return None if found is seen else found
