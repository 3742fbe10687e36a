"""The page: its size and its margins, as the last section of the style document has them."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from msgspec import Struct

from amendgen.writers.docx.settings import copied
from amendgen.writers.docx.xml import W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = f"{{{W}}}"


class Geometry(Struct, frozen=True):
    """`xml` is w:pgSz and w:pgMar of a section; `measure` the width of its text, in twentieths of a point."""

    xml: str
    measure: int


class Look(Struct, frozen=True):
    """What a style document says beside its styles: the page, and whether quotation marks stay `straight`."""

    geometry: Geometry
    straight: bool = False


# letter paper with margins of an inch
HOUSE = Geometry(
    '<w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    ' w:header="720" w:footer="720" w:gutter="0"/>',
    9360,
)
HOUSE_LOOK = Look(HOUSE)
# narrower than this no signature block has room
_LEAST = 2880
# wider than this Word makes no page: 22 inches
_MOST = 31680
# how far from the edge a header and a footer stand where the style document has none, and says 0
_INWARD = "720"


def geometry(main: Element) -> Geometry:
    """That of the last section of a document part; the house's where it says none that has room for text."""
    sections = list(main.iter(f"{_W}sectPr"))
    size, margins = (sections[-1].find(f"{_W}{name}") if sections else None for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return HOUSE
    try:
        sides = sum(int(margins.get(f"{_W}{side}", "0")) for side in ("left", "right", "gutter"))
        width = int(size.get(f"{_W}w", "0"))
    except ValueError:
        return HOUSE
    if not _LEAST <= width - sides <= width <= _MOST:
        return HOUSE
    return Geometry(copied(size) + copied(_inward(margins)), width - sides)


def _inward(margins: Element) -> Element:
    """The margins with a header and a footer that a printer can reach."""
    found = copy(margins)
    for side in (f"{_W}header", f"{_W}footer"):
        if found.get(side, "0") == "0":
            found.set(side, _INWARD)
    return found
