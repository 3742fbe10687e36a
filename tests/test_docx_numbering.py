"""Live numbering: what Word counts is what the tree says, resolved from the docx by rules of the tests' own."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from command import DEALS, called
from docx_reading import HOUSE, W, members, part, read_paragraphs, said_paragraphs
from docx_sample import item, p, t
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from amendgen.agreement.reading import read
from amendgen.document.nodes import Block, Blocks, Document, Heading, Item, Part, PartKind, Quotation, Revision
from amendgen.document.numbering import numbered
from amendgen.document.walking import each_block
from amendgen.writers.docx import write

STYLE = HOUSE.read_bytes()
SERIES = ("1.", "A.", "(a)", "(i)", "(A)", "(I)", "(1)", "SECTION 1.", "Section 1.", "ARTICLE I.", "I.")


def provisions(depth: int) -> st.SearchStrategy[Block]:
    inner = st.just(()) if depth == 0 else blocks(depth - 1)
    items = st.builds(
        lambda series, then: Item("", series, (p("words"), *then)), st.sampled_from(SERIES), inner
    )
    quoted = st.just(Quotation((item("(b)", "", "", "text"), item("2A.", "", "", "text"))))
    headed = st.builds(lambda series: Heading(2, t("PART"), "", series), st.sampled_from(("", "A.", "I.")))
    return st.one_of(items, items, items, quoted, st.just(p("flush")), headed)


def blocks(depth: int) -> st.SearchStrategy[Blocks]:
    return st.lists(provisions(depth), max_size=5).map(tuple)


parts = st.lists(st.builds(Part, st.sampled_from(get_args(PartKind)), blocks(3)), min_size=1, max_size=3).map(
    lambda found: numbered(tuple(found))
)


def renamed(blocks: Blocks, at: list[int], label: str) -> Blocks:
    """The blocks with the label of the provision that is counted down to put in the place of its own."""
    out = []
    for block in blocks:
        if isinstance(block, Item):
            at[0] -= 1
            said = label if at[0] == 0 else block.label
            block = replace(block, label=said, blocks=renamed(block.blocks, at, label))
        out.append(block)
    return tuple(out)


def counted(docx: bytes) -> int:
    """How many paragraphs Word counts."""
    return sum(1 for _ in part(docx, "word/document.xml").iter(f"{W}numPr"))


@settings(deadline=None, max_examples=150)
@given(parts)
def test_every_label_is_printed_as_the_tree_has_it(found: tuple[Part, ...]) -> None:
    document = Document("", found)
    assert read_paragraphs(write(document, STYLE)) == said_paragraphs(document)


@settings(deadline=None, max_examples=150)
@given(parts, st.integers(1, 12), st.sampled_from(("2A.", "(z)", "(c)", "3.", "[Reserved]", "SECTION 9.", "")))
def test_so_is_one_out_of_its_order(found: tuple[Part, ...], at: int, label: str) -> None:
    left = [at]
    document = Document("", tuple(replace(each, blocks=renamed(each.blocks, left, label)) for each in found))
    assert read_paragraphs(write(document, STYLE)) == said_paragraphs(document)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(("(a)", "(i)", "(A)")), min_size=1, max_size=3, unique=True), st.data())
def test_an_outline_of_one_series_a_depth_is_live_throughout(depths: list[str], data: st.DataObject) -> None:
    def outline(left: list[str]) -> Blocks:
        if not left:
            return ()
        return tuple(
            Item("", left[0], (p("words"), *outline(left[1:]))) for _ in range(data.draw(st.integers(0, 4)))
        )

    found = numbered((Part("body", outline(["SECTION 1.", *depths])),))
    docx = write(Document("", found), STYLE)
    paragraphs = sum(1 for _ in part(docx, "word/document.xml").iter(f"{W}p"))
    assert counted(docx) in (paragraphs, 0 if not found[0].blocks else paragraphs)


def test_a_gap_makes_its_own_series_literal_and_no_other() -> None:
    found = (
        item("1.", "1.", "", "one", then=(item("(a)", "(a)", "", "x"), item("(b)", "(a)", "", "y"))),
        item("2A.", "1.", "", "two", then=(item("(a)", "(a)", "", "x"),)),
    )
    docx = write(Document("", (Part("body", found[:1]),)), STYLE)
    assert counted(docx) == 3
    docx = write(Document("", (Part("body", found),)), STYLE)
    # with no live "2A." the second (a) would be counted (c)
    assert counted(docx) == 0


def test_quoted_labels_and_those_among_changes_are_never_counted() -> None:
    quoted = Quotation((item("(a)", "(a)", "", "quoted"),))
    assert counted(write(Document("", (Part("body", (quoted,)),)), STYLE)) == 0
    changed = (item("1.", "1.", "", "one"), Revision("struck", (item("2.", "1.", "", "two"),)))
    assert counted(write(Document("", (Part("body", changed),)), STYLE)) == 0
    signed = Document("", (Part("body", (item("1.", "1.", "", "one"),)),), "Vedder & Pryce")
    assert counted(write(signed, STYLE)) == 0


def test_each_part_counts_by_itself() -> None:
    found = (item("1.", "1.", "", "one"), item("2.", "1.", "", "two"))
    document = Document("", (Part("body", found), Part("cover", ()), Part("attachment", found)))
    docx = write(document, STYLE)
    numbers = [each.get(f"{W}val") for each in part(docx, "word/document.xml").iter(f"{W}numId")]
    assert numbers == ["1", "1", "2", "2"]
    assert read_paragraphs(docx) == said_paragraphs(document)


def test_a_list_without_live_labels_brings_no_part() -> None:
    assert "word/numbering.xml" not in members(write(Document("", (Part("body", (p("x"),)),)), STYLE))


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_the_samples_are_live(deal: Path, tmp_path: Path) -> None:
    """That their labels are those of the text is told with all their words, in test_seeds."""
    called("render", deal, "--out", tmp_path)
    assert all(counted(file.read_bytes()) >= 4 for file in tmp_path.glob("*.docx"))


def test_the_reader_of_agreements_reads_the_same_labels(tmp_path: Path) -> None:
    file = tmp_path / "made.docx"
    found = numbered(
        (
            Part(
                "body",
                (
                    Item("", "SECTION 1.", (p("one"), Item("", "(a)", (p("x"),)), Item("", "(a)", (p("y"),)))),
                    Item("", "SECTION 1.", (p("two"), Item("", "(a)", (p("z"),)))),
                ),
            ),
        )
    )
    file.write_bytes(write(Document("", found), STYLE))
    read_back = [
        block.label
        for part in read(file).document.parts
        for block in each_block(part.blocks)
        if isinstance(block, Item)
    ]
    assert read_back == ["SECTION 1.", "(a)", "(b)", "SECTION 2.", "(a)"]
