"""A document as plain lines, one a block, labels and all: what its identity is taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.document.nodes import (
    Blank,
    Block,
    Break,
    Document,
    Heading,
    Inlines,
    Item,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Revised,
    Revision,
    Ruled,
    Styled,
    Text,
)
from amendgen.document.walking import each_inlines


def lines(document: Document) -> Iterator[str]:
    """The lines of a document in reading order; a part is parted from the next by a line of its own."""
    for part in document.parts:
        yield from _blocks(part.blocks)
        yield from (words(line) for line in part.footer)
        yield "\f"


def _blocks(blocks: Sequence[Block], lead: str = "") -> Iterator[str]:
    for block in blocks:
        match block:
            case Item(label=label, blocks=(Paragraph() as first, *rest)):
                yield f"{lead}{label} {words(first.inlines)}"
                yield from _blocks(rest, lead)
            case Item(label=label, blocks=inner):
                yield f"{lead}{label}"
                yield from _blocks(inner, lead)
            case Quotation(inner) | Revision(_, inner):
                yield from _blocks(inner, lead)
            case Heading(label=label, inlines=inlines):
                yield f"{lead}{label} {words(inlines)}".strip()
            case _:
                yield from (lead + words(inlines) for inlines in each_inlines(block))


def words(inlines: Inlines) -> str:
    """The words of a run of inlines; a footnote's stand behind its mark."""
    out: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text) | Ruled(text):
                out.append(text)
            case Styled(inlines=inner) | Revised(inlines=inner):
                out.append(words(inner))
            case Blank(width):
                out.append("_" * width)
            case Break():
                out.append(" ")
            case Note(blocks=blocks, mark=mark):
                out.append(f" ({mark}) {' '.join(_blocks(blocks))}")
            case _:
                pass
    return "".join(out)
