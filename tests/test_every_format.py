"""Every format of the table prints every node, and writes every document the same each time or refuses it."""

from __future__ import annotations

from typing import get_args

import pytest
from docx_sample import p, t, u
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Blank,
    Block,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Hold,
    Inline,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
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
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

NODES: dict[type[Inline | Block], Inline | Block] = {
    Text: Text("words"),
    Styled: u("proviso"),
    Blank: Blank(8),
    Ruled: Ruled("/s/ Jane Roe"),
    Break: Break(),
    Note: Note((p("Told."),), "1"),
    Reference: Reference("a", "", "Section 5(i)"),
    Revised: Revised("inserted", t("new words")),
    Paragraph: p("words"),
    Heading: Heading(2, t("Amendments"), "A."),
    Item: Item("1.", "", (p("words"),)),
    Quotation: Quotation((p("words"),)),
    Lines: Lines((t("one"), t("two"))),
    Signature: Signature((t("LENDER"), t("By: ", Ruled("")))),
    Table: Table((t("Aircraft"),), ((t("N355MC"),),)),
    Contents: Contents((Entry(1, "SECTION 1.", t("Guaranty"), "a"),)),
    Rule: Rule(),
    Revision: Revision("inserted", (p("new words"),)),
}
KINDS = [kind for kind in (*get_args(Inline), *get_args(Block)) if kind is not Hold]
STYLE = style_document(folders())


def written(form: str, *blocks: Block) -> bytes:
    return FORMATS[form].write(Document("Title", (Part("body", blocks),), "A. Clerk", "2004-11-30"), STYLE)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("form", FORMATS)
def test_a_node_is_printed(form: str, kind: type[Inline | Block]) -> None:
    node = NODES[kind]
    if isinstance(node, Block):
        assert written(form, p("before"), node, p("behind")) != written(form, p("before"), p("behind"))
    else:
        assert written(form, p("before ", node, " behind")) != written(form, p("before ", " behind"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_place_left_open_is_a_fault(form: str) -> None:
    with pytest.raises(TypeError, match=r"no place left to fill, and this has Hold\(index=3\)"):
        written(form, p("Dated ", Hold(3)))


@pytest.mark.parametrize("form", FORMATS)
@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(document=st.one_of(documents(), redlines()))
def test_a_document_is_written_the_same_each_time_or_refused(form: str, document: Document) -> None:
    writer = FORMATS[form].write
    try:
        first = writer(document, STYLE)
    except Refusal as refusal:
        assert all(found.message and found.hint for found in refusal.diagnostics)
        return
    assert first and writer(document, STYLE) == first
