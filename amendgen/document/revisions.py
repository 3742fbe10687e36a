"""A redline read one way or the other: as amended, or as it was.

Both projections take a document with `Revised` words and `Revision` blocks and give one without: what
is marked up is what results, `accepted(redline)` the conformed copy and `rejected(redline)` the base.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Contents,
    Document,
    Inline,
    Inlines,
    Item,
    Note,
    Quotation,
    Revised,
    Revision,
    Styled,
    Text,
)
from amendgen.document.walking import rewritten


def accepted(document: Document) -> Document:
    """The document with every change made."""
    return _standing(document, projected(document, drop="struck"))


def rejected(document: Document) -> Document:
    """The document with no change made."""
    return _standing(document, projected(document, drop="inserted"))


def projected(document: Document, drop: Change) -> Document:
    """The document without the changes of one kind, part for part: one all of whose blocks go is left empty."""
    projection = _Projection(drop)
    parts = tuple(
        replace(
            part,
            blocks=projection.blocks(part.blocks),
            footer=tuple(projection.inlines(line) for line in part.footer),
        )
        for part in document.parts
    )
    return replace(document, parts=parts)


def _standing(redline: Document, read: Document) -> Document:
    """What is read of a redline, without the attachments of which the changes left no block."""
    pairs = zip(redline.parts, read.parts, strict=True)
    gone = [not part.blocks and bool(before.blocks) and part.kind == "attachment" for before, part in pairs]
    return replace(read, parts=tuple(part for part, out in zip(read.parts, gone, strict=True) if not out))


class _Projection:
    def __init__(self, drop: Change) -> None:
        self.drop = drop

    def blocks(self, blocks: Blocks) -> Blocks:
        out: list[Block] = []
        for kept in (kept for block in blocks for kept in self.block(block)):
            match out[-1] if out else None, kept:
                case Contents(before), Contents(entries):
                    out[-1] = Contents((*before, *entries))
                case _:
                    out.append(kept)
        return tuple(out)

    def block(self, block: Block) -> Iterator[Block]:
        match block:
            case Revision(change) if change == self.drop:
                return
            case Revision(blocks=blocks):
                yield from self.blocks(blocks)
            case Item() | Quotation():
                yield replace(block, blocks=self.blocks(block.blocks))
            case _:
                yield rewritten(block, self.inlines)

    def inlines(self, inlines: Inlines) -> Inlines:
        return joined(kept for inline in inlines for kept in self.inline(inline))

    def inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Revised(change) if change == self.drop:
                return
            case Revised(inlines=inlines):
                yield from self.inlines(inlines)
            case Styled(inlines=inlines):
                if kept := self.inlines(inlines):
                    yield replace(inline, inlines=kept)
            case Note(blocks=blocks):
                yield replace(inline, blocks=self.blocks(blocks))
            case _:
                yield inline


def joined(inlines: Iterator[Inline]) -> Inlines:
    """The inlines with neighbouring texts, and neighbouring emphasis of one style, made one."""
    out: list[Inline] = []
    for inline in inlines:
        match out[-1] if out else None, inline:
            case Text(before), Text(text):
                out[-1] = Text(before + text)
            case Styled(style, before), Styled(other, inner) if style == other:
                out[-1] = Styled(style, joined(iter((*before, *inner))))
            case _, Text(""):
                pass
            case _:
                out.append(inline)
    return tuple(out)
