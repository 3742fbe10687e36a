"""The plain-text writer: how each node is printed, and goldens to read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from amendgen.document import markup
from amendgen.document.filling import filled
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Hold,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.document.numbering import numbered
from amendgen.writers.text import write

LONG = "word " * 20  # two lines, wherever it stands
GOLDENS = Path(__file__).parent / "goldens" / "text"


def body(*blocks: Block, footer: tuple[Inlines, ...] = ()) -> Document:
    return Document("A Document", (Part("body", blocks, footer),))


def para(*inlines: Inline | str, role: str = "body") -> Paragraph:
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in inlines), role)  # type: ignore[arg-type]


def shown(*blocks: Block) -> list[str]:
    return write(body(*blocks)).splitlines()


def opens(label: str, words: str = LONG, *more: Block, anchor: str = "") -> Item:
    return Item(label, "", (para(words), *more), anchor)


def indents(lines: list[str]) -> list[int]:
    return [len(line) - len(line.lstrip()) for line in lines if line]


# how each kind of block stands


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


def test_bold_and_italic_are_printed_as_they_are() -> None:
    assert shown(
        para(Styled("bold", (Text("Bold "), Styled("italic", (Text("Italic"),)))), role="flush")
    ) == ["Bold Italic"]


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


def test_a_footer_ends_at_the_right_margin() -> None:
    text = write(body(para("x"), footer=((Text("Security Agreement"),), (Text("(N355MC)"),))))
    assert text.splitlines()[-2:] == ["Security Agreement".rjust(80), "(N355MC)".rjust(80)]


def test_an_empty_document_is_an_empty_line() -> None:
    assert write(Document("", ())) == "\n"


# completeness: every member of the unions is printed

INLINES: dict[type[Inline], tuple[Inline, str]] = {
    Text: (Text("words"), "words"),
    Styled: (Styled("underline", (Text("proviso"),)), "PROVISO"),
    Blank: (Blank(8), "_" * 8),
    Ruled: (Ruled("/s/ Jane Roe"), "/s/ Jane Roe\n  " + "-" * 33),
    Break: (Break(), "\n"),
    Note: (Note((para("Told."),), "1"), "(1)\n\n----------\n(1) Told."),
    Reference: (Reference("a", "", "Section 5(i)"), "Section 5(i)"),
}
BLOCKS: dict[type[Block], tuple[Block, str]] = {
    Paragraph: (para("words"), " " * 12 + "words"),
    Heading: (Heading(2, (Text("Amendments"),), "A."), "A. AMENDMENTS"),
    Item: (opens("1.", "words"), "      1. words"),
    Quotation: (Quotation((para("words"),)), "      words"),
    Lines: (Lines(((Text("one"),), (Text("two"),))), "one\ntwo"),
    Signature: (Signature(((Text("LENDER"),),)), " " * 40 + "LENDER"),
    Table: (
        Table(((Text("A"),),), (((Text("B"),),),)),
        "<TABLE>\n<CAPTION>\n---\nA\n---\n<S>\nB\n---\n</TABLE>",
    ),
    Contents: (
        Contents((Entry(1, "SECTION 1.", (Text("Guaranty"),), "a"), Entry(2, "(a)", (Text("Liens"),), "b"))),
        "SECTION 1. GUARANTY\n      (a) Liens",
    ),
    Rule: (Rule(), "=" * 80),
}


@pytest.mark.parametrize("kind", set(get_args(Inline)) - {Hold}, ids=lambda kind: kind.__name__)
def test_every_inline_is_printed(kind: type[Inline]) -> None:
    inline, expected = INLINES[kind]
    assert write(body(para("x ", inline, role="flush"))) == f"x {expected}".rstrip() + "\n"


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: kind.__name__)
def test_every_block_is_printed(kind: type[Block]) -> None:
    block, expected = BLOCKS[kind]
    assert write(body(block)) == expected + "\n"


# goldens: a form's markup, and the text that it makes


def golden(name: str) -> Document:
    """The document of a golden's markup; {{> ...}} is a quotation, {{...}} a rule to sign on."""
    values: list[Inlines | Blocks] = []

    def held(found: re.Match[str]) -> str:
        inner = found[1]
        values.append(
            (Quotation(markup.blocks(inner[1:].lstrip())),) if inner.startswith(">") else (Ruled(inner),)
        )
        return f"\ue000{len(values) - 1}\ue001"

    form = re.sub(r"\{\{(.*?)\}\}", held, (GOLDENS / f"{name}.md").read_text("utf-8"), flags=re.DOTALL)
    return Document(name, numbered(filled(markup.parts(form), values)))


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDENS.glob("*.md")))
def test_golden(name: str) -> None:
    assert write(golden(name)) == (GOLDENS / f"{name}.txt").read_text("utf-8")
