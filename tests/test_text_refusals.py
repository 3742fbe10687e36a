"""The plain-text writer: what it refuses, and what it need not."""

from __future__ import annotations

import pytest
from text_shown import body, para, shown

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Contents,
    Entry,
    Heading,
    Hold,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Revision,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.text import write


def refusals(*blocks: Block) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as refusal:
        write(body(*blocks))
    return [(found.rule, found.message) for found in refusal.value.diagnostics]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u00a3", "U+00A3 POUND SIGN"),
        ("\u00df", "U+00DF LATIN SMALL LETTER SHARP S"),
        ("^", "U+005E CIRCUMFLEX ACCENT"),
        ("\t", "U+0009"),
        ("\u00ae", "U+00AE REGISTERED SIGN"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
    ],
)
def test_a_character_that_edgar_does_not_take(character: str, name: str) -> None:
    text = f"A fee of {character}5 for each of the Lenders."
    found = [
        (
            "EDG103",
            f'{name}, in "{text[:29].strip()}", is not one of EDGAR\'s characters; '
            f'its paragraph begins "{text}"',
        )
    ]
    assert refusals(para(Styled("underline", (Text(text),)))) == found


def test_all_is_refused_at_once_wherever_it_stands() -> None:
    strange = (Text("\u20ac"),)
    blocks = (
        para(Note((Paragraph(strange),), "1")),
        Item("(\u20ac)", "", ()),
        Quotation((Heading(2, strange),)),
        Lines((strange,)),
        Signature(((Ruled("\u20ac"),),)),
        Table((strange,), ((strange,),)),
        Contents((Entry(1, "\u20ac", strange, "x"),)),
    )
    assert [rule for rule, _ in refusals(*blocks)] == ["EDG103"] * 8


@pytest.mark.parametrize(
    "text", ["<PAGE>", "if a<b then", "</TABLE>", "&nbsp;", "x &amp; y", "&#167;", "&#xA7;"]
)
def test_what_edgar_would_read_as_a_tag(text: str) -> None:
    assert [rule for rule, _ in refusals(para(text))] == ["EDG110"]


@pytest.mark.parametrize(("label", "said"), [("§ 5.", "Section 5."), ("5–1.", "5-1."), ("“(a)", '"(a)')])
def test_a_label_is_said_in_edgars_characters(label: str, said: str) -> None:
    """An agreement that was read may have such labels; what it is annexed to is filed."""
    entries = Contents((Entry(1, label, (), ""),))
    printed = shown(Item(label, "", ()), Heading(2, (), label), entries)
    assert [line.strip() for line in printed if line] == [said] * 3


@pytest.mark.parametrize("text", ["a < b", "a > b", "AT&T; and R&D;", "5 &6"])
def test_what_it_would_not(text: str) -> None:
    assert shown(para(text, role="flush")) == [text]


def test_a_word_longer_than_a_line() -> None:
    assert refusals(para("see " + "x" * 81)) == [
        (
            "EDG101",
            '"xxxxxxxxxxxxxxxxxxxx..." has 81 characters, a line no more than 80; its paragraph begins "see"',
        )
    ]


LONG = (Text("x" * 79),)


@pytest.mark.parametrize(
    "block", [Heading(2, LONG), Heading(2, (), "x" * 79), Contents((Entry(1, "", LONG, ""),))]
)
def test_a_word_that_the_marks_of_a_redline_make_longer_than_a_line(block: Block) -> None:
    assert [len(line) for line in shown(block)] == [79]
    assert [rule for rule, _ in refusals(Revision("struck", (block,)))] == ["EDG101"]


def test_the_mark_of_a_label_may_stand_on_a_line_of_its_own() -> None:
    item = Item("(a)", "", (para(Text("x" * 78)),))
    assert [len(line) for line in shown(Revision("struck", (item,)))] == [17, 80]


def test_a_table_wider_than_a_line() -> None:
    cells = tuple((Text("x" * 44),) for _ in range(3))
    assert write(body(Table(cells[:2], ()))).splitlines()[2] == "-" * 44 + " " + "-" * 44
    assert refusals(Table(cells, ())) == [
        (
            "EDG102",
            f'the table needs 134 columns, and EDGAR takes 132; its paragraph begins "{"x" * 44} |"',
        )
    ]


def test_a_word_in_a_table_may_be_longer_than_a_line_of_text() -> None:
    assert shown(Table(((Text("x" * 132),),), ()))[3] == "x" * 132


def test_a_table_is_118_wide_and_wider_only_for_its_words() -> None:
    def width(*lengths: int) -> int:
        header = tuple((Text("x" * length),) for length in lengths)
        return len(shown(Table(header, (tuple((Text("word " * 60),) for _ in lengths),)))[2])

    assert width(4, 4, 4, 4) == 118
    assert width(60, 60, 4) == 126


def test_a_hold_is_a_fault_of_the_flow_and_not_of_the_deal() -> None:
    with pytest.raises(TypeError, match=r"Hold\(index=3\)"):
        write(body(para(Hold(3))))
