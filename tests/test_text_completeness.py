"""The plain-text writer prints every member of the closed unions."""

from __future__ import annotations

from typing import get_args

import pytest
from text_shown import body, opens, para

from amendgen.document.nodes import (
    Blank,
    Block,
    Break,
    Contents,
    Entry,
    Heading,
    Hold,
    Inline,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Revised,
    Revision,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.text import write

INLINES: dict[type[Inline], tuple[Inline, str]] = {
    Text: (Text("words"), "words"),
    Styled: (Styled("underline", (Text("proviso"),)), "PROVISO"),
    Blank: (Blank(8), "_" * 8),
    Ruled: (Ruled("/s/ Jane Roe"), "/s/ Jane Roe\n  " + "-" * 33),
    Break: (Break(), "\n"),
    Note: (Note((para("Told."),), "1"), "(1)\n\n----------\n(1) Told."),
    Reference: (Reference("a", "", "Section 5(i)"), "Section 5(i)"),
    Revised: (Revised("struck", (Text("old words "),)), "[-old words-]"),
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
    Revision: (
        Revision("inserted", (opens("(a)", "words", para("more")), Rule())),
        "            {+(a) words+}\n\n            {+more+}\n\n{+" + "=" * 76 + "+}",
    ),
}


@pytest.mark.parametrize(
    "kind", [kind for kind in get_args(Inline) if kind is not Hold], ids=lambda kind: kind.__name__
)
def test_every_inline_is_printed(kind: type[Inline]) -> None:
    inline, expected = INLINES[kind]
    assert write(body(para("x ", inline, role="flush"))) == f"x {expected}".rstrip() + "\n"


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: kind.__name__)
def test_every_block_is_printed(kind: type[Block]) -> None:
    block, expected = BLOCKS[kind]
    assert write(body(block)) == expected + "\n"
