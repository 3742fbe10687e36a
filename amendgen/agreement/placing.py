"""The series of run-in clauses in which an edit's clauses stand, as it reads and as it read in the base."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.run_in import Clause, narrowed
from amendgen.agreement.series import Series
from amendgen.agreement.words import reading
from amendgen.agreement.work import Work
from amendgen.agreement.working import Node
from amendgen.edits.address import Address


class Place(NamedTuple):
    """A series in a paragraph, as it reads and as it read in the base."""

    node: Node
    now: Series
    base: Series

    def clause(self, label: str) -> Clause:
        return next(clause for clause in self.now.clauses if clause.label == label)


def placed(work: Work, at: Sequence[Address]) -> Place:
    """The series in which the clauses stand."""
    holder = at[0].container
    if holder is None or any(one.container != holder for one in at):
        raise NotApplied("unsupported", "the clauses do not stand in one series", "say them in several edits")
    for one in at:
        work.spot(one)
    for node, start, end in work.provisions.stretches(holder):
        now = Series.of(reading(node.inlines), start, end, node.without)
        if {str(one.steps[-1]) for one in at} <= set(now.labels):
            for one in at:
                if now.doubled(str(one.steps[-1])):
                    raise NotApplied("provision-repeated", f"{one} stands more than once in its paragraph")
            return Place(node, now, _based(work, node, holder, now))
    raise NotApplied("unsupported", "the clauses do not stand in one series", "say them in several edits")


def _based(work: Work, node: Node, holder: Address, now: Series) -> Series:
    """The series as it read before any edit of this run."""
    if not node.past:
        return now
    labels: tuple[str, ...] = ()
    while holder not in work.provisions.spots and holder.container is not None:
        labels, holder = (str(holder.steps[-1]), *labels), holder.container
    text = node.past[0].words
    stood = narrowed(text, labels, node.without)
    return Series.of(text, stood[0] + bool(labels), stood[1], node.without) if stood else now
