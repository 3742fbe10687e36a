"""Small docx packages built of the XML that a test is about."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer")


def root(name: str, inner: str) -> str:
    return f"<w:{name} {_W} {_R} {_MC}>{inner}</w:{name}>"


def relationships(*lines: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" {target}/>' for name, kind, target in lines
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def files(body: str, also: str = "", **parts: str) -> dict[str, bytes]:
    """The members of a package: the body's XML, and the inner XML of other parts by their kinds."""
    roots = {"header": "hdr", "footer": "ftr"}
    inner = relationships(*((f"r{kind}", kind, f'Target="{kind}.xml"') for kind in parts))
    made = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(("r1", "officeDocument", 'Target="word/document.xml"')),
        "word/_rels/document.xml.rels": inner.replace("</Relationships>", f"{also}</Relationships>"),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        **{f"word/{kind}.xml": root(roots.get(kind, kind), parts[kind]) for kind in parts},
    }
    return {name: text.encode() for name, text in made.items()}


def packed(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def docx(body: str, **parts: str) -> bytes:
    return packed(files(body, **parts))


def r(text: str, properties: str = "") -> str:
    """A run; a tab or a line end in `text` is one in the run."""
    pieces = text.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    pieces = pieces.replace("<w:t>", '<w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{pieces}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a string that is no markup is a run of it."""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(level: int, instance: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def level(at: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(levels: str, key: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'


def instance(key: int, of: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'
