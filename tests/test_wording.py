"""Words without markup are read as the markup's reader reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from amendgen.document import markup, reader
from amendgen.document.fences import MarkupError
from amendgen.document.nodes import Blocks, Styled, Text
from amendgen.document.wording import worded

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
def test_words_are_what_the_parser_reads(text: str) -> None:
    said = worded(text)
    assert said is None or said == reader.inlines(text)


@given(TEXTS, st.booleans())
@example("::: lines", False)
@example("(a) the Lender", True)
def test_a_line_of_words_is_the_block_that_the_parser_reads(text: str, live: bool) -> None:
    if worded(text) is not None:
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


@pytest.mark.parametrize(
    "text", ["_x_", "a\nb", "[Reserved]", "a  b", " a", "\u00a0a", "__ Lien__", '"__Lien "']
)
def test_what_may_be_markup_is_left_to_the_parser(text: str) -> None:
    assert worded(text) is None
