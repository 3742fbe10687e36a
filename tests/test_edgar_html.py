"""The exhibit in HTML: every node, the words of the tree, no fault in any page, and each rule finds its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import DEALS
from docx_sample import SAMPLE, p, t, u
from every_node import BLOCKS, INLINES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_html_writer import Page
from tree_strategies import PLAIN, documents, filings, redlines
from tree_words import PageWords

from amendgen.assemble import assemble, read
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Contents,
    Document,
    Entry,
    Heading,
    Item,
    Note,
    Part,
    Reference,
    Revised,
    Revision,
    Table,
)
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders
from amendgen.lint.edgar import RULES, html_faults
from amendgen.writers import FORMATS
from amendgen.writers.edgar_html import write
from amendgen.writers.edgar_html.page import page

NAME = "ex10-57.htm"
law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
trees = st.one_of(
    documents(),
    redlines(),
    documents(alphabet="ab<>&\"'{}%é§—;#/s"),
    filings(),
    filings(f"{PLAIN * 3}é§—'<&;{{}}"),
)


def body(*blocks: Block) -> Document:
    return Document("Title", (Part("body", blocks),))


def main(*blocks: Block) -> str:
    """What stands on the page of these blocks, without the page, its lines not yet filled."""
    return str(page(body(*blocks))).partition("<body>\n")[2].partition("</body>")[0].strip()


def places(text: str) -> list[tuple[str, int, int]]:
    return [(each.rule, each.place.line, each.place.column) for each in html_faults(text, NAME) if each.place]


class Words(Page):
    """The words of the page, which has a body where a web page has a main."""

    def __init__(self, text: str, without: str = "") -> None:
        super().__init__(text.replace("<body>", "<main>").replace("</body>", "</main>"), without)


def said(document: Document) -> str:
    """The words of the tree, the marks of notes in brackets, without what parts them."""
    return "".join(PageWords(document, "({})").text.split())


PRINTED = {
    "Text": "a * &lt; b &amp; “c”",
    "Styled": "<u>proviso</u>",
    "Blank": "___",
    "Ruled": " <u>\u00a0/s/ A\u00a0</u> ",
    "Break": "<br>\n",
    "Note": '<sup><a href="#note.1" id="mark.1">(1)</a></sup>',
    "Reference": '<a href="#h">Section\u00a05</a>',
    "Revised": "<strike>old</strike>",
    "Paragraph": '<p align="right">One. Two; three</p>',
    "Heading": '<h3 id="h">A. B</h3>',
    "Item": '<p id="i">1. x</p>\n<p style="margin-left: 2em">y</p>',
    "Quotation": "<blockquote>\n<p>q</p>\n<blockquote>\n<p>r</p>\n</blockquote>\n</blockquote>",
    "Lines": '<p align="center">a<br>\nb</p>',
    "Signature": '<p style="margin-left: 50%; page-break-inside: avoid">LENDER<br>\nBy:  '
    "<u>" + "\u00a0" * 40 + "</u> </p>",
    "Table": '<table border="1" cellspacing="0" cellpadding="4" width="100%">\n'
    '<tr><th align="left" valign="top">H</th><th align="left" valign="top">I</th></tr>\n'
    '<tr><td align="left" valign="top">c|d<br>\ne</td><td align="left" valign="top"></td></tr>\n</table>',
    "Contents": '<p>1. Liens</p>\n<p style="margin-left: 2em">(a) Kinds</p>',
    "Rule": "<hr>",
    "Revision": '<p><u style="text-decoration: underline double">new</u></p>',
}


@pytest.mark.parametrize("kind", INLINES)
def test_every_inline_is_printed(kind: str) -> None:
    page = main(p("x ", INLINES[kind], " y", role="right"), Heading(1, (), "", "", "h"))
    assert f'<p align="right">x {PRINTED[kind]} y</p>' in page


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_block_is_printed(kind: str) -> None:
    assert main(BLOCKS[kind]) == PRINTED[kind]


@law
@given(trees)
def test_any_page_is_fit_and_has_the_words_of_the_tree_in_order(document: Document) -> None:
    written = write(document)
    assert [each for each in html_faults(written, NAME) if each.rule != "SEC208"] == []
    assert written.isascii()
    assert "".join(Words(written).words()) == said(document)


def test_a_heading_in_a_footnote_heads_nothing() -> None:
    shown = main(p("x", Note((p("told"), Heading(1, t("in a note"), "A.")), "1")))
    assert shown.endswith('<p align="center"><b>A. in a note</b></p>') and "<h2" not in shown


def test_what_is_struck_and_inserted_is_told_apart() -> None:
    item = Item("(a)", "", (Revision("struck", (p("old"),)), Revision("inserted", (p("new"),))))
    shown = main(item, p("as ", Revised("struck", t("was")), Revised("inserted", t("is")), role="right"))
    doubled = '<u style="text-decoration: underline double">{}</u>'
    assert shown == (
        f'<p>(a) <strike>old</strike></p>\n<p style="margin-left: 2em">{doubled.format("new")}</p>\n'
        f'<p align="right">as <strike>was</strike>{doubled.format("is")}</p>'
    )


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_the_page_of_a_sample_deal_is_fit(deal: Path) -> None:
    for tail in tails(read(deal)):
        assert list(html_faults(write(assemble(tail.ready, folders())), NAME)) == []


def test_the_lines_of_the_source_are_no_wider_than_those_of_a_text() -> None:
    written = write(body(p("word ", u("defined term"), " " + "word " * 200, Reference("h", "", "Section 5"))))
    assert 75 < max(map(len, written.splitlines())) <= 80
    assert "<p\n" not in written and "<u\n" not in written


def test_a_citation_of_several_brackets_is_held_together_by_permitted_means() -> None:
    held = '<font style="white-space: nowrap">7(e)(3)</font>'
    assert main(p("7(e)(3), 8(f)", role="flush")) == f"<p>{held}, 8(f)</p>"
    assert list(html_faults(write(body(p("7(e)(3)", u("(x)(y)")))), NAME)) == []


def test_a_character_beyond_ascii_is_a_reference_by_number() -> None:
    assert "<p>&#8220;A&#8221; &#167;&#160;5</p>" in write(body(p('"A" §\u00a05', role="flush")))


def test_it_is_a_format_for_filers() -> None:
    assert FORMATS["edgar-html"].write(SAMPLE, b"") == write(SAMPLE).encode("ascii")
    assert FORMATS["edgar-html"].suffix == ".htm"


@pytest.mark.parametrize("text", ['<script>alert("1")</script>', "&amp;", "&#1;", '"><b>', "a b", "é"])
def test_text_is_text_wherever_it_stands(text: str) -> None:
    note = Note((p(text),), text)
    item = Item(text, "", (p(text, note, u(text), Reference(text, "", text)),), text)
    contents = Contents((Entry(1, text, t(text), text),))
    document = Document(text, (Part("body", (item, contents, Table((t(text),), ())), (t(text),)),))
    written = write(document)
    assert "".join(Words(written).words()) == said(document)
    assert list(html_faults(written, NAME)) == []


@pytest.mark.parametrize("text", ["\x07", "\ud83d", "\uffff", "\x9f"])
def test_what_no_page_can_hold_is_refused_by_its_code(text: str) -> None:
    with pytest.raises(Refusal, match=rf"U\+{ord(text):04X}"):
        write(body(p(f"Atlas{text}Air")))


FAULTS = [
    ("<p>words</p>", []),
    ("<P ALIGN=center>words<P>more<br/>", []),
    ('<ul><li>a<li>b</ul><table><tr><td>a<td nowrap>b<tr><td colspan="2">c</table>', []),
    ("<!-- a note --><font size=2 color=#000000>x</font>", []),
    ("<p>a <span>b</span></p>", [("EDG201", 1, 6)]),
    ("<table><tbody><tr><td>a</td></tr></tbody></table>", [("EDG201", 1, 8)]),
    ("<p><del>b</del></p>", [("EDG201", 1, 4)]),
    ("<?xml version='1.0'?>", [("EDG201", 1, 1)]),
    ("<![CDATA[x]]>", [("EDG201", 1, 1)]),
    ('<font face="Times">b</font>', [("EDG202", 1, 1)]),
    ('<p\n width="3">b</p>', [("EDG202", 1, 1)]),
    ("a\n<p>b</p></p>", [("EDG203", 2, 9)]),
    ("<p>a<table><tr><td>b</td></tr></table></p>", [("EDG203", 1, 39)]),
    ("<b><p>a</p></b>", [("EDG203", 1, 4)]),
    ("<table><tr><td><table><tr><td>b</td></tr></table></td></tr></table>", [("EDG203", 1, 16)]),
    ('<a name="a">b <a name="c">d</a></a>', [("EDG203", 1, 15)]),
    ("<table>words<tr><td>b</td></tr></table>", [("EDG203", 1, 8)]),
    ("<ul>words</ul>", [("EDG203", 1, 5)]),
    ("<td>b</td>", [("EDG203", 1, 1)]),
    ("<p><b>a</p>", [("EDG203", 1, 4)]),
    ("<center>a", [("EDG203", 1, 1)]),
    ('<p id="x"><a href="#x">a</a>', []),
    ('<a href="#y">a</a>', [("EDG204", 1, 1)]),
    ('<p id="x">a</p><p id="x">a</p>', [("EDG204", 1, 16)]),
    ('<a href="ex10-5.htm#s">a</a> <a href="https://www.sec.gov/Archives/edgar/data/1/x.htm">b</a>', []),
    ('<a href="https://firm.com">a</a>', [("EDG204", 1, 1)]),
    ('<a href="mailto:a@b.c">a</a>', [("EDG204", 1, 1)]),
    ('<a href="https://www.sec.gov.firm.com/Archives/x">a</a>', [("EDG204", 1, 1)]),
    ('<img src="seal.gif"><img src="seal.jpg" alt="">', []),
    ('<img src="https://firm.com/seal.gif">', [("EDG204", 1, 1)]),
    ('<img src="seal.png">', [("EDG204", 1, 1)]),
    ("<p>“a”</p>", [("EDG205", 1, 4), ("EDG205", 1, 6)]),
    ("&sect; &#167; &#x201C; AT&T &amp; R & D", []),
    (
        "&nosuch; &#129; &#167 &sect",
        [("EDG205", 1, 1), ("EDG205", 1, 10), ("EDG205", 1, 17), ("EDG205", 1, 23)],
    ),
    ("<script>alert(1)</script>", [("EDG208", 1, 1)]),
    ("<form><input></form>", [("EDG208", 1, 1), ("EDG208", 1, 7)]),
    ('<p onclick="x()">a</p>', [("EDG208", 1, 1)]),
    ('<a href="javascript:x()">a</a>', [("EDG208", 1, 1)]),
    ('<p style="background: url(x.gif)">a</p>', [("EDG208", 1, 1)]),
    ("<p>By: /s/</p>", [("SEC208", 1, 8)]),
    ("<p>By: /s/ Jane Roe</p>", []),
]


def paged(text: str) -> str:
    return f"<html>\n<head><title>T</title></head>\n<body>\n{text}\n</body>\n</html>\n"


@pytest.mark.parametrize(("text", "expected"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_found_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(code, line - 3, column) for code, line, column in places(paged(text))] == expected


@pytest.mark.parametrize(
    ("filed", "code"),
    [
        ("<p>a</p>", "EDG201"),
        ("<html><p>a</p></html>", "EDG201"),
        ('<html><head><meta http-equiv="refresh" content="1"></head><body></body></html>', "EDG208"),
        ('<html><head><link rel="stylesheet" href="x.css"></head><body></body></html>', "EDG208"),
        ("<html><head><style>p { }</style></head><body></body></html>", "EDG208"),
    ],
)
def test_a_fault_of_the_whole_page_is_found(filed: str, code: str) -> None:
    assert code in {rule for rule, _, _ in places(filed)}


SPOILT = {
    "EDG201": "<span>a</span>",
    "EDG202": '<b face="a">a</b>',
    "EDG203": "<b>a",
    "EDG204": '<a href="https://firm.com">a</a>',
    "EDG205": "\u00a7",
    "EDG208": "<script>a</script>",
    "SEC208": " /S/",
}
GOOD = write(SAMPLE)
ENDS = [found.start() for found in re.finditer(r"</p>", GOOD)]


@law
@given(st.sampled_from(sorted(SPOILT)), st.sampled_from(ENDS))
def test_a_fault_put_anywhere_into_a_good_page_is_found(code: str, at: int) -> None:
    assert code in {rule for rule, _, _ in places(GOOD[:at] + SPOILT[code] + GOOD[at:])}


def test_every_rule_of_pages_has_a_fault_that_it_finds() -> None:
    codes = {code for _, places in FAULTS for code, _, _ in places}
    assert codes == {code for code in RULES if code.startswith(("EDG2", "SEC"))}
