"""What holds a package together: its content types, relationships and properties."""

from __future__ import annotations

from functools import lru_cache

from amendgen.writers.docx.package import Member, member
from amendgen.writers.docx.xml import encoded, escaped

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"

_STATIC_NAMES = {
    "styles": "styles.xml",
    "theme": "theme/theme1.xml",
    "fontTable": "fontTable.xml",
    "numbering": "numbering.xml",
    "settings": "settings.xml",
}


def place_of(kind: str) -> str:
    """The name in the package of a carried part: "theme" is word/theme/theme1.xml."""
    return f"word/{_STATIC_NAMES[kind]}"


def relationship(kind: str) -> str:
    """The type of a relationship to a part of this kind."""
    return f"{_OFFICE}/relationships/{kind}"


@lru_cache(maxsize=64)
def frame(kinds: tuple[str, ...], footers: int, headers: int = 0) -> tuple[Member, ...]:
    """The content types, the relationships and the extended properties of a package that carries
    parts of `kinds` and has so many footers and headers. These are the same for every document of one shape."""
    package, inner = relations(kinds, footers, headers)
    files = {
        "[Content_Types].xml": types(kinds, footers, headers),
        "_rels/.rels": package,
        "docProps/app.xml": extended_properties(),
        "word/_rels/document.xml.rels": inner,
    }
    return tuple(member(name, encoded(part), 9) for name, part in files.items())


def core_properties(title: str, subject: str = "") -> str:
    """The core properties: title and subject alone. Who wrote the document and when is the deal's to say."""
    about = f"<dc:subject>{escaped(subject)}</dc:subject>" if subject else ""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title>{about}<dc:language>en-US</dc:language></cp:coreProperties>"
    )


def extended_properties() -> str:
    """The extended properties, empty: Word keeps the firm and the program there."""
    return f'<Properties xmlns="{_OFFICE}/extended-properties"/>'


def types(kinds: tuple[str, ...], footers: int, headers: int = 0) -> str:
    """The content types of a package."""
    main = f"{_TYPE}.wordprocessingml"
    parts = [("word/document.xml", f"{main}.document.main+xml")]
    parts += [("word/footnotes.xml", f"{main}.footnotes+xml")]
    parts += [
        (place_of(kind), f"{_TYPE}.theme+xml" if kind == "theme" else f"{main}.{kind}+xml") for kind in kinds
    ]
    parts += [(f"word/footer{n}.xml", f"{main}.footer+xml") for n in range(1, footers + 1)]
    parts += [(f"word/header{n}.xml", f"{main}.header+xml") for n in range(1, headers + 1)]
    parts += [("docProps/core.xml", _CORE), ("docProps/app.xml", f"{_TYPE}.extended-properties+xml")]
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(kinds: tuple[str, ...], footers: int, headers: int = 0) -> tuple[str, str]:
    """The relationships of the package, and those of its document part."""
    package = [
        ("rId1", relationship("officeDocument"), "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", relationship("extended-properties"), "docProps/app.xml"),
    ]
    targets = [(kind, _STATIC_NAMES[kind]) for kind in kinds] + [("footnotes", "footnotes.xml")]
    inner = [(f"rId{n}", relationship(kind), target) for n, (kind, target) in enumerate(targets, 1)]
    inner += [(f"rIdFooter{n}", relationship("footer"), f"footer{n}.xml") for n in range(1, footers + 1)]
    inner += [(f"rIdHeader{n}", relationship("header"), f"header{n}.xml") for n in range(1, headers + 1)]
    return _relationships(package), _relationships(inner)


def _relationships(relationships: list[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relationships
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
