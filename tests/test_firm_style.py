"""A firm's own style document: what is taken from it, what the house's stands in for, how a user is told."""

from __future__ import annotations

import io
import re
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import docx as python_docx
import pytest
from command import ROOT, called
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Mm, Pt, Twips
from docx_reading import HOUSE, W, members, part, read_paragraphs, said_paragraphs, value
from docx_sample import SAMPLE

from amendgen.writers.docx import write
from amendgen.writers.docx.house import completed
from amendgen.writers.docx.styles import REQUIRED

STYLE = HOUSE.read_bytes()
KINDS = (b"character", b"paragraph")
DEAL = ROOT / "deals" / "chattel-mortgage-n355mc.yaml"


def firm() -> bytes:
    """Word's own styles in Arial, on A4 with margins of 30 mm, one of them counted, and a header."""
    document = python_docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.header.paragraphs[0].text = "Vedder & Pryce"
    document.styles["Normal"].font.name = "Arial"
    heading = document.styles["Heading 2"].element.get_or_add_pPr()
    heading.insert(0, parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>'))
    return saved(document)


def saved(document: Document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


FIRM = firm()
MADE = write(SAMPLE, completed(FIRM, STYLE).style)


def named(docx: bytes) -> dict[str, str]:
    """The names of styles by their ids."""
    styles = part(docx, "word/styles.xml").iter(f"{W}style")
    return {value(style, "styleId"): value(style.find(f"{W}name")) for style in styles}


def test_the_words_are_the_same_in_any_style() -> None:
    assert read_paragraphs(MADE) == said_paragraphs(SAMPLE)


def test_the_styles_it_has_are_its_own_and_the_others_the_house_s() -> None:
    lacked = completed(FIRM, STYLE).lacked
    assert {"Item 1", "Signature By", "Defined Term", "Schedule Table"} <= set(lacked)
    assert not {"Body Text", "heading 2", "Title", "footer"} & set(lacked)
    assert {style for kind in REQUIRED.values() for style in kind} <= set(named(MADE))
    sheet = members(MADE)["word/styles.xml"]
    assert b"Arial" in sheet and b"Times New Roman" not in sheet


def test_page_and_margins_are_those_of_its_last_section() -> None:
    sections = list(part(MADE, "word/document.xml").iter(f"{W}sectPr"))
    assert {value(each.find(f"{W}pgSz"), "w") for each in sections} == {"11906"}
    assert {value(each.find(f"{W}pgMar"), "left") for each in sections} == {"1701"}
    assert sum(int(value(e, "w")) for e in part(MADE, "word/document.xml").iter(f"{W}gridCol")) == 8504
    by = next(
        e for e in part(MADE, "word/styles.xml").iter(f"{W}style") if value(e, "styleId") == "SignatureBy"
    )
    assert [value(e, "pos") for e in by.iter(f"{W}tab")] == ["4792", "8504"]
    signed = python_docx.Document(io.BytesIO(MADE)).styles["Signature"].paragraph_format
    assert signed.left_indent == Twips(8504 // 2)


def test_its_headers_and_its_lists_stay_behind() -> None:
    files = members(MADE)
    assert not any("header" in name for name in files) and b"Vedder" not in b"".join(files.values())
    assert not list(part(MADE, "word/styles.xml").iter(f"{W}numPr"))
    assert [value(e, "numId") for e in part(MADE, "word/numbering.xml").iter(f"{W}num")] == ["1"]


def test_a_whole_style_document_is_taken_as_it_is() -> None:
    assert completed(STYLE, STYLE).style == STYLE
    assert completed(MADE, STYLE).lacked == ()


def test_one_without_a_theme_has_the_house_s() -> None:
    # what LibreOffice saves has none, and a document without is none to Word's own validator
    for lacking in (FIRM, STYLE):
        files = {name: data for name, data in members(lacking).items() if "theme" not in name}
        relations = "word/_rels/document.xml.rels"
        files[relations] = re.sub(rb"<Relationship [^>]*theme[^>]*/>", b"", files[relations])
        bare = io.BytesIO()
        with ZipFile(bare, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        found = completed(bare.getvalue(), STYLE)
        made = members(write(SAMPLE, found.style))
        assert made["word/theme/theme1.xml"] == members(STYLE)["word/theme/theme1.xml"]
        assert bool(found.lacked) == (lacking is FIRM)


def test_a_style_of_another_kind_makes_way() -> None:
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in members(STYLE).items():
            wrong = content.replace(
                b'"character" w:customStyle="1" w:styleId="Underlined"', b'"paragraph" w:styleId="Underlined"'
            )
            archive.writestr(name, wrong if name == "word/styles.xml" else content)
    found = completed(data.getvalue(), STYLE)
    assert found.lacked == ("Underlined",)
    assert members(found.style)["word/styles.xml"].count(b'w:styleId="Underlined"') == 1


def test_one_of_its_name_and_another_kind_gives_up_the_name_too() -> None:
    # Word repairs two styles of one name, LibreOffice takes the wrong one: the rules to sign on were gone
    document = python_docx.Document()
    document.styles.add_style("Underlined", WD_STYLE_TYPE.PARAGRAPH)
    document.styles.add_style("quotation", WD_STYLE_TYPE.CHARACTER)
    made = write(SAMPLE, completed(saved(document), STYLE).style)
    names = [name.lower() for name in named(made).values()]
    assert len(names) == len(set(names)) and {"underlined (other)", "quotation (other)"} <= set(names)


def test_styles_that_stand_in_keep_their_shape_on_a_normal_with_room_below() -> None:
    made = python_docx.Document(io.BytesIO(completed(FIRM, STYLE).style)).styles
    signed, item = made["Signature"].paragraph_format, made["Item 1"].paragraph_format
    assert made["Normal"].paragraph_format.space_after != Pt(0) == signed.space_after == signed.space_before
    assert item.first_line_indent == Inches(0.5)


def test_a_footer_s_distance_of_nothing_is_the_house_s() -> None:
    # LibreOffice says 0 of a document that has no footer; ours would be printed on the edge of the page
    document = python_docx.Document()
    document.sections[0].footer_distance = document.sections[0].header_distance = Mm(0)
    made = write(SAMPLE, completed(saved(document), STYLE).style)
    margins = part(made, "word/document.xml").find(f".//{W}pgMar")
    assert (value(margins, "footer"), value(margins, "header"), value(margins, "left")) == (
        "720",
        "720",
        "1800",
    )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy(DEAL, tmp_path / "deal.yaml")
    (tmp_path / "firm.docx").write_bytes(FIRM)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_it_lacks_is_told_and_the_document_is_made(desk: Path) -> None:
    found = called("render", "deal.yaml", "--style", "firm.docx")
    assert found.exit_code == 0
    assert found.stderr.startswith("firm.docx: warning: the style document has no style named Item 1, ")
    assert "out/deal.docx: Amendment No. 4" in found.stdout
    assert b"Arial" in members((desk / "out" / "deal.docx").read_bytes())["word/styles.xml"]


def test_a_text_needs_no_style(desk: Path) -> None:
    found = called("render", "deal.yaml", "--style", "firm.docx", "--format", "txt")
    assert (found.exit_code, found.stderr) == (0, "")


def test_one_beside_a_firm_s_forms_is_completed_too(desk: Path) -> None:
    (desk / "forms").mkdir()
    (desk / "firm.docx").rename(desk / "forms" / "house.docx")
    found = called("render", "deal.yaml", "--templates", "forms")
    assert found.exit_code == 0 and "house.docx: warning" in found.stderr


def test_an_unsafe_one_is_refused_by_its_name_and_nothing_is_written(desk: Path) -> None:
    (desk / "firm.docx").write_bytes(FIRM[:-40])
    for name in ("guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml"):
        copy(ROOT / "deals" / name, desk / name)
    for words in (("render",), ("batch", "--jobs", "1"), ("apply",), ("close",)):
        deal = "guaranty-amendment-1.yaml"
        found = called(words[0], deal, *words[1:], "--style", "firm.docx", "--out", "none")
        assert found.exit_code == 1, words
        assert "firm.docx: style-document: the style document is not a sound docx" in found.output
        assert found.output.count("style-document") == 1 and not list(desk.glob("none/*.docx"))


def test_a_batch_makes_documents_again_when_the_style_has_changed(desk: Path) -> None:
    told = [called("batch", "deal.yaml", "--jobs", "1", "--style", "firm.docx", "--out", "b") for _ in range(2)]
    assert [each.exit_code for each in told] == [0, 0]
    assert "1 of 1 documents written" in told[0].stdout and "1 there and current" in told[1].stdout
    (desk / "firm.docx").write_bytes(STYLE)
    again = called("batch", "deal.yaml", "--jobs", "1", "--style", "firm.docx", "--out", "b")
    assert "1 of 1 documents written" in again.stdout and again.stderr.count("warning") == 0


def test_a_closing_set_and_a_redline_are_in_it_too(desk: Path) -> None:
    for name in ("guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml", "lease-amendment-3.yaml"):
        copy(ROOT / "deals" / name, desk / name)
    assert called("close", "lease-amendment-3.yaml", "--style", "firm.docx", "--out", "c").exit_code == 0
    assert called("apply", "guaranty-amendment-1.yaml", "--style", "firm.docx", "--out", "a").exit_code == 0
    made = [*desk.glob("c/**/*.docx"), *desk.glob("a/*.docx")]
    assert len(made) > 5
    assert all(b"Arial" in members(file.read_bytes())["word/styles.xml"] for file in made)
