"""A short agreement, and what becomes of it when edits are applied."""

from __future__ import annotations

from amendgen.agreement.applying import Applied, applied
from amendgen.document import markup
from amendgen.document.nodes import Document, Part
from amendgen.document.revisions import accepted, rejected
from amendgen.edits.address import parse as at
from amendgen.edits.kinds import Edit
from amendgen.writers.text import write

__all__ = ["agreement", "at", "conformed", "done", "failure"]

BASE = """\
Section 1. Definitions.

"__Lien__" means any lien, pledge or charge.

"__Person__" means (i) any individual, (ii) any firm and (iii) any state.

Section 2. The Borrower shall not:

(a) incur Debt above $10,000,000 (or its equivalent);

(b) create a Lien on the Aircraft, except a permitted Lien; or

(c) merge.

Nothing in this Section limits Section 1.
"""


def agreement(text: str = BASE) -> Document:
    """The agreement that a text in the markup is."""
    return Document("Agreement", (Part("body", markup.blocks(text)),))


def done(base: Document, *edits: Edit) -> Applied:
    """What applying the edits gives."""
    return applied(base, edits, "Firm", "2004-11-30")


def conformed(base: Document, *edits: Edit) -> str:
    """The conformed copy as text, when every edit lands and the redline rejected is the base."""
    found = done(base, *edits)
    assert found.failed == ()
    assert rejected(found.redline).parts == rejected(base).parts
    return write(accepted(found.redline))


def failure(*edits: Edit, base: Document | None = None) -> tuple[str, str]:
    """How and why the last edit fails, when those before it land and it changes nothing."""
    found = done(base or agreement(), *edits)
    assert [outcome.failure is None for outcome in found.outcomes] == [True] * (len(edits) - 1) + [False]
    last = found.outcomes[-1].failure
    assert last is not None
    assert accepted(found.redline) == accepted(done(base or agreement(), *edits[:-1]).redline)
    return last.kind, last.message
