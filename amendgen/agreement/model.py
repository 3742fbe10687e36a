"""An agreement: a document whose provisions have addresses."""

from __future__ import annotations

from msgspec import Struct

from amendgen.document.nodes import Document

Path = tuple[int, ...]
"""The way to a block: which part of the document, which block of it, which block of that block, each from 0."""


class Doubt(Struct, frozen=True):
    """Something that reading had to settle and may have settled wrongly; `line` is the source's, from 1.

    `unsure` are the provisions of which it leaves open where they end.
    """

    line: int
    message: str
    unsure: tuple[Path, ...] = ()


class Agreement(Struct, frozen=True):
    """An agreement as it was read: its document, with literal labels, and what reading was unsure of."""

    document: Document
    doubts: tuple[Doubt, ...] = ()
