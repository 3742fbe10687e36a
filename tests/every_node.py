"""A node of each kind, by the name of the kind, as every writer is tried on it; none is left without one."""

from __future__ import annotations

from typing import get_args

from docx_sample import p, t, u

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
    Quotation,
    Reference,
    Revised,
    Revision,
    Rule,
    Ruled,
    Signature,
    Table,
    Text,
)

_INLINES: tuple[Inline, ...] = (
    Text("a * < b & “c”"),
    u("proviso"),
    Blank(3),
    Ruled("/s/ A"),
    Break(),
    Note((p("Told."),), "1"),
    Reference("h", "", "Section 5"),
    Revised("struck", t("old")),
)
_BLOCKS: tuple[Block, ...] = (
    p("One. Two; three", role="right"),
    Heading(2, t("B"), "A.", "", "h"),
    Item("1.", "1.", (p("x"), p("y", role="flush")), "i"),
    Quotation((p("q", role="flush"), Quotation((p("r", role="flush"),)))),
    Lines((t("a"), t("b")), "centered"),
    Signature((t("LENDER"), t("By: ", Ruled("")))),
    Table((t("H"), t("I")), ((t("c|d", Break(), "e"), ()),)),
    Contents((Entry(1, "1.", t("Liens"), "nowhere"), Entry(2, "(a)", t("Kinds"), "nowhere"))),
    Rule(),
    Revision("inserted", (p("new", role="flush"),)),
)
INLINES = {type(inline).__name__: inline for inline in _INLINES}
BLOCKS = {type(block).__name__: block for block in _BLOCKS}
# a place to fill is in no finished document
assert {*INLINES} == {kind.__name__ for kind in get_args(Inline) if kind is not Hold}
assert {*BLOCKS} == {kind.__name__ for kind in get_args(Block)}
