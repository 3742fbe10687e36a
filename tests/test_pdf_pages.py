"""The pages of a PDF, and the file itself: numbers, footers, what is kept together, tags, fonts, standards."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pdf_reading
import pytest
from command import DEALS, ROOT, called, names
from docx_sample import SAMPLE, p, t, u
from msgspec.structs import replace

from amendgen.cli import office
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Blank,
    Block,
    Contents,
    Document,
    Entry,
    Heading,
    Item,
    Lines,
    Note,
    Part,
    Quotation,
    Revised,
    Revision,
    Ruled,
    Signature,
    Table,
)
from amendgen.writers import FORMATS
from amendgen.writers.pdf import typesetting, write

WRITTEN = write(SAMPLE)
GUARANTY = next(deal for deal in DEALS if deal.stem == "subsidiaries-guaranty")


def body(*blocks: Block) -> Document:
    return Document("A Title", (Part("body", blocks),))


def filler(lines: int) -> Lines:
    return Lines(tuple(t(f"line {n}") for n in range(lines)))


def test_pdf_is_a_format() -> None:
    assert FORMATS["pdf"].write(SAMPLE, b"") == WRITTEN


def test_pages_end_as_those_of_the_docx_do() -> None:
    ends = [page.split()[-1] for page in pdf_reading.pages(WRITTEN)]
    assert ends == ["23395", "i", "1", "2", "N355MC)]", "I-1"]


def test_the_contents_tell_the_pages_on_which_provisions_begin(tmp_path: Path) -> None:
    assert called("render", GUARANTY, "--format", "pdf", "--out", tmp_path).exit_code == 0
    _, contents, *others = pdf_reading.pages((tmp_path / "subsidiaries-guaranty.pdf").read_bytes())
    assert contents.split()[-1] == "i"
    listed = re.findall(r"^ *(SECTION \d\.|\([a-z]\)) +(.*?) (?:\. )+\.? *(\d+)$", contents, re.MULTILINE)
    assert len(listed) == 17
    for label, heading, number in listed:
        [page] = [page for page in others if page.split()[-1] == number]
        assert re.search(rf"{re.escape(label)}\s+{re.escape(heading)}", page)
    assert "Annex A - Addresses for Notices to the Guarantors\n" in contents  # whose name is number enough


def test_an_annexed_agreement_is_counted_from_one_again() -> None:
    parts = [Part(kind, (p("x"),)) for kind in ("body", "body", "signatures", "contents", "body", "attachment")]
    ends = [page.split()[-1] for page in pdf_reading.pages(write(Document("", tuple(parts))))]
    assert ends == ["1", "2", "x", "i", "1", "x"]


def test_a_signature_block_is_never_broken() -> None:
    signature = Signature((t("ATLAS AIR, INC."), t("By: ", Ruled("")), t("Name:"), t("Title:")))
    for lines in range(38, 46):
        *_, last = pdf_reading.pages(write(body(filler(lines), signature)))
        assert "ATLAS" in last and "Title:" in last


def test_a_heading_stays_with_what_it_heads() -> None:
    for lines in range(40, 46):
        *_, last = pdf_reading.pages(write(body(filler(lines), Heading(2, t("Covenants"), "B."), p("Words."))))
        assert ("Covenants" in last) == ("Words." in last)


def test_words_that_lead_on_stay_with_what_they_lead_to() -> None:
    for lines in range(38, 46):
        document = body(filler(lines), p("Each of the following:"), p("Words."))
        *_, last = pdf_reading.pages(write(document))
        assert ("following:" in last) == ("Words." in last)


def test_what_closes_a_text_stays_with_its_end() -> None:
    closing = (p("* * *", role="centered"), p("[Signature pages follow]", role="centered"))
    signed = Signature((t("LENDER"), t("By: ", Ruled(""))))
    for lines in range(34, 46):
        for end in (closing, (signed,)):
            *_, last = pdf_reading.pages(write(body(filler(lines), p("The end."), *end)))
            assert "The end." in last


def test_a_draft_says_so_at_the_head_of_every_page() -> None:
    draft = replace(SAMPLE, draft="Draft of November 3, 2004")
    shown = pdf_reading.pages(write(draft))
    assert len(shown) == 6 and not any("DRAFT" in page for page in shown)  # which is drawn
    assert all(page.split("\n")[0].strip() == draft.draft for page in shown)
    assert pdf_reading.words(write(draft)) == pdf_reading.words(WRITTEN)  # it is layout to those who hear it


def test_a_table_repeats_its_head() -> None:
    table = Table((t("Mark"), t("Serial")), tuple((t(f"N{n}"), t(f"{n}")) for n in range(100, 200)))
    shown = pdf_reading.pages(write(body(table)))
    assert len(shown) > 2 and all("Mark" in page.splitlines()[0] for page in shown)


def test_a_footer_of_many_lines_takes_its_room_from_the_page() -> None:
    footer = tuple(t(f"foot {n}") for n in range(12))
    document = Document("", (Part("body", (filler(50),), footer),))
    boxes = pdf_reading.asked("pdftotext", write(document), "-bbox")
    below = {word: float(low) for low, word in re.findall(r'yMax="([\d.]+)">(\w+)</word>', boxes)}
    tops = [float(top) for top in re.findall(r'yMin="([\d.]+)"[^>]*>foot</word>', boxes)]
    assert below["line"] <= min(tops) and below["foot"] < 792 - 36


def beyond(document: Document) -> float:
    """How far the words of a document reach over its right margin, in points."""
    edges = re.findall(r'xMax="([\d.]+)"', pdf_reading.asked("pdftotext", write(document), "-bbox"))
    return max(map(float, edges)) - (612 - 72)


@pytest.mark.parametrize("text", ["W" * 200, "_" * 300, "a" * 41 + " " + "b" * 90])
def test_a_word_longer_than_its_line_is_broken_and_not_lost(text: str) -> None:
    blocks = (p(text), Quotation((p(text),)), Signature((t("By: ", text),)))
    assert beyond(body(*blocks, Table((t(text),) * 9, ()))) <= 4
    assert pdf_reading.words(write(body(p(text)))) == (["_"] if "_" in text else text.casefold().split())


@pytest.mark.parametrize("cited", ["7(e)(3)", "2.4B(ii)(a)", "(x)(y)", "(iii)(b)(2)"])
def test_a_citation_is_never_broken(cited: str) -> None:
    """However far along its line it begins."""
    for lead in range(40):
        page = pdf_reading.pages(write(body(p("i" * lead + " word" * 14 + f" {cited}, and more"))))[0]
        assert cited in page


def test_a_word_of_many_pieces_is_as_long_as_all_of_them() -> None:
    run = t(Blank(12), "clause (a)", Ruled(""), u("and-so-on" * 2), Blank(30))
    assert beyond(body(p(*run), Quotation((p(*run),)))) <= 4


def test_a_heading_in_a_footnote_is_no_bookmark() -> None:
    note = Note((p("told"), Heading(3, t("in a note"))), "1")
    noted = p("x", replace(note, mark="2"))
    document = body(Heading(1, t("One", note)), Heading(2, t("Two")), noted, Heading(3, t("Three")))
    assert pdf_reading.outline(write(document)) == [(1, "One"), (2, "Two"), (3, "Three")]


def test_headings_skip_no_level_and_have_no_notes_in_them() -> None:
    note = Note((p("told"),), "1")
    items = Item(
        "1.",
        "",
        (
            p(u("Fees"), ". Words.", note),
            Item("(a)", "", (p(u("Costs")), p("Words."))),
        ),
    )
    deep = body(Heading(3, t("Recitals", note)), Heading(2, t("Terms"), "A."), items, Heading(1, t("End")))
    heads = pdf_reading.outline(write(deep))
    assert heads == [(1, "Recitals"), (2, "A. Terms"), (3, "1. Fees"), (4, "(a) Costs"), (1, "End")]
    assert b"/Outlines" in WRITTEN


def test_what_is_struck_and_inserted_is_shown() -> None:
    struck, inserted = Revised("struck", t("old")), Revision("inserted", (p("new"),))
    told = pdf_reading.asked("pdfinfo", write(body(p("a ", struck), inserted)), "-struct-text")
    assert re.search(r'/TextDecorationType /LineThrough\s+"old"', told)
    assert re.search(r'/TextDecorationType /Underline\s+"new"', told)


def test_a_provision_struck_leaves_its_name_to_its_namesake() -> None:
    item = Item("(a)", "", (p("word"),), "a")
    entries = Contents((Entry(1, "", t("word"), "a"),))
    document = body(entries, Revision("struck", (item,)), Revision("inserted", (item,)), item)
    assert pdf_reading.words(write(document)).count("word") == 4


def test_it_is_tagged_has_a_title_a_language_and_no_date() -> None:
    told = pdf_reading.asked("pdfinfo", WRITTEN)
    assert re.search(r"Tagged: +yes", told) and SAMPLE.title in told
    assert not re.search(r"Author|CreationDate|ModDate", told)
    assert b"/Lang(en-US)" in WRITTEN and b"/Subject" not in WRITTEN


def test_it_says_in_its_properties_what_the_docx_does() -> None:
    subject = 'Boeing 747-341 "Freighter" \\ U.S. Registration No. N355MC'
    about = replace(SAMPLE, subject=subject)
    for standard in (None, "a-2b", "ua-1"):
        assert re.search(
            rf"Subject: +{re.escape(subject)}\n", pdf_reading.asked("pdfinfo", write(about, standard))
        )


def test_every_font_is_embedded_and_typsts_own() -> None:
    _, _, *fonts = pdf_reading.asked("pdffonts", WRITTEN).splitlines()
    assert fonts
    for font in fonts:
        assert "+LibertinusSerif-" in font and font.split()[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize(
    ("standard", "said"),
    [
        ("a-1b", "<pdfaid:part>1<"),
        ("a-2b", "<pdfaid:part>2<"),
        ("a-3b", "<pdfaid:part>3<"),
        ("ua-1", "<pdfuaid:part>1<"),
    ],
)
def test_a_standard_is_kept_to_and_declared(standard: str, said: str, tmp_path: Path) -> None:
    words = ("--format", "pdf", "--pdf-standard", standard, "--out", tmp_path)
    assert called("render", GUARANTY, *words).exit_code == 0
    made = (tmp_path / f"{GUARANTY.stem}.pdf").read_bytes()
    assert said in pdf_reading.asked("pdfinfo", made, "-meta")
    assert re.search(r"Tagged: +yes", pdf_reading.asked("pdfinfo", made))
    _, _, *fonts = pdf_reading.asked("pdffonts", made).splitlines()
    assert fonts and all(font.split()[-5:-2] == ["yes", "yes", "yes"] for font in fonts)
    intent = b"/OutputIntents" in made and b"/GTS_PDFA1" in made and b"/DestOutputProfile" in made
    assert intent == standard.startswith("a-")


def test_what_a_standard_does_not_allow_is_refused() -> None:
    with pytest.raises(Refusal, match=r"cannot be ua-1: .*title"):
        write(Document("", (Part("body", ()),)), "ua-1")


def test_two_processes_in_two_worlds_write_the_same_bytes(tmp_path: Path) -> None:
    for number, world in enumerate(
        ({"TZ": "UTC"}, {"TZ": "Asia/Tokyo", "TYPST_FONT_PATHS": "/", "LC_ALL": "C"})
    ):
        words = [
            "-m",
            "amendgen",
            "render",
            str(DEALS[1]),
            "--format",
            "pdf",
            "--out",
            str(tmp_path / f"{number}"),
        ]
        environment = os.environ | world | {"SOURCE_DATE_EPOCH": f"{number}", "PYTHONHASHSEED": f"{number}"}
        subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, check=True, capture_output=True)
    first, second = ({file.name: file.read_bytes() for file in (tmp_path / n).iterdir()} for n in "01")
    assert first == second and first


@pytest.mark.parametrize("text", ["\u4e2d", "\x07", "\ud83d", "\u202e", "\U0001f4a9", "\uffff"])
def test_what_no_page_can_show_is_refused_by_its_code(text: str) -> None:
    with pytest.raises(Refusal, match=rf"U\+{ord(text):04X}"):
        write(body(p(f"Atlas{text}Air")))


@pytest.mark.parametrize("text", ["Société Générale", "½", "Łódź", "€", "Ω"])
def test_what_the_typeface_has_is_printed(text: str) -> None:
    assert pdf_reading.words(write(body(p(text)))) == text.casefold().split()


def test_a_footnote_in_a_footer_is_refused() -> None:
    note = Note((p("told"),), "1")
    with pytest.raises(Refusal, match="stands in a footer"):
        write(Document("", (Part("body", (), (t("Page", note),)),)))


def test_without_typst_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    typesetting._compiler.cache_clear()
    found = called("render", DEALS[1], "--format", "pdf", "--format", "txt", "--out", tmp_path)
    assert found.exit_code == 1 and names(tmp_path) == []
    assert "pip install 'amendgen[pdf]'" in found.output and f"{DEALS[1].name}: pdf:" in found.output


def test_libreoffice_makes_the_pdf_of_the_docx(tmp_path: Path) -> None:
    if office.program() is None:
        assert os.environ.get("CI") != "true", "CI must have soffice"
        pytest.skip("soffice is not installed")
    words = ("--format", "pdf", "--pdf-with", "soffice", "--pdf-standard", "a-2b", "--out", tmp_path)
    found = called("render", GUARANTY, *words)
    assert found.exit_code == 0 and names(tmp_path) == [f"{GUARANTY.stem}.pdf"]
    made = (tmp_path / f"{GUARANTY.stem}.pdf").read_bytes()
    assert "LibreOffice" in pdf_reading.asked("pdfinfo", made)
    assert "<pdfaid:part>2<" in pdf_reading.asked("pdfinfo", made, "-meta")


def test_without_libreoffice_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    found = called("render", GUARANTY, "--format", "pdf", "--pdf-with", "soffice", "--out", tmp_path)
    assert found.exit_code == 1 and names(tmp_path) == []
    assert "LibreOffice is not installed" in found.output and "leave out --pdf-with" in found.output


@pytest.mark.skipif(os.name != "posix", reason="the program that stands in for LibreOffice is a shell script")
@pytest.mark.parametrize(
    ("script", "told"),
    [("sleep 60", "took longer than"), ("echo 'no room left'; exit 1", "made no PDF: no room left")],
)
def test_libreoffice_that_fails_is_told(
    script: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in = tmp_path / "soffice"
    stand_in.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    stand_in.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(stand_in))
    monkeypatch.setattr(office, "_SECONDS", 1)
    found = called("render", GUARANTY, "--format", "pdf", "--pdf-with", "soffice", "--out", tmp_path / "out")
    assert found.exit_code == 1 and told in found.output and not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", [("--pdf-with", "soffice"), ("--pdf-standard", "a-2b")])
def test_an_option_of_a_pdf_that_nobody_asked_for_is_a_wrong_call(option: tuple[str, str]) -> None:
    found = called("render", GUARANTY, *option)
    assert found.exit_code == 2 and "add --format pdf" in found.output


@pytest.mark.parametrize(
    "block",
    [
        filler(120),
        Signature((*(t(f"line {n}") for n in range(120)), t("By: ", Ruled("")))),
        Table((t("x"), t("line " * 2000)), ((t("y"), t("line " * 3000)),)),
        Heading(1, t("line " * 2000)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_what_no_page_can_hold_goes_on_over_the_next(block: Block) -> None:
    boxes = pdf_reading.asked("pdftotext", write(body(block)), "-bbox")
    lows = [float(low) for low in re.findall(r'yMax="([\d.]+)">line</word>', boxes, re.IGNORECASE)]
    assert len(lows) >= 120 and max(lows) <= 792 - 72 + 3
