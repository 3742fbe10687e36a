"""Opening an agreement's package: what might do harm or read otherwise elsewhere is refused first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from amendgen.agreement.reading.docx.xml import W
from amendgen.document.package import OLE, Limits, Relationship, Unsound, harmless, opened, parsed, related

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# a thousand pages with their exhibits' pictures are within these; what Word itself opens slowly is not
_LIMITS = Limits(members=4000, largest=64 << 20, together=256 << 20, small=8 << 20)
_OTHER = "name the file that has the agreement in it"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"


class Package(Struct, frozen=True):
    """An agreement's parts: their bytes by name, the root of the main part, and what that is related to."""

    files: dict[str, bytes]
    document: Element
    relationships: dict[str, Relationship]

    def root(self, kind: str) -> Element | None:
        """The root of the part of this kind ("styles", "numbering"), None when there is none."""
        return next(iter(self.roots(kind)), None)

    def roots(self, kind: str) -> list[Element]:
        """The roots of all the parts of this kind ("footer"), in the order of their names."""
        names = {each.target for each in self.relationships.values() if each.kind == kind}
        return [parsed(name, self.files[name]) for name in sorted(names) if name in self.files]


def package(data: bytes) -> Package:
    """The package of a docx. `Unsound` is raised for what is unsafe or is no Word document."""
    if data.startswith(b"%PDF"):
        raise Unsound("is a PDF", "save it as a Word Document (.docx) or as text (.txt), and read that")
    if not data:
        raise Unsound("is empty", _OTHER)
    if not data.startswith((b"PK", OLE)):
        raise Unsound("is not a Word Document, whatever its ending says")
    files = opened(data, _LIMITS)
    harmless(files)
    main = _main(files)
    root = parsed(main, files[main])
    if root.tag != f"{W}document":
        raise Unsound(f"has no Word document in it, but a {root.tag.rpartition('}')[2]}, {main}", _OTHER)
    return Package(files, root, dict(related(main, files)))


def _main(files: dict[str, bytes]) -> str:
    kinds = {each.kind: each.target for _, each in related("", files)}
    if _STRICT in kinds:
        raise Unsound("is a Strict Open XML document", "save it in Word as a Word Document (.docx)")
    main = kinds.get("officeDocument", "")
    if main not in files:
        raise Unsound("has no Word document in it, no word/document.xml", _OTHER)
    return main
