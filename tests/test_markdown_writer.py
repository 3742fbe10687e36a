"""The Markdown writer: every node, and the words of the tree in order as two readers of Markdown find them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import DEALS
from docx_sample import SAMPLE, p, t, u
from every_node import BLOCKS, INLINES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_reading import Read, said, words_of_pandoc
from printed_words import folded, words_of_text
from test_redline_pandoc import pandoc
from tree_strategies import documents, redlines

from amendgen.assemble import assemble, read
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Blank,
    Block,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Inline,
    Item,
    Lines,
    Note,
    Part,
    Quotation,
    Reference,
    Revised,
    Revision,
    Rule,
    Styled,
    Table,
    Text,
)
from amendgen.document.revisions import projected
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders
from amendgen.writers import FORMATS
from amendgen.writers import text as text_writer
from amendgen.writers.markdown import write

MARKUP = "ab*_~`[]()<>!|\\#&;:.$^{}\"'-+=1w/@§é—"
law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
trees = st.one_of(documents(), redlines(), documents(MARKUP), redlines(MARKUP))


def body(*blocks: Block) -> Document:
    return Document("Title", (Part("body", blocks),))


def shown(*blocks: Block) -> str:
    return write(body(*blocks)).rstrip("\n")


PRINTED = {
    "Text": "x a \\* \\< b & “c” y",
    "Styled": "x __proviso__ y",
    "Blank": "x `___` y",
    "Ruled": "x /s/ A y",
    "Break": "x\\\ny",
    "Note": "x [^1] y",
    "Reference": "x [Section 5](#h) y",
    "Revised": "x ~~old~~ y",
    "Paragraph": "One.\nTwo;\nthree",
    "Heading": "## A. B",
    "Item": "1\\. x\n\n\u2003\u2003y",
    "Quotation": "> q\n>\n> > r",
    "Lines": "a\\\nb",
    "Signature": "LENDER\\\nBy: `------------------------`",
    "Table": "| H | I |\n| --- | --- |\n| c\\|d<br>e |  |",
    "Contents": "- 1\\. Liens\n  - (a) Kinds",
    "Rule": "***",
    "Revision": "<ins>new</ins>",
}


@pytest.mark.parametrize("kind", INLINES)
def test_every_inline_is_printed(kind: str) -> None:
    first, *_ = shown(p("x ", INLINES[kind], " y"), Heading(1, t("H"), "", "", "h")).split("\n\n")
    assert first == PRINTED[kind]


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_block_is_printed(kind: str) -> None:
    assert shown(BLOCKS[kind]) == PRINTED[kind]


def test_a_change_goes_about_the_words_of_each_block() -> None:
    assert shown(p(Revised("struck", (Text("a"), Break(), Text("b"))))) == "~~a\\\nb~~"
    changed = Revision("struck", (Item("(a)", "", (p("x"),)), Rule()))
    assert shown(changed) == "~~(a) x~~\n\n~~`------------------------`~~"


@law
@given(trees)
def test_the_words_read_back_are_the_words_of_the_tree_in_order(document: Document) -> None:
    found = Read(write(document))
    assert found.words == said(document)
    assert not {"ordered_list_open", "code_block", "fence", "html_block"} & found.kinds
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert len(set(found.ids)) == len(found.ids)


@settings(law, max_examples=5)
@given(st.lists(trees, min_size=6, max_size=10))
def test_pandoc_reads_the_same_words(several: list[Document]) -> None:
    """Many in one file, since a process of pandoc costs more than it reads."""
    document = Document("Several", tuple(part for each in several for part in each.parts))
    assert words_of_pandoc(pandoc(), write(document)) == said(document)


@law
@given(redlines())
def test_what_is_struck_and_inserted_is_told_apart(document: Document) -> None:
    # part for part: the footer of an attachment that goes is not struck
    for drop, without in (("struck", "del"), ("inserted", "ins")):
        kept = projected(document, drop)  # type: ignore[arg-type]
        assert "".join(Read(write(document), without).words) == "".join(Read(write(kept)).words)


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_a_deal_reads_as_its_text_does(deal: Path) -> None:
    tail = tails(read(deal))[0].ready
    document = assemble(tail, folders())
    expected = words_of_text(text_writer.write(document))
    for words in (Read(write(document)).words, words_of_pandoc(pandoc(), write(document))):
        assert folded(" ".join(words)) == expected


HOSTILE = [
    '<script>alert("1")</script>',
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "![x](http://a.example/x.png)",
    "<https://a.example>",
    "www.a.example/_x_ and http://a.example/*x*",
    "# 1. - + > * x",
    "1. x",
    "2) x",
    "- x",
    "--- | --- |",
    "=====",
    "```",
    "~~~ x",
    "`x` $x$ :tada: @x",
    "&lt;b&gt; &#35;",
    "[^1]: x",
    "[!NOTE]",
    "a\\",
    "a\n\n# b",
    "**x** __y__ ~~z~~ *_w_*",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_wherever_it_stands(text: str) -> None:
    note = Note((p(text),), "1")
    item = Item(text, "", (p(text, note, u(text), Reference(text, "", text), text), p(text)), text)
    contents = Contents((Entry(1, text, t(text), text), Entry(2, text, t(text), "nowhere")))
    lines = Lines((t(text), t(text, Break(), text)))
    blocks = (
        contents,
        item,
        lines,
        Quotation((p(text),)),
        Table((t(text),), ((t(text),),)),
        Heading(2, t(text)),
    )
    document = Document(text, (Part("body", blocks, (t(text),)),))
    written = write(document)
    expected = said(document)
    found = Read(written)
    assert found.words == expected
    assert set(found.tags) <= {"a", "u", "br"}
    assert all(link.startswith("#") for link in found.links)
    assert words_of_pandoc(pandoc(), written) == expected


def test_a_sentence_changed_is_a_line_changed() -> None:
    first, second = "Rent is due on May 1, 2005.", "It is paid in U.S. Dollars to Atlas Air, Inc. at No. 4."
    before = shown(Item("7.", "", (p(first, " ", second, " ", "No set-off is made."),))).splitlines()
    after = shown(Item("7.", "", (p(first, " ", second, " ", "Any set-off is made."),))).splitlines()
    assert before == [f"7\\. {first}", second, "No set-off is made."]
    assert after[:2] == before[:2] and len(after) == len(before)


def test_only_what_is_led_to_has_an_anchor() -> None:
    shown_ = shown(
        Item("(a)", "", (p("x"),), "a"), Item("(b)", "", (p("as ", Reference("a", "", "clause (a)")),), "b")
    )
    assert shown_ == '<a id="a"></a>(a) x\n\n(b) as [clause (a)](#a)'


def test_a_provision_struck_leaves_its_anchor_to_its_namesake() -> None:
    item = Item("(a)", "", (p("x"),), "a")
    led = p(Reference("a", "", "clause (a)"))
    found = Read(write(body(Revision("struck", (item,)), Revision("inserted", (item,)), led)))
    assert found.ids == ["a"]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ((u("a"), "b"), "<u>a</u>b"),
        (("a", Styled("bold", t("b"))), "a<b>b</b>"),
        ((Styled("bold", t("a")), Styled("bold", t("b"))), "**a**<b>b</b>"),
        ((Styled("bold", t(Styled("italic", t("a")))),), "**<i>a</i>**"),
        ((Styled("italic", t(u(" a "))), "b"), "*__a__* b"),
        (("x", Revised("struck", t(", y"))), "x<del>, y</del>"),
        ((Blank(2), Blank(3)), "`_____`"),
        ((Note((p("n"),), "1"), "(x)"), "[^1]\\(x)\n\n[^1]: n"),
    ],
)
def test_a_mark_stands_where_it_is_sure_to_be_one(run: tuple[Inline | str, ...], expected: str) -> None:
    assert shown(p(*run)) == expected


def test_a_note_on_a_note_is_told_with_it() -> None:
    inner = Note((p("In."),), "2")
    assert shown(p("x", Note((p("Out", inner, "."), p("more")), "1"))) == (
        "x[^1]\n\n[^1]: Out(2).\n\n    more\n\n    (2) In."
    )


def test_a_heading_in_a_footnote_heads_nothing() -> None:
    note = Note((p("Told."), Heading(2, t("in a note"), "A.")), "1")
    assert shown(p("x", note)) == "x[^1]\n\n[^1]: Told.\n\n    **A. in a note**"


@pytest.mark.parametrize("text", ["\x00", "\ud83d"])
def test_what_no_markdown_can_hold_is_refused_by_its_code(text: str) -> None:
    with pytest.raises(Refusal, match=rf"U\+{ord(text):04X}"):
        write(body(p(f"Atlas{text}Air")))


def test_markdown_is_a_format() -> None:
    assert FORMATS["md"].write(SAMPLE, b"") == write(SAMPLE).encode("utf-8")
    assert FORMATS["md"].suffix == ".md"
