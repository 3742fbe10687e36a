"""Applying edits to an agreement, each to the text as those before it left it.

An edit lands in exactly one place or it fails; one that fails changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.agreement.carrying import carry_out
from amendgen.agreement.extents import Doubtful
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.outcomes import Applied, Outcome
from amendgen.agreement.work import Work
from amendgen.agreement.working import Tree
from amendgen.document.nodes import Document
from amendgen.edits.kinds import Edit

__all__ = ["Applied", "Outcome", "applied"]


def applied(
    base: Document, edits: Sequence[Edit], reviser: str, revised: str, doubtful: Doubtful | None = None
) -> Applied:
    """The redline of `base` after `edits`; `reviser` and the ISO date `revised` sign its changes.

    Of the provisions that are `doubtful` no edit is applied that must know where they end.
    """
    work = Work(Tree.of(base), edits, doubtful or {})
    outcomes = []
    for edit in edits:
        work.begin()
        try:
            carry_out(work, edit)
        except NotApplied as failed:
            outcomes.append(Outcome(edit, failure=failed.failure))
        else:
            work.finish()
            outcomes.append(Outcome(edit, " ".join(work.struck), " ".join(work.inserted), tuple(work.seen)))
    return Applied(work.tree.redline(reviser, revised), tuple(outcomes))
