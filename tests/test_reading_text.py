"""Reading an agreement from plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amendgen.agreement.model import Agreement
from amendgen.agreement.reading.text import read
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Blocks,
    Document,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Ruled,
    Styled,
    Table,
    Text,
)
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.writers.text import write

HERE = Path(__file__).parent / "agreement_texts"
SEED = Path(__file__).parents[2] / "shared" / "seeds" / "002_a97a1c4bf751f044.txt"
Tree = tuple[str, str, tuple[object, ...]]


def sample(name: str) -> Agreement:
    return read(name, (HERE / name).read_bytes())


def words(inlines: Inlines) -> str:
    return " ".join("".join(i.text for i in each_inline(inlines) if isinstance(i, Text)).split())


def part(agreement: Agreement, kind: str) -> Part:
    return next(part for part in agreement.document.parts if part.kind == kind)


def labels(blocks: Blocks, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for block in blocks:
        if isinstance(block, Item):
            yield (*above, block.label)
            yield from labels(block.blocks, (*above, block.label))


def said(document: Document) -> str:
    every = (block for part in document.parts for block in each_block(part.blocks))
    return " ".join(words(run) for block in every for run in each_inlines(block))


def said_of(item: Item) -> str:
    return " ".join(words(run) for block in each_block(item.blocks) for run in each_inlines(block)).strip()


def doubts(agreement: Agreement) -> str:
    return "\n".join(f"{doubt.line}: {doubt.message}" for doubt in agreement.doubts)


def test_provisions_nest_by_their_labels() -> None:
    body = part(sample("pages.txt"), "body")
    assert list(labels(body.blocks)) == [
        ("ARTICLE I",),
        ("ARTICLE I", "Section 1.1"),
        ("ARTICLE I", "Section 1.1", "(a)"),
        ("ARTICLE I", "Section 1.1", "(b)"),
        ("ARTICLE I", "Section 1.2"),
        ("ARTICLE II",),
        ("ARTICLE II", "Section 2.1"),
        ("ARTICLE II", "Section 2.1", "(i)"),
        ("ARTICLE II", "Section 2.1", "(ii)"),
        ("ARTICLE II", "Section 2.2"),
    ]


def test_a_line_that_wraps_before_a_label_is_no_item() -> None:
    assert "under clause (i) or (ii) of Section 2.1." in said(sample("pages.txt").document)


def test_a_centred_title_is_the_heading_of_its_article() -> None:
    article = next(b for b in part(sample("pages.txt"), "body").blocks if isinstance(b, Item))
    assert article.blocks[0] == Paragraph((Styled("underline", (Text("DEFINITIONS"),)),), "flush")


def test_dashes_under_a_title_are_its_underlining() -> None:
    agreement = sample("pages.txt")
    heading = next(b for b in part(agreement, "body").blocks if isinstance(b, Heading))
    assert heading == Heading(1, (Styled("underline", (Text("LOAN AGREEMENT"),)),))
    assert agreement.document.title == "LOAN AGREEMENT"


def test_a_sentence_goes_on_over_the_page_and_its_furniture_is_gone() -> None:
    text = said(sample("pages.txt").document)
    assert "has offered one that runs for a term of five years;" in text
    assert "-1-" not in text and "PAGE" not in text


def test_a_footnote_stands_where_its_mark_is() -> None:
    agreement = sample("pages.txt")
    blocks = each_block(part(agreement, "body").blocks)
    runs = [run for block in blocks for run in each_inlines(block)]
    notes = [(run, one) for run in runs for one in each_inline(run) if isinstance(one, Note)]
    [(run, note)] = notes
    assert note.mark == "1"
    assert words(run).endswith("and the Lender on the terms that follow.")
    told = next(block for block in note.blocks if isinstance(block, Paragraph))
    assert words(told.inlines).startswith("The Lender is the bank") and "its affiliates." in words(told.inlines)


def test_a_footnote_in_a_text_without_pages_ends_where_the_next_item_begins() -> None:
    lines = (
        "      1. One.(1)",
        "",
        "----------",
        "(1) A note on",
        "item one.",
        "",
        "      2. Two.",
        "",
        "      3. Three.",
    )
    agreement = read("a.txt", "\n".join(lines).encode())
    assert [path[-1] for path in labels(part(agreement, "body").blocks)] == ["1.", "2.", "3."]


def test_a_footnote_without_a_mark_is_kept_with_a_doubt() -> None:
    text = b"A paragraph of words.\n\n----------\n(7) A note that nothing marks.\n\n<PAGE>\n\nMore."
    agreement = read("a.txt", text)
    assert "A note that nothing marks." in said(agreement.document)
    assert "4: the footnote (7) has no mark" in doubts(agreement)


def test_a_first_line_that_lost_its_space_is_underlined_by_dashes_as_long_as_it() -> None:
    agreement = read(
        "lease.txt",
        b"AMENDMENT NO. 3 TO THE\n                ----------------------\n"
        b"              AMENDED AND RESTATED LEASE\n              --------------------------\n\n"
        b"      The parties agree on what follows, and on nothing else.\n",
    )
    assert agreement.document.title == "AMENDMENT NO. 3 TO THE AMENDED AND RESTATED LEASE"


def test_capitals_are_underlined_in_defined_terms_and_run_in_headings_alone() -> None:
    body = part(sample("pages.txt"), "body")
    opening = next(b for b in body.blocks if isinstance(b, Paragraph) and "THIS LOAN" in words(b.inlines))
    assert [i for i in opening.inlines if isinstance(i, Styled)] == [Styled("underline", (Text("AGREEMENT"),))]
    shouted = read("a.txt", b"1. GOVERNING LAW. NEW YORK LAW GOVERNS.").document.parts[0].blocks[0]
    assert isinstance(shouted, Item)
    assert shouted.blocks == (
        Paragraph((Styled("underline", (Text("GOVERNING LAW"),)), Text(". NEW YORK LAW GOVERNS.")), "flush"),
    )


def test_a_word_cut_at_its_hyphen_keeps_it_and_is_doubted_unless_known() -> None:
    agreement = sample("pages.txt")
    assert "Well-known terms." in said(agreement.document)
    assert '"re-entry" is cut' in doubts(agreement)
    assert '"Well-known" is cut' not in doubts(agreement)


def test_signatures_are_lines_with_their_rules() -> None:
    lines = [block for block in part(sample("pages.txt"), "signatures").blocks if isinstance(block, Lines)]
    assert lines[-1].lines == (
        (Text("By: "), Ruled("/s/ Jane Roe")),
        (Text("Name: Jane Roe"),),
    )


def test_a_schedule_begins_an_attachment() -> None:
    attached = part(sample("pages.txt"), "attachment")
    assert attached.blocks[:2] == (Heading(1, (Text("SCHEDULE I"),)), Heading(3, (Text("RATES"),)))


def test_a_table_is_one_only_where_its_columns_and_rows_are_sure() -> None:
    agreement = sample("pages.txt")
    sure, unsure = part(agreement, "attachment").blocks[2:]
    assert sure == Table(
        ((Text("Year"),), (Text("Rate"),)),
        (((Text("First"),), (Text("4%"),)), ((Text("Second"),), (Text("5%, and no more"),))),
    )
    assert unsure == Lines(((Text("Term Fee"),), (Text("Short 1%"),), (Text("Long 2%"),)))
    assert "a table whose columns are not sure" in doubts(agreement)


def test_a_text_without_margins_is_told_by_its_labels_and_headings() -> None:
    found = list(labels(part(sample("web.txt"), "body").blocks))
    assert [path[1:] for path in found if path[0] == "ARTICLE I"] == [
        (),
        ("SECTION 1.1",),
        ("SECTION 1.2",),
        ("SECTION 1.2", "(a)"),
        ("SECTION 1.2", "(b)"),
    ]
    assert [path[1] for path in found if len(path) == 2 and path[0] == "ARTICLE II"] == [
        *("SECTION 2.1", "SECTION 2.2", "Section 2.3", "SECTION 2.4", "SECTION 2.5"),
        *("SECTION 2.6", "SECTION 2.7", "SECTION 2.8", "SECTION 2.9"),
    ]


def test_a_definition_and_the_words_behind_a_list_are_paragraphs_of_their_own() -> None:
    body = part(sample("web.txt"), "body")
    told = [words(b.inlines) for b in each_block(body.blocks) if isinstance(b, Paragraph)]
    assert any(text.startswith('"Plant" means') for text in told)
    assert any(text.startswith("and in either case") for text in told)


def test_a_clause_behind_a_caption_is_one_when_the_next_begins_a_paragraph() -> None:
    items = [b for b in each_block(part(sample("web.txt"), "body").blocks) if isinstance(b, Item)]
    orders = next(item for item in items if item.label == "SECTION 2.1")
    caption, first, second = orders.blocks
    assert isinstance(caption, Paragraph) and words(caption.inlines) == "Orders."
    assert isinstance(first, Item) and "(b) when it wants them" in said_of(first)
    assert isinstance(second, Item) and said_of(second).startswith("An order binds")


def test_a_list_run_into_a_clause_goes_on_where_a_line_begins_with_its_label() -> None:
    text = b"1. (a) The Buyer shall say: (a) how many;\n\n(b) when.\n\n(b) Nobody else shall."
    [item] = read("a.txt", text).document.parts[0].blocks
    assert isinstance(item, Item)
    first, second = item.blocks[1:]
    assert isinstance(first, Item) and said_of(first).endswith("(b) when.")
    assert isinstance(second, Item) and said_of(second) == "Nobody else shall."


def test_a_citation_that_a_page_end_parts_is_no_label() -> None:
    text = said(sample("web.txt").document)
    assert "within five (5) Business Days where they give none" in text
    assert "told under this Section 2.1 (which both parties regard" in text


def test_a_deep_decimal_may_begin_in_small_letters_unless_it_is_cited() -> None:
    assert ("ARTICLE II", "SECTION 2.2", "2.2.1") in list(labels(part(sample("web.txt"), "body").blocks))
    [item] = (
        read("a.txt", b"2.2. Costs. The Buyer pays.\n\n2.2.1 of this Agreement says more.")
        .document.parts[0]
        .blocks
    )
    assert isinstance(item, Item) and not list(labels(item.blocks))


def test_entries_under_no_heading_and_the_list_of_attachments_are_the_table_of_contents() -> None:
    contents = part(sample("web.txt"), "contents")
    [lines] = [block for block in contents.blocks if isinstance(block, Lines)]
    told = [words(line) for line in lines.lines if line]
    assert told[0] == "ARTICLE I WORDS 1" and told[-1] == "2.3 Prices"


def test_flush_text_closes_a_list_that_goes_on_behind_it() -> None:
    text = b"1. Deliveries. They are:\n\nA. Coal.\n\nIt is weighed at the gate.\n\nB. Iron."
    agreement = read("a.txt", text)
    assert list(labels(agreement.document.parts[0].blocks)) == [("1.",), ("1.", "A."), ("1.", "B.")]


def test_a_running_head_goes_from_every_page_that_has_it() -> None:
    lines = (
        "SUPPLY OF GOODS",
        "The Buyer may",
        "order Goods{}",
        "as it likes",
        "and pay",
        "for them",
        "<PAGE>",
    )
    page = "\n\n".join((*lines, ""))
    text = "".join(page.format(mark) for mark in ("", "", ":", "", "", ""))
    assert "SUPPLY" not in said(read("a.txt", text.encode()).document)


def test_the_greek_question_mark_is_a_semicolon() -> None:
    [item] = read("a.txt", "1. One\u037e two.".encode()).document.parts[0].blocks
    assert isinstance(item, Item) and said_of(item) == "One; two."


def test_roman_or_alphabetical_is_told_by_what_comes_next() -> None:
    found = list(labels(part(sample("series.txt"), "body").blocks))
    assert found[8:13] == [
        ("1.", "(h)"),
        ("1.", "(h)", "(i)"),
        ("1.", "(h)", "(ii)"),
        ("1.", "(i)"),
        ("1.", "(j)"),
    ]


def test_a_reference_at_the_start_of_a_paragraph_is_no_label() -> None:
    assert ("2.", "Section 1") not in list(labels(part(sample("series.txt"), "body").blocks))


def test_a_label_out_of_sequence_is_kept_and_doubted() -> None:
    agreement = sample("series.txt")
    assert ("4.",) in list(labels(part(agreement, "body").blocks))
    assert '"4." follows "2.": out of sequence' in doubts(agreement)


def test_the_table_of_contents_keeps_its_words() -> None:
    contents = part(sample("series.txt"), "contents")
    [lines] = [block for block in contents.blocks if isinstance(block, Lines)]
    assert [words(line) for line in lines.lines] == ["Page", "1. First 1", "2. Second 2", "Exhibit A - Form"]


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b"", "is empty", 0),
        (b" \n\t\n", "is empty", 0),
        (b"%PDF-1.4 ...", "is a PDF", 1),
        (b"PK\x03\x04...", "is a zip archive", 1),
        (b"{\\rtf1 ...", "is rich text", 1),
        (b"<html><body>", "is HTML", 1),
        (b"\xff\xfeA\x00", "is UTF-16", 1),
        (b"Words\nand \x01 more", "U+0001", 2),
        (b"One \xe2\x80\x9cterm\xe2\x80\x9d\nand \x93another\x94", "mixes encodings", 2),
        (b"A\nB\nC \x81", "neither UTF-8 nor Windows text", 3),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(Refusal) as refused:
        read("base.txt", data)
    [found] = refused.value.diagnostics
    assert reason in found.message and found.message.startswith("base.txt ")
    assert found.hint and found.place is not None and found.place.line == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_each_encoding_reads_alike(encoding: str) -> None:
    text = "1. The \u201cTerm\u201d of the parties\u2019 \u2013 \u00a7 2."
    [item] = read("a.txt", text.encode(encoding)).document.parts[0].blocks
    assert isinstance(item, Item)
    assert item.blocks == (Paragraph((Text('The "Term" of the parties\' \u2013 \u00a7 2.'),), "flush"),)


def test_run_in_lists_stay_words() -> None:
    text = b"1. The parties agree that (i) one is one,\n\n(ii) two is two.\n\n2. No more."
    [first, second] = read("a.txt", text).document.parts[0].blocks
    assert isinstance(first, Item) and isinstance(second, Item)
    assert not list(labels(first.blocks))


@pytest.mark.skipif(not SEED.exists(), reason="the seed documents are not here")
def test_the_guaranty_has_every_subdivision() -> None:
    agreement = read(SEED.name, SEED.read_bytes())
    found = set(labels(part(agreement, "body").blocks))
    romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
    assert {("SECTION 2.", "(c)", f"({roman})") for roman in romans} <= found
    assert {("SECTION 5.", f"({letter})") for letter in "abcdefghij"} <= found
    tops = [path[0] for path in labels(part(agreement, "body").blocks) if len(path) == 1]
    assert tops == [f"SECTION {n}." for n in range(1, 6)]
    attached = [p.blocks[0] for p in agreement.document.parts if p.kind == "attachment"]
    assert attached == [Heading(1, (Text("ANNEX A"),)), Heading(1, (Text("SCHEDULE I"),))]


WORDS = st.lists(st.text("bcdefghjklmnopqrstuw", min_size=4, max_size=9), min_size=1, max_size=4)
SENTENCES = WORDS.map(lambda words: " ".join(words * (26 // len(words) + 1)).capitalize() + ".")
FLUSH = SENTENCES.map(lambda text: Paragraph((Text(text),), "flush"))
ROMAN = ("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)", "(xi)")


def items(named: tuple[str, ...], inner: st.SearchStrategy[Blocks]) -> st.SearchStrategy[Blocks]:
    """Items labelled in sequence, each a sentence, what `inner` gives, and flush text or none."""
    one = st.tuples(FLUSH, inner, st.lists(FLUSH, max_size=1).map(tuple))
    many = st.lists(one, max_size=len(named))
    return many.map(
        lambda found: tuple(
            Item(label, "", (first, *under, *flush))
            for label, (first, under, flush) in zip(named, found, strict=False)
        )
    )


CLAUSES = items(tuple(f"({letter})" for letter in "abcdefghijk"), items(ROMAN, st.just(())))
SECTIONS = items(tuple(f"SECTION {n}." for n in range(1, 6)), CLAUSES).filter(bool)


def tree(block: Block) -> Tree:
    match block:
        case Item(label, blocks=(Paragraph(inlines), *others)):
            return label, words(inlines), tuple(tree(other) for other in others)
        case Paragraph(inlines):
            return "", words(inlines), ()
        case _:
            raise AssertionError(f"nothing of the kind was written: {block}")


@settings(deadline=None)
@given(SECTIONS)
def test_what_the_writer_writes_is_read_back(sections: Blocks) -> None:
    text = write(Document("A Guaranty", (Part("body", sections),)))
    read_back = read("guaranty.txt", text.encode("ascii")).document
    assert [tree(block) for part in read_back.parts for block in part.blocks] == [tree(b) for b in sections]


def test_the_number_of_the_exhibit_below_a_statement_begins_no_attachment() -> None:
    statement = "[***] stands for words that are left out of this exhibit because they are not material. " * 2
    text = f"{statement.strip()}\n\nExhibit 10.1\n\nAMENDMENT NO. 1 TO LEASE\n\n1. The Lease is amended.\n"
    agreement = read("amendment.txt", text.encode())
    assert [part.kind for part in agreement.document.parts] == ["body"]
