"""Which provisions are led to: only they need an element of HTML before them, which no reviewer asked for."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.document.nodes import Block, Blocks, Contents, Document, Inlines, Note, Reference
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.writers.anchors import anchors


def led_to(document: Document) -> frozenset[str]:
    """The anchors of the document's provisions that a reference or the contents lead to."""
    named = {anchor for part in document.parts for anchor in _blocks(part.blocks)}
    named.update(anchor for part in document.parts for line in part.footer for anchor in _run(line))
    return anchors(document) & named


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in each_block(blocks):
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Contents):
        yield from (entry.anchor for entry in block.entries)
    for inlines in each_inlines(block):
        yield from _run(inlines)


def _run(inlines: Inlines) -> Iterator[str]:
    for inline in each_inline(inlines):
        match inline:
            case Reference(anchor):
                yield anchor
            case Note(blocks):
                yield from _blocks(blocks)
            case _:
                pass
