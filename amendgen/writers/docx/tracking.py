"""Tracked changes: the elements, and whose and of when they are (ISO 29500-1, 17.13.5)."""

from __future__ import annotations

from datetime import date

from amendgen.document.nodes import Change, Document
from amendgen.writers.docx.xml import escaped

ELEMENT: dict[Change, str] = {"struck": "del", "inserted": "ins"}
# the element that holds the characters of a run
SAID: dict[Change | None, str] = {None: "t", "inserted": "t", "struck": "delText"}


def signed(document: Document) -> str:
    """The attributes of every change of the document; "" when it names no reviser.

    A redline's date has no hour in the deal, and is midnight of Greenwich.
    """
    if not document.reviser:
        return ""
    author = f' w:author="{escaped(document.reviser)}"'
    if not document.revised:
        return author
    return f'{author} w:date="{date.fromisoformat(document.revised).isoformat()}T00:00:00Z"'
