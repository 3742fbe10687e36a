"""Tracked changes: what a reader sees who makes all of them or none, and the elements they are made of."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import docx as python_docx
import pytest
from docx_projection import Reading, W, projection
from docx_reading import HOUSE, members, part
from docx_sample import p, t, u
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tree_strategies import redlines

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Break,
    Change,
    Document,
    Heading,
    Inline,
    Item,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Revised,
    Revision,
    Ruled,
    Signature,
    Table,
    Text,
)
from amendgen.document.revisions import accepted, projected, rejected
from amendgen.writers.docx import write

STYLE = HOUSE.read_bytes()
READINGS: tuple[Reading, ...] = ("accepted", "rejected")
# Word keeps the section of a part all of whose blocks go: read part for part
PROJECTED: dict[Reading, Callable[[Document], Document]] = {
    "accepted": lambda redline: projected(redline, "struck"),
    "rejected": lambda redline: projected(redline, "inserted"),
}


def law(cases: int) -> settings:
    return settings(max_examples=cases, deadline=None, suppress_health_check=list(HealthCheck))


def redline(*blocks: Block, revised: str = "2004-11-30") -> Document:
    return Document("Title", (Part("body", blocks),), "Vedder & Pryce", revised)


def struck(*texts: Inline | str) -> Revised:
    return Revised("struck", t(*texts))


def inserted(*texts: Inline | str) -> Revised:
    return Revised("inserted", t(*texts))


def body(*blocks: Block) -> Element:
    return part(write(redline(*blocks), STYLE), "word/document.xml")[0]


def holds(document: Document) -> None:
    """Read either way, the redline is the document written as amended, or as it was."""
    try:
        written = write(document, STYLE)
    except Refusal:
        # a footnote in a footnote, which Word does not have
        assume(False)
        raise
    for reading in READINGS:
        plain = write(PROJECTED[reading](document), STYLE)
        assert projection(written, reading) == projection(plain, reading), reading
        if reading == "rejected":
            assert projection(written, reading, typeset=True) == projection(plain, reading, typeset=True)


@law(100)
@given(redlines())
def test_made_or_not_the_changes_give_the_two_texts(document: Document) -> None:
    holds(document)


SAID = st.lists(
    st.sampled_from(
        ["Section", "paragraphs", "Annex", "A", "7", "(a", "No.", "$", "20", "million", "747-", "4"]
    )
    | st.sampled_from([' "', '"', " '", "'s", " ", " ", "\u00a0"]),
    max_size=3,
).map(lambda words: Text("".join(words)))
CHANGING = st.lists(
    SAID | st.builds(Revised, st.sampled_from(["struck", "inserted"]), st.tuples(SAID)), max_size=6
)


@law(200)
@given(CHANGING.map(tuple))
def test_with_no_change_made_the_very_letters_are_those_of_the_base(words: tuple[Inline, ...]) -> None:
    holds(redline(p(*words), Item("(a)", "", (p(*words),))))


def test_a_space_or_a_mark_that_stands_is_as_it_was() -> None:
    words = p(
        "as ", struck("Section"), inserted("paragraphs"), " 7 ", struck("and"), inserted("of Section 8"), ' "x"'
    )
    written = write(redline(words), STYLE)
    assert projection(written, "rejected", typeset=True) == [["as Section\u00a07 and \u201cx\u201d", "1"]]
    # the copy alone has a plain space before the 7
    made = "as paragraphs\u00a07 of Section\u00a08 \u201cx\u201d"
    assert projection(written, "accepted", typeset=True) == [[made, "1"]]


@pytest.mark.nightly
@law(10_000)
@given(redlines())
def test_made_or_not_the_changes_give_the_two_texts_ten_thousand_times(document: Document) -> None:
    holds(document)


@law(50)
@given(redlines())
def test_a_projection_has_no_changes_and_needs_no_reviser(document: Document) -> None:
    for project in (accepted, rejected):
        plain = project(document)
        try:
            written = write(Document(plain.title, plain.parts), STYLE)
        except Refusal:
            continue
        everything = b"".join(members(written).values())
        assert b"<w:ins " not in everything and b"<w:del " not in everything


NOTE = Note((p("Told."), p("More.")), "1")
TABLE = Table((t("Head"),), ((t("cell"),),))
OTHER = Table((t("Heading"),), ())
ITEM = Item("(a)", "", (p("The lien"), Item("(i)", "", (p("of the agent"),))), "a")
SIGNED = Signature((t("LENDER"), t("By: ", Ruled("")), t("Name: A")))
CASES: dict[str, tuple[Block, ...]] = {
    "words": (p("The ", struck("old"), inserted("new"), " lien"),),
    "emphasis": (p("x ", struck(u("provided"), " that"), inserted(u("if"))),),
    "link": (p("see ", struck("the ", Reference("a", "", "Section 2"), " and"), inserted("it")), ITEM),
    "break": (p("one", struck(Break(), "two"), inserted(Break())),),
    "note": (p("one", struck(NOTE), inserted(Note((p("New."),), "1")), " two", Note((p("Kept."),), "2")),),
    "note's words": (p("one", Note((p("All the ", struck("old"), inserted("new")),), "1")),),
    "note's end": (p("one", Note((p("Kept."), Revision("struck", (p("Gone."),))), "1")),),
    "note's beginning": (
        p("one", Note((Revision("struck", (p("Old."),)), Revision("inserted", (p("New."),))), "1")),
    ),
    "paragraph": (p("a"), Revision("struck", (p("b"),)), Revision("inserted", (p("c"),)), p("d")),
    "last paragraph": (p("a"), Revision("inserted", (p("b"),))),
    "every paragraph": (Revision("struck", (p("a"), p("b"))),),
    "item": (
        p("a"),
        Revision("struck", (ITEM,)),
        Revision("inserted", (Item("(b)", "", (p("New"),), "a"),)),
        p("end"),
    ),
    "item's first words": (
        Item("(a)", "", (Revision("struck", (p("x"),)), Revision("inserted", (p("y"),)), p("z"))),
        p("end"),
    ),
    "item's only words": (Item("(a)", "", (Revision("struck", (p("x"),)),)), p("end")),
    "item's first table": (Item("(a)", "", (Revision("struck", (TABLE,)), p("z"))), p("end")),
    "heading": (Heading(2, t("A ", struck("b")), "A.", "", "h"), Revision("struck", (Heading(1, t("T")),))),
    "quotation": (p("a"), Quotation((Revision("inserted", (p("b"), p("c"))),)), p("d")),
    "table": (p("a"), Revision("struck", (TABLE,)), Revision("inserted", (OTHER,)), TABLE),
    "cell": (Table((t("Head"),), ((t("a ", struck("b"), inserted("c")),),)),),
    "signature": (SIGNED, Revision("struck", (SIGNED,)), Revision("inserted", (Signature((t("AGENT"),)),))),
    "rule to sign on": (Signature((t("By: ", struck(Ruled("")), inserted(Ruled("/s/ A"))),)),),
}


@pytest.mark.parametrize("case", CASES)
def test_each_thing_that_may_be_revised_is_right_either_way(case: str) -> None:
    document = redline(*CASES[case])
    assert any(
        projection(write(document, STYLE), reading) != projection(write(document, STYLE), other)
        for reading, other in (READINGS, READINGS[::-1])
    )
    holds(document)


def test_a_change_says_whose_and_of_when_it_is() -> None:
    change = next(body(p(struck("old"))).iter(f"{W}del"))
    assert {key.removeprefix(W): value for key, value in change.attrib.items()} == {
        "id": "1",
        "author": "Vedder & Pryce",
        "date": "2004-11-30T00:00:00Z",
    }


def test_a_change_without_a_date_has_none() -> None:
    written = part(write(redline(p(struck("old")), revised=""), STYLE), "word/document.xml")
    assert next(written.iter(f"{W}del")).get(f"{W}date") is None


def shown(*blocks: Block) -> list[tuple[str, list[str]]]:
    """The runs of a document whose changes nobody signs: the words of each and its properties."""
    written = part(write(Document("", (Part("body", blocks),)), STYLE), "word/document.xml")
    assert not [e for e in written.iter() if e.tag in (f"{W}del", f"{W}ins", f"{W}delText")]
    return [
        (
            "".join(e.text or "" for e in run.iter(f"{W}t")),
            [e.tag.removeprefix(W) for e in run.iterfind(f"{W}rPr/*")],
        )
        for run in written.iter(f"{W}r")
        if next(run.iter(f"{W}t"), None) is not None
    ]


def test_changes_that_nobody_signs_are_shown() -> None:
    assert shown(p("a ", struck("old", u("b")), Revised("inserted", t("new")))) == [
        ("a ", []),
        ("old", ["strike"]),
        ("b", ["rStyle", "strike"]),
        ("new", ["u"]),
    ]


@pytest.mark.parametrize(("change", "mark"), [("struck", "strike"), ("inserted", "u")])
def test_a_provision_is_shown_struck_or_inserted_with_its_label(change: Change, mark: str) -> None:
    block = Revision(change, (Item("(f)", "", (p("old"), p("and more"))),))
    assert shown(block, p("after")) == [
        ("(f)", [mark]),
        ("old", [mark]),
        ("and more", [mark]),
        ("after", []),
    ]


def test_a_date_that_is_none_is_a_fault() -> None:
    with pytest.raises(ValueError, match="November"):
        write(redline(p(struck("old")), revised="30 November 2004"), STYLE)


def test_struck_words_are_one_element_however_many_their_runs() -> None:
    paragraph = body(p("a ", struck("b ", u("c"), Break(), " d"), " e"))[0]
    assert [e.tag.removeprefix(W) for e in paragraph] == ["pPr", "r", "del", "r"]
    assert [[e.tag.removeprefix(W) for e in run] for run in paragraph[2]] == [
        ["delText"],
        ["rPr", "delText"],
        ["br"],
        ["delText"],
    ]


def test_a_change_stands_in_a_link_and_no_link_in_a_change() -> None:
    paragraph = body(p(struck("see ", Reference("a", "", "Section 2"), " there")), ITEM)[0]
    assert [e.tag.removeprefix(W) for e in paragraph] == ["pPr", "del", "hyperlink", "del"]
    assert [e.tag.removeprefix(W) for e in paragraph[2]] == ["del"]


def test_a_struck_note_is_struck_with_its_reference() -> None:
    written = write(redline(p("one", struck(NOTE), " two")), STYLE)
    assert len(part(written, "word/document.xml").findall(f".//{W}del/{W}r/{W}footnoteReference")) == 1
    texts = [e.tag.removeprefix(W) for e in part(written, "word/footnotes.xml")[2].iter(f"{W}del")]
    assert texts == ["del", "del"]


def test_a_provision_struck_leaves_its_bookmark_to_its_namesake() -> None:
    for changes in (("struck", "inserted"), ("inserted", "struck")):
        blocks = body(*(Revision(change, (ITEM,)) for change in changes))  # type: ignore[arg-type]
        assert [e.get(f"{W}name") for e in blocks.iter(f"{W}bookmarkStart")] == ["_a"]
    assert [e.get(f"{W}name") for e in body(Revision("struck", (ITEM,)), p("b")).iter(f"{W}bookmarkStart")] == [
        "_a"
    ]


def test_changes_stand_in_the_order_of_the_schema() -> None:
    item = Item("(a)", "", (p(u("Liens")), Quotation((p("q"),))))
    written = body(Revision("inserted", (item, TABLE)), p("end"))
    first = written[0].find(f"{W}pPr")
    assert first is not None
    assert [e.tag.removeprefix(W) for e in first] == ["pStyle", "keepNext", "rPr"]
    rows = [[e.tag.removeprefix(W) for e in row] for row in written.iter(f"{W}trPr")]
    assert rows == [["cantSplit", "tblHeader", "ins"], ["cantSplit", "ins"]]


@pytest.mark.parametrize("change", ["struck", "inserted"])
def test_the_end_of_a_part_stays(change: Change) -> None:
    last = Part("body", (p("a"), Revision(change, (p("b"),))))
    written = part(write(Document("", (last, last), "V"), STYLE), "word/document.xml")[0]
    closing = [e for e in written.iter(f"{W}pPr") if e.find(f"{W}sectPr") is not None]
    assert len(closing) == 1 and closing[0].find(f"{W}rPr") is None
    assert written[-2].find(f"{W}pPr/{W}rPr") is None


def test_an_inserted_blank_or_empty_text_leaves_no_empty_change() -> None:
    assert not list(body(p("a", inserted(""), struck(), "b")).iter(f"{W}ins"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=8))
def test_any_reviser_can_be_read_back(name: str) -> None:
    document = Document("", (Part("body", (p(struck("old")),)),), name)
    change = next(part(write(document, STYLE), "word/document.xml").iter(f"{W}del"))
    assert change.attrib[f"{W}author"] == name


ALL = Document("All", tuple(Part("body", blocks) for blocks in CASES.values()), "Vedder & Pryce", "2004-11-30")


def test_python_docx_opens_a_redline() -> None:
    opened = python_docx.Document(io.BytesIO(write(ALL, STYLE)))
    assert len(opened.sections) == len(CASES)


def test_libreoffice_opens_a_redline_and_keeps_every_word(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("soffice must be there in CI")
        pytest.skip("soffice is not there")
    (tmp_path / "all.docx").write_bytes(write(ALL, STYLE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "fodt", "all.docx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    read = (tmp_path / "all.fodt").read_text(encoding="utf-8")
    assert re.search(
        r"<dc:creator>Vedder &amp; Pryce</dc:creator>\s*<dc:date>2004-11-30(T00:00:00)?</dc:date>", read
    )
    assert len(re.findall("<text:deletion>", read)) > 20 and len(re.findall("<text:insertion>", read)) > 15


def test_the_first_words_of_a_paragraph_are_those_of_the_tree() -> None:
    document = redline(Paragraph(t('the "', struck("Old"), inserted("New"), "\" Lender's")))
    assert projection(write(document, STYLE), "accepted") == [['the "New" Lender\'s', "1"]]
