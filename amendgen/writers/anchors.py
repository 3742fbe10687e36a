"""Anchors in a redline, where a provision struck and the one inserted for it may have the same."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.document.nodes import Blocks, Document, Heading, Item, Quotation, Revision


def standing(document: Document) -> frozenset[str]:
    """The anchors of provisions that are not struck: a struck one makes way for its namesake."""
    return frozenset(anchor for part in document.parts for anchor in _anchors(part.blocks, struck=False))


def anchors(document: Document) -> frozenset[str]:
    """The anchors of all provisions."""
    return frozenset(anchor for part in document.parts for anchor in _anchors(part.blocks, struck=True))


def _anchors(blocks: Blocks, struck: bool) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Item | Heading) and block.anchor:
            yield block.anchor
        if isinstance(block, Item | Quotation) or (
            isinstance(block, Revision) and (struck or block.change != "struck")
        ):
            yield from _anchors(block.blocks, struck)
