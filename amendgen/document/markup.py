"""Reading the markup of forms and of clause text into the document tree.

`parts` reads a whole form, whose enumerators are live; `blocks` reads clause text, whose labels are
literal. Both keep what they have read, since the marked text of a form is the same for every tail of a fleet.
"""

from __future__ import annotations

from functools import lru_cache

from amendgen.document.nesting import Labelled, nest
from amendgen.document.nodes import Blocks, Inlines, Paragraph, Part
from amendgen.document.wording import merged, worded

__all__ = ["blocks", "inlines", "merged", "parts"]

_BLOCK = (":", "-")  # a line that begins with one of them may be a container's or a rule


@lru_cache(maxsize=512)
def parts(text: str) -> tuple[Part, ...]:
    """The parts of a whole text: containers that are parts, and "body" for what stands between them."""
    from amendgen.document.reader import Reader

    return Reader(text, live=True).parts()


@lru_cache(maxsize=4096)
def blocks(text: str, live: bool = False) -> Blocks:
    """The blocks of a piece of clause text; its labels are literal unless `live`."""
    if text[:1] not in _BLOCK and (said := worded(text)):
        return nest([Labelled(Paragraph(said), text)], live)
    from amendgen.document.reader import Reader  # its parser is loaded for markup alone

    reader = Reader(text, live)
    return reader.blocks(reader.tree.children)


@lru_cache(maxsize=4096)
def inlines(text: str) -> Inlines:
    """The inlines of a stretch of clause text; nothing in it is a block, so "1. " or "# " are words."""
    if (said := worded(text)) is not None:
        return said
    from amendgen.document import reader

    return reader.inlines(text)
