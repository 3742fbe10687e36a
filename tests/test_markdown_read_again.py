"""What the Markdown writer writes is read again as an agreement, with the same words and the same places."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import DEALS, called
from docx_sample import p, t, u
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_reading import said
from msgspec.structs import replace
from tree_strategies import documents

from amendgen.agreement.model import Agreement
from amendgen.agreement.outline import outlined
from amendgen.agreement.reading import markdown
from amendgen.assemble import assemble, read
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Blocks,
    Contents,
    Document,
    Entry,
    Heading,
    Inlines,
    Item,
    Note,
    Part,
    Quotation,
    Reference,
    Revised,
    Ruled,
    Signature,
)
from amendgen.document.walking import rewritten_part, within
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders
from amendgen.writers.markdown import write

MARKUP = "ab*_~`[]()<>!|\\#&;:.$^{}\"'-+=1w/@§é—"
law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def again(document: Document) -> Agreement:
    return markdown.read("x.md", write(document).encode())


def body(*blocks: Block) -> Document:
    return Document("Title", (Part("body", blocks),))


def words(document: Document) -> list[str]:
    """The words, straight as a reader makes them."""
    return " ".join(said(document)).translate({0xA0: " ", 0x201C: '"', 0x201D: '"', 0x2019: "'"}).split()


def headed(blocks: Blocks, among: bool) -> Blocks:
    """The blocks, each table of contents below a heading, or with none where none can be `among` them."""
    out: list[Block] = []
    for block in blocks:
        match block:
            case Contents():
                out += [Heading(3, t("Table of Contents")), block] if among else []
            case Item() | Quotation():
                out.append(replace(block, blocks=headed(block.blocks, among)))
            case _:
                out.append(block)
    return tuple(out)


def unlisted(inlines: Inlines) -> Inlines:
    """The inlines with no table of contents in a footnote."""
    inner = (within(inline, unlisted) for inline in inlines)
    return tuple(
        replace(one, blocks=headed(one.blocks, False)) if isinstance(one, Note) else one for one in inner
    )


def sayable(document: Document) -> Document:
    parts = (replace(part, blocks=headed(part.blocks, True)) for part in document.parts)
    return replace(document, parts=tuple(rewritten_part(part, unlisted) for part in parts))


@law
@given(st.one_of(documents(), documents(MARKUP)).map(sayable))
def test_what_is_written_is_read_again_with_the_same_words(document: Document) -> None:
    if write(document).strip():
        assert words(again(document).document) == words(document)


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_a_sample_deal_is_read_again(deal: Path) -> None:
    document = assemble(tails(read(deal))[0].ready, folders())
    read_again = again(document)
    assert words(read_again.document) == words(document)
    assert [part.kind for part in read_again.document.parts] == [part.kind for part in document.parts]
    places, found = ([str(each[1]) for each in outlined(one)] for one in (Agreement(document), read_again))
    # a step that stands behind quoted text is printed as a provision is
    assert [place for place in found if place in places] == places


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_check_reads_the_markdown_of_a_deal(deal: Path, desk: Path) -> None:
    assert called("render", deal, "--format", "md").exit_code == 0
    for file in sorted(desk.rglob("*.md")):
        told = called("check", file)
        assert "unreadable" not in told.output


NESTED = Item(
    "1.",
    "",
    (
        p(u("Fees"), ". As follows:"),
        Item(
            "(a)", "", (p("one:"), Item("(i)", "", (p("two"),), "two"), p("flush to (a)", role="flush")), "one"
        ),
        p("flush to 1.", role="flush"),
        Item(
            "(b)", "", (p("as ", Reference("two", "", "clause (a)(i)"), " and ", Reference("one", "", "(a)")),)
        ),
    ),
    "fees",
)


def test_what_is_set_in_stands_where_it_stood() -> None:
    (item,) = again(body(NESTED)).document.parts[0].blocks
    assert isinstance(item, Item) and isinstance(item.blocks[1], Item)
    first = item.blocks[1]
    assert [getattr(each, "label", "") for each in item.blocks] == ["", "(a)", "", "(b)"]
    assert [getattr(each, "label", "") for each in first.blocks] == ["", "(i)", ""]
    # an anchor is printed where something leads to it
    assert (item.anchor, first.anchor) == ("", "one")
    assert NESTED.blocks[3] == replace(item.blocks[3], blocks=(replace(item.blocks[3].blocks[0], role="body"),))


def test_contents_and_signatures_are_what_they_were() -> None:
    entries = (Entry(1, "1.", t("Fees"), "fees"), Entry(1, "", t("Annex A - Fees"), ""))
    listed = Part("contents", (Heading(3, t("Table of Contents")), Contents(entries)))
    signed = Part("signatures", (Signature((t("LENDER"), t("By: ", Ruled("")))),))
    cover = Part("cover", (Heading(1, t("Lease")),))
    annex = Part("attachment", (Heading(1, t("Annex A")), p("words")))
    document = Document("Lease", (cover, listed, Part("body", (NESTED,)), signed, annex))
    found = again(document).document
    assert [part.kind for part in found.parts] == ["cover", "contents", "body", "signatures", "attachment"]
    assert found.parts[1] == listed and found.parts[3] == signed


def test_words_underlined_are_no_blank() -> None:
    document = body(p("a ", u(", b"), " (", u("c ("), " d"))
    assert again(document).document == replace(document, title="")


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("x\n\na <ins>b</ins>\n", "'<ins>' marks a change", 3),
        ("x\n\na ~~b~~ c\n", "'~~' marks a change", 3),
        ("x\n\na <u>b\n", "an element of HTML begins or ends where it cannot", 3),
        ("x\n\na </b>\n", "'</b>' ends nothing", 3),
        ("x\n\na <u>b</i>\n", "an element of HTML begins or ends where it cannot", 3),
    ],
)
def test_what_is_no_agreement_is_refused_with_its_line(text: str, message: str, line: int) -> None:
    with pytest.raises(Refusal) as refused:
        markdown.read("x.md", text.encode())
    (found,) = refused.value.diagnostics
    assert message in found.message and found.place and found.place.line == line


def test_a_redline_is_no_agreement() -> None:
    with pytest.raises(Refusal, match="marks a change"):
        again(body(p("a ", Revised("struck", t("b")))))


def test_marks_of_the_forms_stay_what_they_are() -> None:
    text = "a - b < c\n\n- x\n\n* * *\n\n(a) {#x} as [clause](#x) and ____ says\n"
    blocks = markdown.read("x.md", text.encode()).document.parts[0].blocks
    assert [said(body(block)) for block in blocks][:3] == [
        ["a", "-", "b", "<", "c"],
        ["-", "x"],
        ["*", "*", "*"],
    ]
    assert said(body(blocks[3])) == ["(a)", "as", "clause", "(a)", "and", "____", "says"]
