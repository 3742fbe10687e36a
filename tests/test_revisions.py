"""A redline read as amended and as it was."""

from __future__ import annotations

from collections.abc import Iterator

from docx_sample import SAMPLE, p, t, u
from hypothesis import HealthCheck, given, settings
from tree_strategies import redlines

from amendgen.document.nodes import (
    Block,
    Blocks,
    Document,
    Inlines,
    Item,
    Note,
    Part,
    Quotation,
    Revised,
    Revision,
)
from amendgen.document.revisions import accepted, rejected
from amendgen.document.walking import each_block, each_inline, each_inlines

law = settings(deadline=None, suppress_health_check=list(HealthCheck))


def redline(*blocks: Block, footer: tuple[Inlines, ...] = ()) -> Document:
    return Document("Title", (Part("body", blocks, footer),), "Counsel")


def changes(blocks: Blocks) -> Iterator[object]:
    for block in each_block(blocks):
        if isinstance(block, Revision):
            yield block
        for inlines in each_inlines(block):
            for inline in each_inline(inlines):
                if isinstance(inline, Revised):
                    yield inline
                if isinstance(inline, Note):
                    yield from changes(inline.blocks)


@law
@given(redlines())
def test_a_projection_has_no_changes_and_is_its_own(document: Document) -> None:
    for project in (accepted, rejected):
        plain = project(document)
        assert not [change for part in plain.parts for change in changes(part.blocks)]
        assert accepted(plain) == rejected(plain) == plain


def test_a_document_without_changes_stays() -> None:
    assert accepted(SAMPLE) == rejected(SAMPLE) == SAMPLE


def test_words_are_taken_or_left() -> None:
    document = redline(p("The ", Revised("struck", t("old")), Revised("inserted", t("new")), " lien"))
    assert accepted(document) == redline(p("The new lien"))
    assert rejected(document) == redline(p("The old lien"))


def test_emphasis_that_a_change_parts_is_one_again_and_none_is_left_empty() -> None:
    document = redline(p(u("Net"), Revised("inserted", t(u(" Cash"))), Revised("struck", t(u("s"))), " x"))
    assert accepted(document) == redline(p(u("Net Cash"), " x"))
    assert rejected(document) == redline(p(u("Nets"), " x"))


def test_blocks_are_taken_or_left_wherever_they_stand() -> None:
    both = (Revision("struck", (p("b"),)), Revision("inserted", (p("c"), p("d"))))
    document = redline(Item("(a)", "", (p("a"), Quotation(both))), *both)
    assert accepted(document) == redline(Item("(a)", "", (p("a"), Quotation((p("c"), p("d"))))), p("c"), p("d"))
    assert rejected(document) == redline(Item("(a)", "", (p("a"), Quotation((p("b"),)))), p("b"))


def test_notes_and_footers_are_read_too() -> None:
    words = (Revised("struck", t("b")), Revised("inserted", t("c")))
    document = redline(p("x", Note((p("a ", *words),), "1")), footer=(t("a ", *words),))
    assert accepted(document) == redline(p("x", Note((p("a c"),), "1")), footer=(t("a c"),))
    assert rejected(document) == redline(p("x", Note((p("a b"),), "1")), footer=(t("a b"),))
