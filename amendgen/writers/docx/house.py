"""A firm's style document completed from the house's: where it has no style of a name, the house's stands in.

As in pandoc's reference document, styles count by their names alone. What a style of the house is based on may
be the firm's own, so that it has the firm's fonts.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache

from msgspec import Struct

from amendgen.writers.docx.frame import place_of, relationship
from amendgen.writers.docx.geometry import HOUSE, geometry
from amendgen.writers.docx.identity import lacking
from amendgen.writers.docx.opening import parsed
from amendgen.writers.docx.package import member, zipped
from amendgen.writers.docx.stylesheet import Sheet, read

_END, _RELATED = b"</w:styles>", b"</Relationships>"
# where the house's rules to sign on begin, behind "By:"
_BY_AT = 5220
_NAME = rb'(<w:name\s+w:val="([^"]*))(?=")'


class Completed(Struct, frozen=True):
    """A style document that has every style, and the names of those that it did not have of its own."""

    style: bytes
    lacked: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def completed(firm: bytes, house: bytes) -> Completed:
    """`firm` with what it lacks taken from `house`. Refused when it is unsafe."""
    if firm == house:
        return Completed(firm)
    sheet = read(firm)
    name = sheet.parts["styles"]
    missing = lacking(parsed(name, sheet.styles))
    if not missing and "theme" in sheet.parts:
        return Completed(firm)
    own = {each: _one(each, read(house).styles) for each in missing}
    main = sheet.parts["document"]
    measure = geometry(parsed(main, sheet.files[main])).measure
    styles = _renamed(sheet.styles, frozenset(map(_plain, map(_named, own.values()))))
    for each in missing:
        styles = _pattern(each).sub(b"", styles)  # one of that id makes way
    added = b"".join(_fitted(each, measure) for each in own.values())
    files = sheet.files | _theme(sheet, house) | {name: styles.replace(_END, added + _END)}
    whole = zipped(member(name, data) for name, data in files.items())
    return Completed(whole, tuple(map(_named, own.values())))


def _theme(sheet: Sheet, house: bytes) -> dict[str, bytes]:
    """The house's theme and what relates it to a style document that has none, as LibreOffice's have not."""
    if "theme" in sheet.parts:
        return {}
    known = read(house)
    folder, name = posixpath.split(sheet.parts["document"])
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    related = f'<Relationship Id="rIdTheme" Type="{relationship("theme")}" Target="/{place_of("theme")}"/>'
    told = sheet.files[relations].replace(_RELATED, related.encode() + _RELATED)
    return {relations: told, place_of("theme"): known.files[known.parts["theme"]]}


def _one(identity: str, styles: bytes) -> bytes:
    found = _pattern(identity).search(styles)
    return found[0] if found else b""


def _pattern(identity: str) -> re.Pattern[bytes]:
    return re.compile(
        rb'<w:style\b[^>]*\sw:styleId="' + re.escape(identity.encode()) + rb'"[^>]*>.*?</w:style>', re.DOTALL
    )


def _fitted(style: bytes, measure: int) -> bytes:
    """A style of the house on lines of another `measure`: what is set at their edge, what at their half."""
    by = _BY_AT - HOUSE.measure // 2
    for at, there in (
        (HOUSE.measure, measure),
        (HOUSE.measure // 2, measure // 2),
        (_BY_AT, measure // 2 + by),
    ):
        for name in (b"w:pos", b"w:left"):
            style = style.replace(b'%s="%d"' % (name, at), b'%s="%d"' % (name, there))
    return style


def _renamed(styles: bytes, taken: frozenset[str]) -> bytes:
    """`styles` with another name for each that has one of those `taken`: it is of another kind, and no two
    styles of a document may have one name, whatever their kinds."""

    def other(found: re.Match[bytes]) -> bytes:
        return found[1] + b" (other)" * (_plain(found[2].decode("utf-8")) in taken)

    return re.sub(_NAME, other, styles)


def _plain(name: str) -> str:
    """A name as Word compares it."""
    return name.replace(" ", "").lower()


def _named(style: bytes) -> str:
    found = re.search(_NAME, style)
    return found[2].decode("utf-8") if found else ""
