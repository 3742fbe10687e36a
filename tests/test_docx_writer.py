"""The docx writer: word for word, in the schema's order, and the same bytes each time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx_reading import HOUSE, W, members, part, plain, printed, read_paragraphs, said_paragraphs, value
from docx_sample import NOTE, SAMPLE, item, p, signature, t, u
from hypothesis import given, settings
from hypothesis import strategies as st

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Document,
    Heading,
    Item,
    Note,
    Part,
    PartKind,
    Quotation,
    Reference,
    Revision,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.docx import write
from amendgen.writers.docx.pieces import _deflated

STYLE = HOUSE.read_bytes()
WRITTEN = write(SAMPLE, STYLE)
BODY = part(WRITTEN, "word/document.xml")[0]

# the orders of CT_PPr, CT_RPr, CT_SectPr, CT_TblPr and CT_Style, as far as these are written
ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps sz szCs u vertAlign lang",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols",
    "tblPr": "tblStyle tblW tblInd tblBorders tblCellMar tblLook",
    "style": "name basedOn qFormat pPr rPr tblPr",
    "settings": "defaultTabStop characterSpacingControl footnotePr compat themeFontLang clrSchemeMapping"
    " decimalSymbol listSeparator",
}


def body(*blocks: Block) -> Document:
    return Document("Title", (Part("body", blocks),))


def written(*blocks: Block) -> bytes:
    return write(body(*blocks), STYLE)


def first_paragraph(docx: bytes) -> str:
    return printed(next(part(docx, "word/document.xml").iter(f"{W}p")))


def test_the_paragraphs_are_word_for_word_the_tree_s() -> None:
    assert read_paragraphs(WRITTEN) == said_paragraphs(SAMPLE)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))), max_size=4))
def test_any_text_is_read_back(texts: list[str]) -> None:
    document = body(p(*texts), p(*(u(text) for text in texts)), p("end"))
    assert read_paragraphs(write(document, STYLE)) == said_paragraphs(document)


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert write(SAMPLE, bytes(bytearray(STYLE))) == WRITTEN
    assert b"PK\3\4\x14\0\0\0\x08\0\0\0\x21\0" in WRITTEN  # deflated, 1980-01-01 00:00


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(["shared", "own"]), min_size=1, max_size=90), st.sampled_from(["a", "b"]))
def test_what_a_fleet_shares_is_deflated_once_and_the_bytes_are_the_same(kinds: list[str], tail: str) -> None:
    blocks = [p(f"{kind} {at} {tail if kind == 'own' else ''} \u00e9") for at, kind in enumerate(kinds)]
    kept = written(*blocks)
    _deflated.cache_clear()
    assert written(*blocks) == kept
    with ZipFile(BytesIO(kept)) as package:
        assert package.testzip() is None
    assert read_paragraphs(kept) == said_paragraphs(body(*blocks))


def test_a_long_block_is_cut_wherever_it_is_long() -> None:
    blocks = [p("\u00e9 " + "words and more " * 9000 + "end"), p("\U0001f6e9" * 70_000)]
    docx = written(*blocks)
    with ZipFile(BytesIO(docx)) as package:
        assert package.testzip() is None
    assert read_paragraphs(docx) == said_paragraphs(body(*blocks))


def test_properties_stand_in_the_order_of_the_schema() -> None:
    for name in (name for name in members(WRITTEN) if name.startswith("word/") and "theme" not in name):
        for element in part(WRITTEN, name).iter():
            order = ORDERS.get(element.tag.removeprefix(W), "").split()
            if order and name.endswith(".xml"):
                places = [order.index(child.tag.removeprefix(W)) for child in element]
                assert places == sorted(places), (name, element.tag)


def test_every_style_that_is_used_is_defined() -> None:
    used = {
        value(e)
        for name in members(WRITTEN)
        if name.startswith("word/") and name.endswith(".xml")
        for e in part(WRITTEN, name).iter()
        if e.tag in (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn")
    }
    assert used <= {value(style, "styleId") for style in part(WRITTEN, "word/styles.xml").iter(f"{W}style")}


def test_quotation_marks_turn_across_runs() -> None:
    docx = written(p('(this "', u("Amendment"), '"), the "', Reference("a", "", "Lenders"), "\"'s"))
    assert first_paragraph(docx) == "(this “Amendment”), the “Lenders”’s"


def test_a_label_may_open_the_quotation() -> None:
    docx = written(Quotation((item('"(iii)', "", "", 'the Liens".'),)))
    assert first_paragraph(docx) == "“(iii)\tthe Liens”."


@pytest.mark.parametrize(
    "text",
    [
        "Section~6.9B",
        "in Sections~6.9 and 6.10",
        "that term in subsection~7(e)(3), subsections~6.9 and 6.10",
        "Subsection~2 and paragraphs~3 and 4",
        "U.S.~Registration No.~N355MC",
        "dated November~30, 2004, as Conveyance No.~M000794",
        "said Section is",
        "clause~(iii) of the definition",
        "________~__, 2005",
        "Annex~A and Schedule~II to Exhibit~B",
        "Article~7 of one Boeing~747",
        "$~1,000 or $5~million",
        "a Schedule In force, 5 millionths",
        "Intersection 6",
        "May it be",
    ],
)
def test_no_line_breaks_within_a_citation_or_a_date(text: str) -> None:
    docx = written(p(text.replace("~", " ")))
    assert first_paragraph(docx) == text.replace("~", "\u00a0")


def test_a_model_s_hyphen_ends_no_line_and_is_found_as_a_hyphen() -> None:
    docx = written(p("Boeing 747-341, CF6-80C2, Annex A-1, ", u("737-8"), ", Rolls-Royce, two-thirds"))
    body = part(docx, "word/document.xml")
    assert len(list(body.iter(f"{W}noBreakHyphen"))) == 4
    assert plain(first_paragraph(docx)).startswith("Boeing 747-341, CF6-80C2, Annex A-1, 737-8, Rolls-Royce")


def test_words_that_lead_to_others_are_kept_with_them() -> None:
    texts = (p("as follows:"), p("the end."), p("noted:", NOTE), p("x ", u("these:")), p("y:", role="centered"))
    items = (item("1.", "1.", "", "any of:", then=(item("(a)", "(a)", "", "one"),)),)
    paragraphs = part(written(*texts, *items), "word/document.xml").iter(f"{W}p")
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in paragraphs]
    assert kept == [True, False, True, True, True, True, False]


def kept_with_next(*blocks: Block) -> list[bool]:
    paragraphs = part(written(*blocks), "word/document.xml").iter(f"{W}p")
    return [each.find(f"{W}pPr/{W}keepNext") is not None for each in paragraphs]


def test_what_closes_a_text_is_kept_with_its_end() -> None:
    stars, follows = p("* * *", role="centered"), p("[Signature pages follow]", role="centered")
    assert kept_with_next(item("1.", "1.", "", "the end."), stars, follows) == [True, True, False]
    assert kept_with_next(p("the end."), Revision("inserted", (stars,))) == [True, False]
    assert kept_with_next(p("the end."), p("[Reserved]"), p("Recitals", role="centered")) == [False] * 3


def test_a_signature_block_is_kept_with_the_words_before_it_and_not_with_another() -> None:
    signature = Signature((t("LENDER"),))
    assert kept_with_next(p("the end."), signature, signature) == [True, False, False]
    assert kept_with_next(Quotation(()), signature) == [False]


def test_an_annexed_agreement_is_counted_from_one_again() -> None:
    kinds: tuple[PartKind, ...] = ("cover", "body", "body", "signatures", "contents", "body", "attachment")
    document = Document("", tuple(Part(kind, (p("x"),)) for kind in kinds))
    sections = part(write(document, HOUSE.read_bytes()), "word/document.xml").iter(f"{W}pgNumType")
    numbers = [{key.removeprefix(W): value for key, value in each.attrib.items()} for each in sections]
    assert numbers == [{"start": "1"}, {"fmt": "lowerRoman", "start": "1"}, {"start": "1"}]


def test_a_term_has_a_style_of_its_own_where_it_is_defined() -> None:
    docx = written(p('(this "', u("Amendment"), '"), ', u("provided"), ' that "x ', u("y"), '"'))
    assert [value(e) for e in part(docx, "word/document.xml").iter(f"{W}rStyle")] == [
        *("DefinedTerm", "Underlined", "Underlined")
    ]


def test_a_draft_says_so_on_every_page() -> None:
    draft = Document("Title", (Part("cover", (p("x"),)), Part("body", (p("y"),))), draft="Draft of May 1, 2004")
    docx = write(draft, STYLE)
    head = part(docx, "word/header1.xml")
    assert printed(head) == "Draft of May 1, 2004"
    assert [e.get("string") for e in head.iter("{urn:schemas-microsoft-com:vml}textpath")][-1] == "DRAFT"
    # a section without a header of its own goes on with that of the one before
    assert [len(list(e)) for e in part(docx, "word/document.xml").iter(f"{W}headerReference")] == [0]
    assert not any("header" in name for name in members(WRITTEN))


def test_the_file_says_what_the_deal_is_about() -> None:
    docx = write(Document("Title", (), subject="One Boeing 747-341, N355MC"), STYLE)
    told = {e.tag.rpartition("}")[2]: e.text for e in part(docx, "docProps/core.xml")}
    assert told == {"title": "Title", "subject": "One Boeing 747-341, N355MC", "language": "en-US"}


def test_links_lead_to_bookmarks() -> None:
    names = [value(e, "name") for e in BODY.iter(f"{W}bookmarkStart")]
    ids = [value(e, "id") for e in BODY.iter(f"{W}bookmarkStart")]
    assert len(set(map(str.lower, names))) == len(names) and len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"_\w{1,39}", name) for name in names)
    assert {value(e, "anchor") for e in BODY.iter(f"{W}hyperlink")} <= set(names)
    assert ids == [value(e, "id") for e in BODY.iter(f"{W}bookmarkEnd")]


def test_anchors_that_word_would_confuse_have_bookmarks_of_their_own() -> None:
    anchors = ["a-b", "a_b", "A_b", "a" * 60, "a" * 61, "guaranty", "Guaranty"]
    docx = written(*(Heading(2, t(anchor), anchor=anchor) for anchor in anchors))
    names = [value(e, "name").lower() for e in part(docx, "word/document.xml").iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(anchors) and max(map(len, names)) <= 40


def test_footnotes_are_word_s_own() -> None:
    notes = part(WRITTEN, "word/footnotes.xml")
    assert [value(note, "id") for note in notes] == ["-1", "0", "1"]
    assert [value(e, "id") for e in BODY.iter(f"{W}footnoteReference")] == ["1"]
    assert [value(e) for e in notes[2].iter(f"{W}pStyle")] == ["FootnoteText", "FootnoteText"]
    assert len(list(notes[2].iter(f"{W}footnoteRef"))) == 1
    assert plain(printed(notes[2])).startswith("This Amendment has been signed in several counterparts.")


def test_a_mark_that_word_would_not_count_is_printed() -> None:
    docx = written(p("Title", Note((p("Starred."),), mark="*")))
    reference = next(part(docx, "word/document.xml").iter(f"{W}footnoteReference"))
    assert value(reference, "customMarkFollows") == "1"
    assert first_paragraph(docx) == "Title*"
    assert printed(part(docx, "word/footnotes.xml")[2]) == "* Starred."


def keeps_with_next(style: str) -> bool:
    styles = {value(e, "styleId"): e for e in part(WRITTEN, "word/styles.xml").iter(f"{W}style")}
    keep = styles[style].find(f"{W}pPr/{W}keepNext")
    if keep is not None:
        return keep.get(f"{W}val") != "0"
    based = styles[style].find(f"{W}basedOn")
    return based is not None and keeps_with_next(value(based))


@pytest.mark.parametrize("names", [(), ("ATLAS, INC.",), ("ATLAS, INC.,", "as Agent")])
def test_a_signature_block_holds_together_and_lets_go_at_its_end(names: tuple[str, ...]) -> None:
    paragraphs = part(written(signature(*names, signed="/s/ A")), "word/document.xml").iter(f"{W}p")
    kept = [keeps_with_next(value(e.find(f"{W}pPr/{W}pStyle"))) for e in paragraphs]
    assert kept == [True] * (len(names) + 2) + [False]


def test_what_is_signed_stands_on_the_rule() -> None:
    line = part(written(signature(signed="/s/ Ada Quill")), "word/document.xml")[0][0]
    ruled = [printed(run) for run in line.iter(f"{W}r") if run.find(f"{W}rPr/{W}rStyle") is not None]
    assert ruled == ["/s/ Ada Quill", "\t"]
    assert printed(line) == "By:\t/s/ Ada Quill\t"


def test_each_part_is_a_section_with_its_own_footer_and_page_numbers() -> None:
    relations = {e.get("Id"): e.get("Target") for e in part(WRITTEN, "word/_rels/document.xml.rels")}
    seen = []
    for section in BODY.iter(f"{W}sectPr"):
        assert value(section.find(f"{W}type")) == "nextPage"
        numbers = section.find(f"{W}pgNumType")
        footer = section.find(f"{W}footerReference")
        assert footer is not None
        rid = next(text for key, text in footer.attrib.items() if key.endswith("}id"))
        xml = part(WRITTEN, f"word/{relations[rid]}")
        fields = [e.text for e in xml.iter(f"{W}instrText")]
        given = {} if numbers is None else {k.removeprefix(W): v for k, v in numbers.attrib.items()}
        seen.append((given, fields, "" if fields else plain(printed(xml))))
    assert seen == [
        ({}, [], ""),
        ({"fmt": "lowerRoman", "start": "1"}, [" PAGE "], ""),
        ({"start": "1"}, [" PAGE "], ""),
        ({}, [], "[Signature Page to Amendment No. 4(Aircraft No. N355MC)]"),
        ({"start": "1"}, [" PAGE "], ""),
    ]


def test_a_part_that_ends_in_a_table_or_has_nothing_still_ends_its_section() -> None:
    table = Table((t("Head"),), ((t("cell"),),))
    docx = write(Document("", (Part("body", (table,)), Part("cover", ()), Part("attachment", (table,)))), STYLE)
    assert len(list(part(docx, "word/document.xml").iter(f"{W}sectPr"))) == 3


def test_the_header_row_repeats_and_no_row_breaks() -> None:
    rows = list(BODY.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert sum(int(value(e, "w")) for e in BODY.iter(f"{W}gridCol")) == 9360


def test_items_nest_as_deep_as_they_like() -> None:
    nested: Block = p("the end")
    for depth in range(12):
        nested = Item(f"({depth})", "(a)", (p("text"), nested))
    document = body(nested, Quotation((nested,)))
    assert read_paragraphs(write(document, STYLE)) == said_paragraphs(document)


def test_bold_in_a_bold_heading_stays_bold() -> None:
    docx = written(Heading(1, t(Styled("bold", t("Title")))))
    assert next(part(docx, "word/document.xml").iter(f"{W}r")).find(f"{W}rPr/{W}b") is not None


def test_the_file_says_its_title_and_nothing_of_its_makers() -> None:
    core = part(WRITTEN, "docProps/core.xml")
    assert [(e.tag.rpartition("}")[2], e.text) for e in core] == [
        ("title", SAMPLE.title),
        ("language", "en-US"),
    ]
    assert len(part(WRITTEN, "docProps/app.xml")) == 0
    everything = b"".join(members(WRITTEN).values())
    assert not any(
        mark in everything for mark in (b"rsid", b"trackRevisions", b"w:ins ", b"w:del ", b"w:vanish")
    )
    assert not any("thumbnail" in name or "customXml" in name for name in members(WRITTEN))


@pytest.mark.parametrize(
    ("text", "code"), [("\x07", "0007"), ("\x01", "0001"), ("\ud83d", "D83D"), ("\uffff", "FFFF")]
)
def test_what_no_xml_can_hold_is_refused_by_its_code(text: str, code: str) -> None:
    with pytest.raises(Refusal, match=rf"U\+{code}"):
        written(p(f"Atlas{text}Air"))
    with pytest.raises(Refusal, match=rf"U\+{code}"):
        write(Document(f"Atlas{text}Air", (Part("body", ()),)), STYLE)


def test_a_footnote_where_word_allows_none_is_refused() -> None:
    with pytest.raises(Refusal, match="stands in a footnote"):
        written(p("Text", Note((p("outer", NOTE),), mark="1")))
    with pytest.raises(Refusal, match="stands in a footer"):
        write(Document("", (Part("body", (), (t("Page", NOTE),)),)), STYLE)


def test_a_rule_in_running_text_is_a_blank_or_what_stands_on_it() -> None:
    assert first_paragraph(written(p("Received: ", Ruled("")))) == "Received: " + "_" * 30
    assert first_paragraph(written(p("Received: ", Ruled("/s/ A")))) == "Received: /s/ A"


def test_libreoffice_prints_the_pages_and_the_words(tmp_path: Path) -> None:
    tools = [shutil.which("soffice"), shutil.which("pdftotext")]
    if None in tools:
        if os.environ.get("CI") == "true":
            pytest.fail("soffice and pdftotext must be there in CI")
        pytest.skip("soffice or pdftotext is not there")
    (tmp_path / "sample.docx").write_bytes(WRITTEN)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "sample.docx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    read = subprocess.run(
        ["pdftotext", "-layout", "sample.pdf", "-"], cwd=tmp_path, check=True, capture_output=True
    )
    pages = read.stdout.decode("utf-8").split("\f")[:-1]
    assert [page.split()[-1] for page in pages] == ["23395", "i", "1", "2", "N355MC)]", "I-1"]
    assert "AMENDMENT NO. 4 TO SECURITY AGREEMENT" in pages[2]
    assert Text("Ada Quill").text in pages[4]
