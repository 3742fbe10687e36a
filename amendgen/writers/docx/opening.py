"""Opening a style document: bytes from anywhere, so checked before anything in them is used."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from amendgen.document import package
from amendgen.document.package import SAVE_AGAIN, Limits, Unsound
from amendgen.writers.docx.refusals import unfit

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# far above any style document, far below what would trouble a machine
_LIMITS = Limits(members=500, largest=8 << 20, together=32 << 20)
# how deep elements may stand in one another
_DEEPEST = 200


def opened(style: bytes) -> dict[str, bytes]:
    """The members of a docx by name. Refused: what is no sound zip, is encrypted, or is a bomb."""
    try:
        return package.opened(style, _LIMITS)
    except Unsound as unsound:
        raise unfit(unsound.message, unsound.hint) from unsound


@lru_cache(maxsize=32)
def parsed(name: str, data: bytes) -> Element:
    """The root of the XML member `name`. A document type is refused, for entities are declared there, and so is
    what is nested so deep that no program would open the documents made of it."""
    try:
        root = package.parsed(name, data)
    except Unsound as unsound:
        raise unfit(unsound.message, unsound.hint) from unsound
    if _depth(root) > _DEEPEST:
        raise unfit(f"has XML nested deeper than {_DEEPEST} elements, {name}", SAVE_AGAIN)
    return root


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth
