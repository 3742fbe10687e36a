"""Opening a style document: bytes from anywhere, so checked before anything in them is used."""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

from amendgen.writers.docx.refusals import unfit

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element, TreeBuilder
    from zipfile import ZipFile, ZipInfo

# far above any style document, far below what would trouble a machine
_MOST_MEMBERS, _LARGEST, _LARGEST_TOGETHER = 500, 8 << 20, 32 << 20
# markup deflates to a tenth or a thirtieth; only a bomb above this size deflates to a hundredth
_SMALL, _RATIO = 1 << 16, 100
_SAVE_AGAIN = "open it in Word and save it as a Word Document (.docx)"


def opened(style: bytes) -> dict[str, bytes]:
    """The members of a docx by name. Refused: what is no sound zip, is encrypted, or is a bomb."""
    from zipfile import BadZipFile, ZipFile  # its import costs more than writing twenty documents

    try:
        with ZipFile(io.BytesIO(style)) as archive:
            _measured(archive.infolist())
            files = (info for info in archive.infolist() if not info.is_dir())
            return {info.filename: _bounded(archive, info) for info in files}
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise unfit(f"is not a sound docx: {error}", _SAVE_AGAIN) from error


def _measured(infos: list[ZipInfo]) -> None:
    names = [info.filename for info in infos]
    if len(infos) > _MOST_MEMBERS:
        raise unfit(f"has {len(infos)} members, more than {_MOST_MEMBERS}", _SAVE_AGAIN)
    if len(set(names)) < len(names):
        raise unfit("has two members of one name", _SAVE_AGAIN)
    if sum(info.file_size for info in infos) > _LARGEST_TOGETHER:
        raise unfit(f"unpacks to more than {_LARGEST_TOGETHER >> 20} MB", _SAVE_AGAIN)
    for info in infos:
        if info.file_size > _LARGEST:
            raise unfit(f"has a member of more than {_LARGEST >> 20} MB, {info.filename}", _SAVE_AGAIN)
        if info.file_size > max(_SMALL, _RATIO * info.compress_size):
            raise unfit(f"has a member packed like a zip bomb, {info.filename}", _SAVE_AGAIN)


def _bounded(archive: ZipFile, info: ZipInfo) -> bytes:
    """A member's bytes, read no further than the size that was measured, whatever is packed there."""
    with archive.open(info) as member:
        return member.read(info.file_size + 1)


@lru_cache(maxsize=32)
def parsed(name: str, data: bytes) -> Element:
    """The root of the XML member `name`. A document type is refused: entities are declared there."""
    from xml.etree.ElementTree import ParseError, XMLParser

    parser: XMLParser[Element] = XMLParser(target=_tree_builder(name))
    try:
        parser.feed(data)
        return parser.close()
    except (ParseError, LookupError, ValueError) as error:
        raise unfit(f"has a part that is no XML, {name}: {error}", _SAVE_AGAIN) from error


def _tree_builder(name: str) -> TreeBuilder:
    from xml.etree.ElementTree import TreeBuilder

    class Builder(TreeBuilder):
        def doctype(self, *_: str | None) -> None:
            raise unfit(f"has a document type declaration, in {name}", _SAVE_AGAIN)

    return Builder()
