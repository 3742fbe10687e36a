"""An agreement: a document whose provisions have addresses."""

from __future__ import annotations

from msgspec import Struct

from amendgen.document.nodes import Document


class Doubt(Struct, frozen=True):
    """Something that reading had to settle and may have settled wrongly; `line` is the source's, from 1."""

    line: int
    message: str


class Agreement(Struct, frozen=True):
    """An agreement as it was read: its document, with literal labels, and what reading was unsure of."""

    document: Document
    doubts: tuple[Doubt, ...] = ()
