"""The markup of forms and clause text: what is markup, and what stays words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from short import underlined, words

from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.nodes import (
    Blank,
    Break,
    Inlines,
    Paragraph,
    Styled,
    Text,
)

# Emphasis and blanks


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("__Lien__", words(underlined("Lien"))),
        ("**Lien**", words(Styled("bold", words("Lien")))),
        ("_Lien_ and *Lien*", words(Styled("italic", words("Lien")), " and ", Styled("italic", words("Lien")))),
        ('the "__Lien__" of', words('the "', underlined("Lien"), '" of')),
        ('__"Lien"__ means', words(underlined('"Lien"'), " means")),
        ('__"Lien."__', words(underlined('"Lien."'))),
        ("__provided__, __however__,", words(underlined("provided"), ", ", underlined("however"), ",")),
        ("__Schedule 7(a)(3)__ annexed", words(underlined("Schedule 7(a)(3)"), " annexed")),
        ("(the __Loan__)", words("(the ", underlined("Loan"), ")")),
        ("__a **b** c__", words(Styled("underline", words("a ", Styled("bold", words("b")), " c")))),
        ("snake_case and a__b__c", words("snake_case and a__b__c")),
        ("5 * 3 * 2", words("5 * 3 * 2")),
        ("an unclosed __start", words("an unclosed __start")),
        ("a lone _ here", words("a lone _ here")),
    ],
)  # fmt: skip
def test_emphasis(text: str, inlines: Inlines) -> None:
    assert markup.inlines(text) == inlines


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("__", words(Blank(2))),
        ("$______", words("$", Blank(6))),
        ("____%", words(Blank(4), "%")),
        ("________ __, 2005", words(Blank(8), " ", Blank(2), ", 2005")),
        ("as of ____, 2005.", words("as of ", Blank(4), ", 2005.")),
        ('"____"', words('"', Blank(4), '"')),
        ('"__"', words('"', Blank(2), '"')),
        ("(____)", words("(", Blank(4), ")")),
        ("[__]", words("[", Blank(2), "]")),
        ("No.____", words("No.", Blank(4))),
        ("____-____", words(Blank(4), "-", Blank(4))),
        ("______th day", words(Blank(6), "th day")),
        ("__Lien__ of __ and __X__", words(underlined("Lien"), " of ", Blank(2), " and ", underlined("X"))),
    ],
)  # fmt: skip
def test_blanks(text: str, inlines: Inlines) -> None:
    assert markup.inlines(text) == inlines


@given(st.integers(2, 40))
def test_a_blank_is_as_wide_as_it_is_written(width: int) -> None:
    assert markup.inlines("_" * width) == (Blank(width),)
    assert markup.inlines(f"No. {'_' * width}.") == words("No. ", Blank(width), ".")
    if width > 2:
        assert markup.blocks("_" * width) == (Paragraph((Blank(width),)),)


# What CommonMark would eat


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> and <!-- gone -->",
        "&amp; &lt; &copy; AT&T",
        "`code` and ``more``",
        "https://www.sec.gov and <https://www.sec.gov>",
        "[Reserved]",
        "[Signature page follows]",
        "[Reserved] (a)",
        "![x]",
        "~~struck~~ ^up^",
        "a ::: b",
        "[^1]",
        "$10,000,000 = 10%",
        "C:\\temp",
        "\"straight\" and 'single'",
        "Section § 6 — 7",
    ],
)
def test_these_are_words(text: str) -> None:
    assert markup.inlines(text) == (Text(text),)
    assert markup.blocks(text) == (Paragraph((Text(text),)),)


@pytest.mark.parametrize(
    "text", ["> quoted", "- listed", "+ listed", "1) listed", "    indented", "Title\n=====", "```\ncode\n```"]
)
def test_no_list_no_code_and_no_quotation_is_made(text: str) -> None:
    assert markup.blocks(text) == (Paragraph((Text(" ".join(text.split())),)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r"\_\_x\_\_", "__x__"),
        (r"\*x\*", "*x*"),
        (r"\(a) x", "(a) x"),
        (r"1\. x", "1. x"),
        (r"\# x", "# x"),
        (r"\\", "\\"),
    ],
)
def test_a_backslash_makes_words_of_markup(text: str, said: str) -> None:
    assert markup.blocks(text) == (Paragraph((Text(said),)),)


def test_a_line_ends_in_a_space_and_breaks_at_a_backslash_alone() -> None:
    assert markup.blocks("one\ntwo") == (Paragraph((Text("one two"),)),)
    assert markup.blocks("one  \ntwo") == (Paragraph((Text("one two"),)),)
    assert markup.blocks("one\\\ntwo") == (Paragraph((Text("one"), Break(), Text("two"))),)


def test_in_a_stretch_of_text_nothing_is_a_block() -> None:
    for text in ("1. x", "# x", "(a) x", "* * *", "---", "a | b", " and ", "::: x"):
        assert markup.inlines(text) == (Text(text),)


PLAIN = st.text("abcdefgXYZ0123456789.,;:()'\"$%&<>/`~^=+|{}?!@§é–-", min_size=1, max_size=8)


@given(st.lists(PLAIN, min_size=1, max_size=12))
def test_text_without_markup_comes_back_word_for_word(found: list[str]) -> None:
    text = " ".join(["The", *found])
    assert markup.inlines(text) == (Text(text),)
    assert markup.blocks(text) == (Paragraph((Text(text),)),)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co")), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        markup.blocks(text)
        markup.parts(text)
        markup.inlines(text)
    except MarkupError:
        pass
