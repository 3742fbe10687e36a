"""Word packages from anywhere: opened, measured and parsed before anything in them is used.

In: the bytes of a docx. Out: its members, their XML, and which part is related to which. What is unsafe or
unsound raises `Unsound`; the room that asked says of what file it is true.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile, ZipInfo

SAVE_AGAIN = "open it in Word and save it as a Word Document (.docx)"
# markup deflates to a tenth or a thirtieth; a large member that deflates to a hundredth is a bomb
_RATIO = 100
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Unsound(ValueError):  # noqa: N818 - it says what a package is, and rooms say whose
    """A package that is not read: `args` are what is wrong, as the end of a sentence, and the next step."""

    def __init__(self, message: str, hint: str = SAVE_AGAIN) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


class Limits(Struct, frozen=True):
    """How much a package may hold: members, bytes of one member, bytes of all.

    A member of no more than `small` bytes does no harm, however tightly it is packed.
    """

    members: int
    largest: int
    together: int
    small: int = 1 << 16


class Relationship(NamedTuple):
    """What a part is related to: `target` is a member's name, or an address when `external`."""

    kind: str
    target: str
    external: bool


def opened(data: bytes, limits: Limits) -> dict[str, bytes]:
    """The members by name. Refused: what is no sound zip, is encrypted, too large, or a bomb."""
    from zipfile import BadZipFile, ZipFile  # its import costs more than writing twenty documents

    if data.startswith(OLE):
        raise _sealed(data)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            _measured(archive.infolist(), limits)
            files = (info for info in archive.infolist() if not info.is_dir())
            return {info.filename: _bounded(archive, info) for info in files}
    except Unsound:
        raise
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise Unsound(f"is not a sound docx: {error}") from error


def _sealed(data: bytes) -> Unsound:
    if _ENCRYPTED in data:
        return Unsound("is encrypted with a password", "open it in Word, take the password away and save it")
    return Unsound("is a file of Word 97 to 2003 (.doc)")


def _measured(infos: list[ZipInfo], limits: Limits) -> None:
    names = [info.filename for info in infos]
    if len(infos) > limits.members:
        raise Unsound(f"has {len(infos)} members, more than {limits.members}")
    if len(set(names)) < len(names):
        raise Unsound("has two members of one name")
    if sum(info.file_size for info in infos) > limits.together:
        raise Unsound(f"unpacks to more than {limits.together >> 20} MB")
    for info in infos:
        if info.flag_bits & 1:
            raise Unsound(f"has an encrypted member, {info.filename}")
        if info.file_size > limits.largest:
            raise Unsound(f"has a member of more than {limits.largest >> 20} MB, {info.filename}")
        if info.file_size > max(limits.small, _RATIO * info.compress_size):
            raise Unsound(f"has a member packed like a zip bomb, {info.filename}")


def _bounded(archive: ZipFile, info: ZipInfo) -> bytes:
    """A member's bytes, read no further than the size that was measured, whatever is packed there."""
    with archive.open(info) as member:
        return member.read(info.file_size + 1)


def parsed(name: str, data: bytes) -> Element:
    """The root of the XML member `name`. A document type is refused: entities are declared there."""
    from xml.etree.ElementTree import XML, ParseError

    _untyped(name, data)
    try:
        return XML(data)
    except (ParseError, LookupError, ValueError) as error:
        raise Unsound(f"has a part that is no XML, {name}: {error}") from error


def _untyped(name: str, data: bytes) -> None:
    # XML is in UTF-16 or in an encoding that has ASCII in it, or no parser reads its declaration
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise Unsound(f"has a document type declaration, in {name}")


def related(part: str, files: Mapping[str, bytes]) -> Iterator[tuple[str, Relationship]]:
    """The relationships of `part` by their ids; "" is the package."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    if source not in files:
        return
    for element in parsed(source, files[source]).iter(_RELATIONSHIP):
        external = element.get("TargetMode", "Internal").lower() != "internal"
        target = element.get("Target", "")
        place = target if external else _place(folder, target)
        kind = element.get("Type", "").removeprefix(_RELATIONSHIPS)
        yield element.get("Id", ""), Relationship(kind, place, external)


def _place(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def harmless(files: Mapping[str, bytes]) -> None:
    """Refuses document types, macros, and relationships that lead out of the package, but for hyperlinks."""
    for name, data in files.items():
        if name.lower().endswith((".xml", ".rels")):
            _untyped(name, data)
        if "vbaproject" in name.lower() or "vbadata" in name.lower():
            raise Unsound(f"has macros, {name}", "save it without macros, as a Word Document (.docx)")
    for name in files:
        if name.endswith(".rels"):
            _enclosed(name, files)


def _enclosed(name: str, files: Mapping[str, bytes]) -> None:
    for _, each in related(name.replace("_rels/", "").removesuffix(".rels"), files):
        if each.external and each.kind != "hyperlink":
            message = f"leads out of itself, in {name}, to {each.target}"
            raise Unsound(message, "embed what is linked or remove the link, and save it again")
