"""What a lawyer keeps on one page with what follows it, alike in every writer that has pages.

Headings are kept by their style. Here are the paragraphs that only lead on, and those that close what stands
before them: a signature block that stood alone on a page could be put under another text.
"""

from __future__ import annotations

import re

from amendgen.document.nodes import (
    Block,
    Inlines,
    Item,
    Note,
    Paragraph,
    Quotation,
    Revised,
    Revision,
    Signature,
    Styled,
    Text,
)
from amendgen.document.plain import words
from amendgen.writers.opening import Opening

# "* * *", and "[Signature pages follow]"
_CLOSING = re.compile(r"\W+|\[.*\]", re.ASCII)


def leads(inlines: Inlines) -> bool:
    """Whether words end with a colon, and lead to what follows."""
    match inlines:
        case (*_, Text(text)):
            return text.endswith(":")
        case (*before, Note()):
            return leads(tuple(before))
        case (*_, Styled(inlines=inner) | Revised(inlines=inner)):
            return leads(inner)
        case _:
            return False


def heads(item: Item) -> bool:
    """Whether an item's first line is only a heading."""
    match item.blocks[0]:
        case Paragraph(inlines=(Styled("underline"),) | (Styled("underline"), Text("."))):
            return True
        case _:
            return False


def leading(item: Item, begun: Opening) -> bool:
    """Whether an item's first line leads to what is below it: a text that it heads, or a quotation."""
    if begun.following and (heads(item) or isinstance(begun.following[0], Quotation)):
        return True
    return leads(begun.inlines or ())


def leans(block: Block, before: Block) -> bool:
    """Whether a block may not begin a page without the end of what stands `before` it.

    So it is with a signature block, unless another precedes it, and with what closes a text, set in the middle.
    """
    match block:
        case Signature():
            return not isinstance(before, Signature)
        case Paragraph(inlines, "centered"):
            return _CLOSING.fullmatch(words(inlines)) is not None
        case Revision(blocks=(first, *_)):
            return leans(first, before)
        case _:
            return False
