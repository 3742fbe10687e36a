"""Style documents: the house's own, what a document takes from one, and what is refused in one."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx
import pytest
from docx_reading import HOUSE, ROOT, W, members, part, value
from docx_sample import SAMPLE, p, t

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Document, Part
from amendgen.writers.docx import write
from amendgen.writers.docx.styles import REQUIRED

STYLE = HOUSE.read_bytes()
RELATIONSHIPS = "word/_rels/document.xml.rels"


def packed(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    files = members(STYLE)
    return packed({**files, name: change(files.get(name, b""))})


def added(name: str, content: bytes) -> bytes:
    return packed({**members(STYLE), name: content})


def test_the_script_still_makes_the_committed_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)
    from tools.house_style import house_style

    assert house_style() == STYLE


def test_the_house_style_shows_every_paragraph_style_in_itself() -> None:
    document = python_docx.Document(io.BytesIO(STYLE))
    shown = {paragraph.style.style_id for paragraph in document.paragraphs if paragraph.style is not None}
    assert shown == set(REQUIRED["paragraph"])
    assert all(p.style is not None and p.style.element.name_val for p in document.paragraphs)


def test_the_house_style_says_nothing_of_its_makers() -> None:
    properties = python_docx.Document(io.BytesIO(STYLE)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert set(members(STYLE)) == {
        *("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", RELATIONSHIPS),
        *("word/document.xml", "word/footnotes.xml", "word/styles.xml", "word/theme/theme1.xml"),
        *("word/fontTable.xml", "word/settings.xml"),
    }


def test_a_firm_s_styles_are_taken_and_its_text_is_not() -> None:
    firm = changed("word/styles.xml", lambda data: data.replace(b"Times New Roman", b"Garamond"))
    docx = members(write(SAMPLE, firm))
    assert b"Garamond" in docx["word/styles.xml"]
    assert docx["word/document.xml"] == members(write(SAMPLE, STYLE))["word/document.xml"]


def test_straight_quotation_marks_stay_where_the_style_document_s_own_are_straight() -> None:
    typewritten = changed(
        "word/document.xml", lambda data: data.replace("\u201c".encode(), b'"').replace("\u201d".encode(), b'"')
    )
    said = Document("", (Part("body", (p('the "Lien"'),), (t('"x"'),)),))
    for style, marks in ((STYLE, "\u201c\u201d"), (typewritten, '""')):
        docx = write(said, style)
        for name in ("word/document.xml", "word/footer1.xml"):
            assert re.findall('[\u201c\u201d"]', "".join(part(docx, name).itertext())) == list(marks)


def test_what_word_remembers_of_its_sessions_stays_behind() -> None:
    def remember(data: bytes) -> bytes:
        told = b'<w:trackRevisions/><w:defaultTabStop w:val="567"/><w:documentProtection w:edit="forms"/>'
        told += b'<w:autoHyphenation/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>'
        return data.replace(b'<w:defaultTabStop w:val="720"/>', told)

    settings = part(write(SAMPLE, changed("word/settings.xml", remember)), "word/settings.xml")
    names = [element.tag.removeprefix(W) for element in settings]
    assert names[:4] == ["defaultTabStop", "autoHyphenation", "characterSpacingControl", "footnotePr"]
    assert not {"trackRevisions", "documentProtection", "rsids"} & set(names)
    stamped = changed(
        "word/styles.xml",
        lambda data: data.replace(b"<w:qFormat/>", b'<w:qFormat/><w:rsid w:val="00AB12CD"/>'),
    )
    assert b"rsid" not in members(write(SAMPLE, stamped))["word/styles.xml"]


def test_parts_are_found_where_their_relationships_say() -> None:
    files = members(STYLE)
    files["word/look.xml"] = files.pop("word/styles.xml")
    for name in (RELATIONSHIPS, "[Content_Types].xml"):
        files[name] = files[name].replace(b"styles.xml", b"look.xml")
    files[RELATIONSHIPS] = files[RELATIONSHIPS].replace(b'"look.xml"', b'"/word/look.xml"')
    assert write(SAMPLE, packed(files)) == write(SAMPLE, STYLE)


def test_styles_are_known_by_their_names() -> None:
    """Another language's Word keeps the names of built-in styles and gives them ids of its own."""
    sheet = members(STYLE)["word/styles.xml"]
    foreign = sheet.replace(b'"Heading1"', b'"berschrift1"').replace(b'"BodyText"', b'"Textkrper"')
    foreign = foreign.replace(b'w:val="Item 1"', b'w:val="item 1"')
    named = packed({**members(STYLE), "word/styles.xml": foreign})
    styles = members(write(SAMPLE, named))["word/styles.xml"]
    assert styles == sheet.replace(b'w:val="Item 1"', b'w:val="item 1"')


def test_a_firm_s_own_style_makes_way_for_one_whose_id_it_has() -> None:
    own = b'<w:style w:type="paragraph" w:styleId="Flush"><w:name w:val="Firm"/></w:style></w:styles>'
    sheet = members(STYLE)["word/styles.xml"]
    for mention in (b"w:styleId", b"basedOn w:val"):
        sheet = sheet.replace(mention + b'="Flush"', mention + b'="Margin"')
    named = packed({**members(STYLE), "word/styles.xml": sheet.replace(b"</w:styles>", own)})
    styles = part(write(SAMPLE, named), "word/styles.xml").iter(f"{W}style")
    assert {("Flush", "Flush"), ("FlushOther", "Firm")} <= {
        (value(style, "styleId"), value(style.find(f"{W}name"))) for style in styles
    }


EXTERNAL = b'<Relationship Id="x" Type="t" Target="http://example.org/firm.dotm" TargetMode="External"/>'
EXTERNAL += b"</Relationships>"
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'
FONTS = "word/_rels/fontTable.xml.rels"
EMBEDDED = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="font" Target="fonts/font1.odttf"/></Relationships>"""


DEEP = b"<w>" * 300 + b"</w>" * 300
PLAIN, MACROS = b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"


def foreign(styles: bytes) -> bytes:
    """The same part with another prefix."""
    return re.sub(rb"([</ ])w:", rb"\1x:", styles).replace(b"xmlns:w", b"xmlns:x")


def latin(styles: bytes) -> bytes:
    """The same part in another encoding, which it declares."""
    told = styles.replace(b'encoding="UTF-8" standalone="yes"', b'encoding="ISO-8859-1"')
    return told.replace(b'"Signature By"', '"Signé"'.encode("latin-1"))


def twice() -> bytes:
    files = members(STYLE)
    data = io.BytesIO(packed(files))
    with ZipFile(data, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("word/styles.xml", files["word/styles.xml"])
    return data.getvalue()


REFUSED: list[tuple[Callable[[], bytes], str]] = [
    (lambda: b"", "not a sound docx"),
    (lambda: b"plain text", "not a sound docx"),
    (lambda: STYLE[:-40], "not a sound docx"),
    (lambda: STYLE.replace(b"Quotation", b"Quotatiom"), "not a sound docx"),  # its checksum tells
    (lambda: added("word/vbaProject.bin", b"x"), "macros"),
    (lambda: changed("[Content_Types].xml", lambda d: d.replace(PLAIN, MACROS)), "with macros"),
    (lambda: added("word/embeddings/oleObject1.bin", b"x"), "embedded object"),
    (lambda: added("word/activeX/activeX1.xml", b"<x/>"), "embedded object"),
    (lambda: added("../evil.xml", b"<x/>"), "a path out of it, ../evil.xml"),
    (lambda: added("/etc/passwd", b""), "a path out of it, /etc/passwd"),
    (lambda: added("word\\..\\evil.xml", b"<x/>"), "a path out of it"),
    (lambda: added("c:evil.xml", b"<x/>"), "a path out of it"),
    (lambda: changed("word/styles.xml", foreign), "styles that Word did not write"),
    (lambda: changed("word/styles.xml", latin), "styles that Word did not write"),
    (
        lambda: changed("word/styles.xml", lambda d: d.replace(b'"Underlined"', b"'Underlined'")),
        "did not write",
    ),
    (lambda: added("word/settings.xml", DEEP), "nested deeper than 200 elements, word/settings.xml"),
    (lambda: changed(RELATIONSHIPS, lambda d: d.replace(b"</Relationships>", EXTERNAL)), "firm.dotm"),
    (lambda: added("word/comments.xml", DOCTYPE), "document type declaration, in word/comments.xml"),
    (lambda: added("word/comments.xml", DOCTYPE.decode().encode("utf-16")), "document type declaration"),
    (lambda: added("word/comments.xml", b"<w"), "no XML, word/comments.xml"),
    (lambda: packed({**members(STYLE), **{f"{n}.bin": b"" for n in range(500)}}), "members"),
    (lambda: added("bomb.bin", b"\0" * (2 << 20)), "zip bomb, bomb.bin"),
    (lambda: added("bomb.bin", b"\0" * (9 << 20)), "8 MB, bomb.bin"),
    (lambda: packed({**members(STYLE), **{f"{n}.bin": b"\0" * (8 << 20) for n in range(5)}}), "32 MB"),
    (twice, "two members of one name"),
    (lambda: packed({"a.txt": b"hello"}), "not a Word document"),
    (
        lambda: changed("word/styles.xml", lambda d: d.replace(b'"Signature By"', b'"Signatory"')),
        "lacks the styles SignatureBy",
    ),
    (
        lambda: changed(
            "word/styles.xml", lambda d: d.replace(b'"character" w:customStyle', b'"paragraph" w:x')
        ),
        "lacks the styles Underlined",
    ),
    (lambda: changed(RELATIONSHIPS, lambda d: d.replace(b"/styles", b"/others")), "has no styles"),
    (lambda: added(FONTS, EMBEDDED), "needs word/fonts/font1.odttf, word/fontTable.xml"),
]


def test_a_style_based_on_thousands_of_others_is_read() -> None:
    chain = b"".join(
        b'<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="S%d"/><w:basedOn w:val="S%d"/></w:style>'
        % (n, n, n + 1)
        for n in range(5000)
    )
    based = changed("word/styles.xml", lambda d: d.replace(b"</w:styles>", chain + b"</w:styles>"))
    written = write(SAMPLE, based)
    assert written == write(SAMPLE, based) and b"S4999" in members(written)["word/styles.xml"]


@pytest.mark.parametrize("margins", ['w:left="-99999999999"', 'w:left="9999"', 'w:left="1in"'])
def test_a_page_that_no_text_fits_is_the_house_s(margins: str) -> None:
    odd = changed("word/document.xml", lambda d: d.replace(b'w:left="1440"', margins.encode()))
    assert (
        members(write(SAMPLE, odd))["word/document.xml"] == members(write(SAMPLE, STYLE))["word/document.xml"]
    )


@pytest.mark.parametrize(("style", "message"), REFUSED)
def test_refused(style: Callable[[], bytes], message: str) -> None:
    with pytest.raises(Refusal, match=message) as refused:
        write(SAMPLE, style())
    (diagnostic,) = refused.value.diagnostics
    assert diagnostic.rule == "style-document" and diagnostic.hint and diagnostic.place is None
