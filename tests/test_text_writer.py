"""The plain-text writer: how each kind of block stands."""

from __future__ import annotations

import pytest
from text_shown import LONG, body, indents, opens, para, shown

from amendgen.document.nodes import (
    Block,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Lines,
    Note,
    Part,
    Quotation,
    Reference,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.text import write


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (para(LONG), [12, 0]),
        (para(LONG, role="flush"), [0, 0]),
        (opens("1."), [6, 0]),
        (opens("A."), [6, 0]),
        (opens("SECTION 1."), [12, 0]),
        (opens("(a)"), [12, 6]),
        (opens("1.", "word", opens("(a)")), [6, 12, 6]),
        (opens("SECTION 1.", "word", opens("(a)"), para(LONG)), [12, 12, 6, 12, 0]),
        (opens("1.", "word", opens("(a)", "word", opens("(i)"))), [6, 12, 18, 12]),
        (opens("3.", "word", Quotation((para(LONG),))), [6, 6, 6]),
        (opens("3.", "word", Quotation((opens('"(iii)'),))), [6, 12, 6]),
        (Lines(((Text(LONG),), (Text("word"),))), [0, 4, 0]),
        (Signature(((Text("ATLAS AIR, INC."),), (Text("word " * 10),))), [40, 40, 44]),
    ],
)
def test_indents(block: Block, expected: list[int]) -> None:
    assert indents(shown(block)) == expected


def test_a_word_longer_than_its_line_takes_back_its_indent() -> None:
    long = "x" * 75
    assert shown(opens("1.", "see", opens("(a)", f"at {long} there")))[2:] == [
        "            (a) at",
        f"     {long}",
        "      there",
    ]


def test_titles_and_parts_are_in_capitals_and_captions_are_not() -> None:
    title, part, caption = (Heading(level, (Text("General Provisions"),), "b.") for level in (1, 2, 3))
    assert shown(title, part, caption) == [
        " " * 30 + "b. GENERAL PROVISIONS",
        "",
        "b. GENERAL PROVISIONS",
        "",
        " " * 30 + "b. General Provisions",
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Schedule 7(a)(3)", "SCHEDULE 7(a)(3)"),
        ("clauses (iii) and (bb) of Section 2.4B(ii)(a)", "CLAUSES (iii) AND (bb) OF SECTION 2.4B(ii)(a)"),
        ("Section 7a (the Liens)", "SECTION 7a (THE LIENS)"),
    ],
)
def test_underlining_is_capitals_but_for_enumerators(written: str, printed: str) -> None:
    assert shown(para(Styled("underline", (Text(written),)), role="flush")) == [printed]


def test_a_reference_under_a_rule_keeps_its_enumerators() -> None:
    cited = Styled("underline", (Reference("x", "", "Section 2(f)"), Text(" hereof")))
    assert shown(para(cited, role="flush")) == ["SECTION 2(f) HEREOF"]


def test_bold_is_printed_in_capitals_and_italics_as_they_are() -> None:
    bold, italic = Styled("bold", (Text("Bold "),)), Styled("italic", (Text("Italic"),))
    assert shown(para(bold, italic, role="flush")) == ["BOLD Italic"]


def test_capitals_hold_for_the_emphasis_within() -> None:
    inner = Styled("bold", (Text("however"),))
    assert shown(para(Styled("underline", (Text("provided, "), inner)), role="flush")) == ["PROVIDED, HOWEVER"]


def test_the_deepest_items_stand_no_further_in() -> None:
    deep = opens("(x)")
    for _ in range(9):
        deep = opens("(x)", "word", deep)
    assert indents(shown(deep))[-4:] == [36, 36, 30, 30]


def test_typographic_marks_become_plain_ones() -> None:
    written = "\u201cit\u2019s\u201d 1\u20132 a\u2014b \u00a7\u00a06 \u00a7\u00a7 7, 8\u2026 Jet\u2122"
    assert shown(para(written, role="flush")) == ['"it\'s" 1-2 a--b Section 6 Sections 7, 8... Jet(TM)']


def test_rules_to_sign_on() -> None:
    by, free, over = (
        (Text("By: "), Ruled("/s/ Jane Roe")),
        (Ruled(""),),
        (Text("word " * 6), Ruled("/s/ Jane")),
    )
    name = (Text("Name: Jane Roe"),)
    assert shown(Signature(((Text("ATLAS AIR, INC."),), by, name, free, name, over))) == [
        " " * 40 + "ATLAS AIR, INC.",
        "",
        "",
        " " * 40 + "By: /s/ Jane Roe",
        " " * 44 + "-" * 33,
        " " * 44 + "Name: Jane Roe",
        "",
        "",
        "",
        " " * 40 + "-" * 33,
        " " * 40 + "Name: Jane Roe",
        "",
        "",
        " " * 40 + "word word word word word word",
        " " * 44 + "/s/ Jane",
        " " * 44 + "-" * 33,
    ]


def test_a_rule_with_too_little_room_goes_to_the_next_line() -> None:
    assert shown(para("word " * 14, Ruled("Jane"), role="flush"))[1:] == ["Jane", "-" * 33]


def test_a_break_after_a_rule_adds_no_line() -> None:
    assert shown(para(Ruled("x"), Break(), "Name", Break(), Break(), "Title", role="flush")) == [
        "x",
        "-" * 33,
        "Name",
        "",
        "Title",
    ]


def test_a_rule_within_a_cell_keeps_to_its_column() -> None:
    cell = (Text("By: "), Ruled("/s/ Jane Roe"))
    assert shown(Table(((Text("Signed"),), (Text("Dated"),)), ((cell, (Text("May 1"),)),)))[6:9] == [
        "By:              May 1",
        "/s/ Jane Roe",
        "----------------",
    ]


def test_notes_stand_below_their_anchor_or_at_the_foot_of_their_part() -> None:
    def note(mark: str, below: str) -> Note:
        return Note((para(f"Note {mark}."),), mark, below)

    title = Heading(1, (Text("Title"), note("1", "first"), note("2", ""), note("3", "lost")))
    document = Document(
        "Title",
        (
            Part("cover", (title, para("End of cover.")), ((Text("Footer"),),)),
            Part("body", (opens("1.", "One.", anchor="first"), opens("2.", "Two."))),
        ),
    )
    assert [line.strip() for line in write(document).splitlines() if line] == [
        "TITLE(1)(2)(3)",
        "End of cover.",
        "----------",
        "(2) Note 2.",
        "(3) Note 3.",
        "Footer",
        "<PAGE>",
        "1. One.",
        "----------",
        "(1) Note 1.",
        "2. Two.",
    ]


def test_a_note_is_told_once_though_the_contents_repeat_its_heading() -> None:
    heading = (Text("Guaranty"), Note((para("Told."),), "1"))
    text = write(body(Contents((Entry(1, "A.", heading, "a"),)), Heading(2, heading, "A.", "", "a")))
    assert text.count("Told.") == 1


def test_a_footer_ends_at_the_right_margin() -> None:
    text = write(body(para("x"), footer=((Text("Security Agreement"),), (Text("(N355MC)"),))))
    assert text.splitlines()[-2:] == ["Security Agreement".rjust(80), "(N355MC)".rjust(80)]


def test_an_empty_document_is_an_empty_line() -> None:
    assert write(Document("", ())) == "\n"
