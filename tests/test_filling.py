"""Values in the places that a form holds for them."""

from __future__ import annotations

import re

import pytest
from short import item, words

from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.filling import filled
from amendgen.document.nodes import (
    Blocks,
    Heading,
    Hold,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Signature,
    Styled,
    Table,
)

# Filling

VALUES = (words("ACME, Inc."), (), (item("(a)", "x"), item("(b)", "y")))


def fill(text: str, *values: Inlines | Blocks) -> Blocks:
    """The blocks of a form in which <0> holds the first value."""
    (part,) = filled(markup.parts(re.sub(r"<(\d)>", "\ue000\\1\ue001", text)), values) or (Part("body", ()),)
    return part.blocks


def test_a_value_stands_where_it_is_held_and_is_never_markup() -> None:
    marked = words("__A__ *B* (c)")
    assert fill("1. the __<0>__ of <0>", marked) == (
        Item("", "1.", (Paragraph(words("the ", Styled("underline", marked), " of __A__ *B* (c)"), "flush"),)),
    )


def test_values_are_filled_into_every_kind_of_block() -> None:
    name = words("ACME")
    assert fill("# <0>", name) == (Heading(1, name),)
    assert fill("::: lines\n<0>\n:::", name) == (Lines((name,)),)
    assert fill("::: signature\n<0>\n:::", name) == (Signature((name,)),)
    assert fill("a | b\n--|--\n<0> | c", name) == (Table((words("a"), words("b")), ((name, words("c")),)),)
    assert fill("x[^1]\n\n[^1]: <0>", name) == (Paragraph(words("x", Note((Paragraph(name),)))),)
    (part,) = filled(markup.parts("::: cover\nx\n\n::: footer\n\ue0000\ue001\n:::\n:::"), (name,))
    assert part.footer == (name,)


def test_blocks_take_the_place_of_their_paragraph() -> None:
    assert fill("<0>", VALUES[2]) == VALUES[2]
    assert fill("one\n\n<0>\n\ntwo", VALUES[2]) == (
        Paragraph(words("one")),
        *VALUES[2],
        Paragraph(words("two")),
    )


def test_a_paragraph_of_an_empty_value_is_left_out() -> None:
    assert fill("one\n\n<0>", ()) == (Paragraph(words("one")),)
    assert fill("one <0>two", ()) == (Paragraph(words("one two")),)


@pytest.mark.parametrize("text", ["one <0>", "# <0>", "__<0>__", "::: lines\n<0>\n:::", "x[^1]\n\n[^1]: y <0>"])
def test_blocks_within_a_line_are_refused(text: str) -> None:
    with pytest.raises(MarkupError, match="must stand alone in its paragraph"):
        fill(text, VALUES[2])


def test_a_quotation_is_filled_too() -> None:
    part = Part("body", (Quotation((Paragraph((Hold(0),)), Paragraph(words("x")))),))
    assert filled((part,), (VALUES[2],)) == (Part("body", (Quotation((*VALUES[2], Paragraph(words("x")))),)),)
