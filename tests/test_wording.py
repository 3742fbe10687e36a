"""Words without markup are read as the markup's reader reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from amendgen.document import markup, reader
from amendgen.document.fences import MarkupError
from amendgen.document.nodes import Blank, Blocks, Styled, Text
from amendgen.document.wording import paragraphs, worded

PIECES = (
    *(
        "a",
        "B",
        "1",
        " ",
        "  ",
        "\n",
        ",",
        ".",
        ":",
        ":::",
        ";",
        "-",
        "---",
        "(",
        ")",
        '"',
        "'",
        "$",
        "%",
        "&",
        "/",
    ),
    *(
        "_",
        "__",
        '"__',
        '__"',
        '"__Lien__"',
        '"__Base-Rate, the__"',
        "__Provided__",
        "__a b__",
        "__Schedule 7(a)__",
        "___",
        "____",
        " __, 2005",
        "[Reserved]",
        "[x](#y)",
        "[^1]",
        "\n\n",
        "*",
        "[",
        "]",
        "#",
        "|",
        "\\",
    ),
    *("(a) ", "1. ", "Section 2. "),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(TEXTS)
@example('"__Base Rate__" and "__Prime-Rate, the__" mean (a) that')
@example("- - -")
@example('"__A__""__B__"')
@example("as of ________ __, 2005 (the [__Lien__])")
@example("(__ and __)")
@example('("__" or "__")')
def test_words_are_what_the_parser_reads(text: str) -> None:
    said = worded(text)
    assert said is None or said == reader.inlines(text)


@given(TEXTS, st.booleans())
@example("::: lines", False)
@example("(a) the Lender", True)
@example("(i) [Reserved];\n\n(ii) the\nLender", False)
@example("Loans\n___", False)
@example("__ __", False)
@example("a\n---", True)
def test_paragraphs_of_words_are_the_blocks_that_the_parser_reads(text: str, live: bool) -> None:
    if paragraphs(text) is not None:
        assert blocks(text, live) == parsed(text, live)


def blocks(text: str, live: bool) -> Blocks | str:
    try:
        return markup.blocks(text, live)
    except MarkupError as refused:
        return str(refused)


def parsed(text: str, live: bool) -> Blocks | str:
    try:
        read = reader.Reader(text, live)
        return read.blocks(read.tree.children)
    except MarkupError as refused:
        return str(refused)


def test_terms_are_underlined() -> None:
    assert worded('"__Lien__" means') == (Text('"'), Styled("underline", (Text("Lien"),)), Text('" means'))


def test_blanks_and_brackets_are_words() -> None:
    assert worded("[of __, 2005]") == (Text("[of "), Blank(2), Text(", 2005]"))


def test_lines_are_joined_and_paragraphs_told_apart() -> None:
    assert paragraphs("(i) the\nLender\n\n(ii) ____.") == [
        ((Text("(i) the Lender"),), "(i) the\nLender"),
        ((Text("(ii) "), Blank(4), Text(".")), "(ii) ____."),
    ]


@pytest.mark.parametrize("text", ["- - -", "a\n---", "::: lines", "a\n:::", "__ __", "a\n___", "a\n\n\nb", ""])
def test_what_may_be_another_block_is_left_to_the_parser(text: str) -> None:
    assert paragraphs(text) is None


@pytest.mark.parametrize(
    "text", ["_x_", "a\n\nb", "a \nb", "[x](#y)", "[^1]", "a  b", " a", "\u00a0a", "__ Lien__", '"__Lien "']
)
def test_what_may_be_markup_is_left_to_the_parser(text: str) -> None:
    assert worded(text) is None
