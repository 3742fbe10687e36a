"""WordprocessingML as text: the namespaces, the escape, and the one way from text to a part's bytes."""

from __future__ import annotations

import zlib
from functools import lru_cache

from amendgen.diagnostics import Refusal
from amendgen.writers.docx.refusals import unwritable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# XML 1.0 production [2]: these are no characters, escaped or not; Word calls such a file corrupt
_CONTROLS = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0D})
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_BEFORE_NONCHARACTERS = _NONCHARACTERS[0][0]  # one byte is sought far faster than three
_FORBIDDEN = frozenset(map(chr, _CONTROLS)) | {"\ufffe", "\uffff"}


def escaped(text: str) -> str:
    """`text` as the content of an element or of an attribute in double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def root(name: str, content: str) -> str:
    """The root element `name` of a WordprocessingML part, with what it holds."""
    return f"{opened(name)}{content}</w:{name}>"


def opened(name: str) -> str:
    """How a WordprocessingML part whose root element is `name` begins."""
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">'


def encoded(part: str) -> bytes:
    """The bytes of an XML part; text that no XML file can hold is refused."""
    return data(DECLARATION + part)


def data(xml: str) -> bytes:
    """The bytes of XML, whole or a piece; text that no XML file can hold is refused."""
    try:
        found = xml.encode("utf-8")
    except UnicodeEncodeError as error:
        raise uncharacter(error.object[error.start]) from error
    bad = _BEFORE_NONCHARACTERS in found and any(one in found for one in _NONCHARACTERS)
    if bad or len(found.translate(None, _CONTROLS)) != len(found):
        raise uncharacter(next(c for c in xml if c in _FORBIDDEN))
    return found


def uncharacter(character: str) -> Refusal:
    """The refusal of a text with a character that XML has not."""
    return unwritable(
        f"the text has the character U+{ord(character):04X}, which no Word document can hold",
        "take the character out of the deal or the form that brings it",
    )


@lru_cache(maxsize=4096)
def bookmark(anchor: str) -> str:
    """The bookmark's name for an anchor.

    Word allows forty letters, digits and underscores and does not tell case apart, so any anchor
    that this would change is told apart by its checksum. A leading underscore hides the bookmark.
    """
    safe = "".join(c if c.isascii() and c.isalnum() else "_" for c in anchor)
    if safe == anchor.lower() and len(safe) < 40:
        return f"_{safe}"
    return f"_{safe[:30]}_{zlib.crc32(anchor.encode('utf-8', 'surrogatepass')):08x}"
