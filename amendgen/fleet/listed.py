"""Whether a document has the schedule that it was given: a form that prints none would drop it in silence.

The proof of a schedule looks at every row of it. This is for documents that nothing was compared with: one that
lists only what is made elsewhere.
"""

from __future__ import annotations

from amendgen.assemble import Ready
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.nodes import Document, Table
from amendgen.document.plain import words
from amendgen.document.walking import each_block
from amendgen.source import located


def must_list(document: Document, ready: Ready) -> None:
    """Refuse a document of the deal that does not list what the deal's schedule lists."""
    if ready.listing is None:
        return
    tables = (block for part in document.parts for block in each_block(part.blocks) if isinstance(block, Table))
    first = {words(row[0]) for table in tables for row in table.rows}
    if missing := [row.registration for row in ready.listing.rows if row.registration not in first]:
        form = ready.deal.form
        message = f"the form {form!r} prints no schedule, which is to list {', '.join(missing)}"
        hint = 'put {% include "shared/identical.md" %} into the form, or leave those aircraft out of the deal'
        found = Diagnostic("schedule-form", message, hint, ("schedule",), "key")
        raise Refusal([located(found, ready.source)])
