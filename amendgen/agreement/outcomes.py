"""What became of the edits: the redline, and for each edit what it did or why it did not land."""

from __future__ import annotations

from msgspec import Struct

from amendgen.agreement.failures import Failure
from amendgen.agreement.surroundings import Surroundings
from amendgen.document.nodes import Document
from amendgen.edits.kinds import Edit


class Outcome(Struct, frozen=True):
    """What became of one edit: applied when `failure` is None; the words that it struck and inserted.

    `seen` says for each place that it changed what stands on both sides.
    """

    edit: Edit
    struck: str = ""
    inserted: str = ""
    seen: tuple[Surroundings, ...] = ()
    failure: Failure | None = None


class Applied(Struct, frozen=True):
    """A redline of the base, and the outcome of each edit in order."""

    redline: Document
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The edits that did not land."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)
