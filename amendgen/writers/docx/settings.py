"""The settings part: what a style document says of the look of a document, and nothing it says else.

Word also keeps there what must not leave a firm: the attached template, the ids of its editing
sessions, whether changes are tracked. So what is carried is named, and all the rest stays behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amendgen.writers.docx.xml import W, escaped, root

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# in the order of CT_Settings (ISO 29500-1, 17.15.1.78)
_CARRIED_BEFORE = (
    *("defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"),
    *("doNotHyphenateCaps", "characterSpacingControl"),
)
_SEPARATORS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
_CARRIED_AFTER = ("compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
_NAMESPACE = f"{{{W}}}"


def settings(style: Element | None) -> str:
    """The settings part of every document that is written in the style document's settings, `style`."""
    return root("settings", _carried(style, _CARRIED_BEFORE) + _SEPARATORS + _carried(style, _CARRIED_AFTER))


def _carried(style: Element | None, names: tuple[str, ...]) -> str:
    found = (None if style is None else style.find(_NAMESPACE + name) for name in names)
    return "".join(copied(element) for element in found if element is not None)


def copied(element: Element) -> str:
    """An element with its attributes and children, as far as they are WordprocessingML."""
    name = element.tag.removeprefix(_NAMESPACE)
    attributes = "".join(
        f' w:{key.removeprefix(_NAMESPACE)}="{escaped(value)}"'
        for key, value in element.attrib.items()
        if key.startswith(_NAMESPACE)
    )
    inner = "".join(copied(child) for child in element if child.tag.startswith(_NAMESPACE))
    return f"<w:{name}{attributes}>{inner}</w:{name}>" if inner else f"<w:{name}{attributes}/>"
