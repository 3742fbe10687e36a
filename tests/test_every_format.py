"""Every format of the table prints every node, and writes every document the same each time or refuses it."""

from __future__ import annotations

import pytest
from docx_sample import p, t, u
from every_node import BLOCKS, INLINES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Block, Document, Hold, Item, Part, Revised, Revision
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

STYLE = style_document(folders())


def written(form: str, *blocks: Block) -> bytes:
    return FORMATS[form].write(Document("Title", (Part("body", blocks),), "A. Clerk", "2004-11-30"), STYLE)


@pytest.mark.parametrize("kind", INLINES)
@pytest.mark.parametrize("form", FORMATS)
def test_an_inline_is_printed(form: str, kind: str) -> None:
    assert written(form, p("before ", INLINES[kind], " behind")) != written(form, p("before ", " behind"))


@pytest.mark.parametrize("kind", BLOCKS)
@pytest.mark.parametrize("form", FORMATS)
def test_a_block_is_printed(form: str, kind: str) -> None:
    assert written(form, p("before"), BLOCKS[kind], p("behind")) != written(form, p("before"), p("behind"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_place_left_open_is_a_fault(form: str) -> None:
    with pytest.raises(TypeError, match=r"no place left to fill, and this has Hold\(index=3\)"):
        written(form, p("Dated ", Hold(3)))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "block",
    [
        p(Revised("struck", t(u("a"), Revised("inserted", t("b"))))),
        p(Revised("struck", t(u("a"), Revised("struck", t("b"))))),
        Revision("struck", (p(Revised("inserted", t("b"))),)),
        Revision("struck", (Revision("inserted", (p("b"),)),)),
        Revision("struck", (Item("(a)", "", (Revision("inserted", (p("b"),)),)),)),
    ],
)
def test_a_change_within_a_change_is_a_fault(form: str, block: Block) -> None:
    with pytest.raises(TypeError, match="within a change"):
        written(form, block)


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
