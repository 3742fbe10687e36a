"""The ids of a style document's styles. A style is known by its name, as the people who change it know
it: another language's Word and other word processors give other ids to the same styles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from amendgen.writers.docx.styles import REQUIRED
from amendgen.writers.docx.xml import W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = f"{{{W}}}"
# every id is its style's name without spaces, and Word tells neither spaces nor case apart in names
_KNOWN = {(kind, style.lower()): style for kind, styles in REQUIRED.items() for style in styles}
# what the house's styles are based on is found too, though no document names it
_KNOWN |= {
    ("paragraph", "normal"): "Normal",
    ("character", "defaultparagraphfont"): "DefaultParagraphFont",
    ("table", "normaltable"): "TableNormal",
}
_IDS = frozenset(_KNOWN.values())
_MENTION = re.compile(
    rb'(<w:style\b[^>]*?\sw:styleId="'
    rb'|<w:(?:basedOn|next|link|pStyle|rStyle|styleLink|numStyleLink)\s+w:val=")([^"]*)"'
)


def identifier(styles: Element) -> Callable[[bytes], bytes]:
    """What gives the styles of `styles` the ids that documents use, wherever a part mentions them."""
    ids = {_id(style): _id_by_name(style) for style in styles.iter(f"{_W}style")}
    ids = {old: new for old, new in ids.items() if old != new}

    def renamed(found: re.Match[bytes]) -> bytes:
        old = found[2].decode("utf-8")
        return found[1] + ids.get(old, old).encode("utf-8") + b'"'

    return lambda part: _MENTION.sub(renamed, part) if ids else part


def lacking(styles: Element) -> list[str]:
    """The ids of the styles that documents use and that are missing here, or are of another kind."""
    defined = {(style.get(f"{_W}type"), _id(style)) for style in styles.iter(f"{_W}style")}
    return [style for (kind, _), style in _KNOWN.items() if (kind, style) not in defined]


def _id(style: Element) -> str:
    return style.get(f"{_W}styleId", "")


def _id_by_name(style: Element) -> str:
    """The id for a style's name; one that has a known id under another name makes way."""
    named = style.find(f"{_W}name")
    name = "" if named is None else named.get(f"{_W}val", "")
    old = _id(style)
    known = _KNOWN.get((style.get(f"{_W}type", ""), name.replace(" ", "").lower()))
    return known or (f"{old}Other" if old in _IDS else old)
