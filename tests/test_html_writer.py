"""The web page: every node, the words of the tree in order, and nothing that is not escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from docx_sample import SAMPLE, p, t, u
from every_node import BLOCKS, INLINES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines
from tree_words import PageWords

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
from amendgen.document.revisions import projected
from amendgen.writers import FORMATS
from amendgen.writers.html import write

FLOWING = {"p", "h1", "h2", "h3", "div", "section", "blockquote", "br", "td", "th", "li", "tr", "hr", "footer"}
VOID = {"br", "hr", "meta"}
_TYPEWRITTEN = str.maketrans("“”‘’", "\"\"''")
law = settings(deadline=None, suppress_health_check=list(HealthCheck))


class Page(HTMLParser):
    """A page read by the standard library: its words, ids and links; tags must close what they open."""

    def __init__(self, text: str, without: str = "") -> None:
        super().__init__()
        self.without = without
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        assert not ({"ins", "del"} & set(self.open) and tag in ("ins", "del")), "changes nest"
        self.ids += [said["id"]] if "id" in said else []
        self.links += [said["href"]] if "href" in said else []
        self.sources += [name for name in said if name in ("src", "style") or name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)
        self.text += " " if tag in FLOWING else ""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.text += " " if tag in FLOWING else ""

    def handle_data(self, data: str) -> None:
        if "main" in self.open and self.without not in self.open:
            self.text += data

    def words(self) -> list[str]:
        return self.text.translate(_TYPEWRITTEN).split()


def body(*blocks: Block) -> Document:
    return Document("Title", (Part("body", blocks),))


def main(*blocks: Block) -> str:
    """What stands on the page of these blocks, without the page."""
    found = re.search(r'<section class="body">\n(.*)</section>', write(body(*blocks)), re.DOTALL)
    assert found
    return found[1].strip()


PRINTED = {
    "Text": "a * &lt; b &amp; “c”",
    "Styled": "<u>proviso</u>",
    "Blank": '<span class="blank" role="img" aria-label="blank">___</span>',
    "Ruled": '<span class="rule"> /s/ A </span>',
    "Break": "<br>",
    "Note": '<sup><a href="#note.1" id="mark.1" role="doc-noteref">1</a></sup>',
    "Reference": '<a href="#h">Section\u00a05</a>',
    "Revised": "<del>old</del>",
    "Paragraph": '<p class="right">One. Two; three</p>',
    "Heading": '<h1 class="heading" id="A"><a class="label" href="#A">A.</a> B</h1>',
    "Item": '<div class="item" id="s1"><p><a class="label" href="#s1">1.</a> x</p>\n'
    '<p class="flush">y</p>\n</div>',
    "Quotation": '<blockquote>\n<p class="flush">q</p>\n<blockquote>\n<p class="flush">r</p>\n</blockquote>\n'
    "</blockquote>",
    "Lines": '<p class="centered lines">a<br>b</p>',
    "Signature": '<p class="signature">LENDER<br>By: <span class="rule">  </span></p>',
    "Table": '<div class="wide" role="region" aria-label="Table 1" tabindex="0"><table>'
    '<thead><tr><th scope="col">H</th><th scope="col">I</th></tr></thead>\n'
    "<tbody><tr><td>c|d<br>e</td><td></td></tr>\n</tbody></table></div>",
    "Contents": '<nav class="listed" aria-label="Contents"><ul>'
    '<li class="level1"><span class="label">1.</span> Liens</li>\n'
    '<li class="level2"><span class="label">(a)</span> Kinds</li>\n</ul></nav>',
    "Rule": "<hr>",
    "Revision": '<ins class="blocks">\n<p class="flush">new</p>\n</ins>',
}


@pytest.mark.parametrize("kind", INLINES)
def test_every_inline_is_printed(kind: str) -> None:
    page = main(p("x ", INLINES[kind], " y"), Heading(1, (), "", "", "h"))
    assert f'<p class="body">x {PRINTED[kind]} y</p>' in page


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_block_is_printed(kind: str) -> None:
    assert main(BLOCKS[kind]) == PRINTED[kind]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("subsection 7(e)(3), and", 'subsection\u00a0<span class="whole">7(e)(3)</span>, and'),
        ("(x)(y) and (a)", '<span class="whole">(x)(y)</span> and (a)'),
        (
            "2.4B(i)(a)(1)(A)(z)(y)",
            '<span class="whole">2.4B(i)(a)(1)(A)</span><span class="whole">(z)(y)</span>',
        ),
        ("a Boeing 747-400F", 'a Boeing\u00a0<span class="whole">747-400F</span>'),
        ("an MD-11, A320-214", 'an <span class="whole">MD-11</span>, <span class="whole">A320-214</span>'),
        ("CF6-80C2-B1F.", '<span class="whole">CF6-80C2-B1F</span>.'),
        ("S-K, semi-colon, non-U.S., Third-2 and 0-x", "S-K, semi-colon, non-U.S., Third-2 and 0-x"),
        ("(&)(<) f(x) (the sum)(its share)", "(&amp;)(&lt;) f(x) (the sum)(its share)"),
    ],
)
def test_a_citation_of_several_brackets_is_held_together_and_a_model(said: str, shown: str) -> None:
    assert main(p(said)) == f'<p class="body">{shown}</p>'


def test_a_citation_that_is_a_link_or_struck_is_held_together_within() -> None:
    shown = main(Heading(1, (), "", "", "h"), p(Reference("h", "", "7(e)(3)"), Revised("struck", t("1(a)(b)"))))
    assert '<a href="#h"><span class="whole">7(e)(3)</span></a>' in shown
    assert '<del><span class="whole">1(a)(b)</span></del>' in shown


@law
@given(st.one_of(documents(), redlines(), documents(alphabet="ab<>&\"'{}%é§—")))
def test_the_words_of_the_page_are_the_words_of_the_tree_in_order(document: Document) -> None:
    page = Page(write(document))
    without_notes = PageWords(document).text.translate(_TYPEWRITTEN).split()
    assert page.words() == without_notes
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert not page.sources


def test_html_is_a_format() -> None:
    assert FORMATS["html"].write(SAMPLE, b"") == write(SAMPLE).encode("utf-8")


@law
@given(redlines())
def test_a_page_without_its_struck_words_is_as_amended_and_without_its_inserted_as_it_was(
    document: Document,
) -> None:
    # part for part: the footer of an attachment that goes is not struck
    for drop, without in (("struck", "del"), ("inserted", "ins")):
        kept = projected(document, drop)  # type: ignore[arg-type]
        assert "".join(Page(write(document), without).words()) == "".join(Page(write(kept)).words())


def test_a_page_needs_nothing_beside_itself() -> None:
    page = write(SAMPLE)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert not re.search(r"https?:|<script|<link|<img|url\(|@import|src=", page)
    assert "prefers-color-scheme: dark" in page and "@media print" in page and "width=device-width" in page


@pytest.mark.parametrize("text", ['<script>alert("1")</script>', "</style>", "&amp;", "{0}", "%s", '"><b>'])
def test_text_is_text_wherever_it_stands(text: str) -> None:
    note = Note((p(text),), text)
    item = Item(text, "", (p(text, note, u(text), Reference(text, "", text)),), text)
    contents = Contents((Entry(1, text, t(text), text),))
    document = Document(text, (Part("body", (item, contents, Table((t(text),), ())), (t(text),)),))
    page = Page(write(document))
    assert page.words() == PageWords(document).text.split()
    assert "script" not in page.open and "<script" not in write(document)


def test_a_draft_says_so_above_the_document() -> None:
    page = write(Document("T", (), draft="Draft of <November> 3, 2004"))
    assert "<body>\n<header>Draft of &lt;November&gt; 3, 2004</header>\n<main>" in page
    assert "<header" not in write(Document("T", ()))


def test_quotation_marks_turn_across_tags() -> None:
    assert main(p('the "', u("Amendment"), "\"'s")) == '<p class="body">the “<u>Amendment</u>”’s</p>'


def test_a_note_is_told_at_the_end_of_its_part_and_leads_back() -> None:
    page = main(p("x", Note((p("Told."),), "1")), p("end"))
    assert page.index("Told.") > page.index("end")
    assert '<li id="note.1"><p><a href="#mark.1" role="doc-backlink">1</a> Told.</p></li>' in page


def test_a_note_in_struck_words_is_struck() -> None:
    page = main(p("x", Revised("struck", t("y", Note((p("Told."),), "1")))))
    assert '<li id="note.1"><del class="blocks"><p>' in page


def test_the_label_of_an_item_stays_where_its_words_change() -> None:
    item = Item("(a)", "", (Revision("struck", (p("old"),)), Revision("inserted", (p("new"),))))
    assert '<p><a class="label" href="#a">(a)</a> <del>old</del></p>' in main(item)


def test_a_provision_struck_leaves_its_id_and_its_references_to_its_namesake() -> None:
    item = Item("(a)", "", (p(Reference("x", "", "this")),), "x")
    page = Page(write(body(Revision("struck", (item,)), Revision("inserted", (item,)))))
    assert page.ids == ["a~struck", "a"]
    assert page.links == ["#a~struck", "#a", "#a", "#a"]


@pytest.mark.parametrize("text", ["\x07", "\ud83d", "\uffff", "\x9f"])
def test_what_no_page_can_hold_is_refused_by_its_code(text: str) -> None:
    with pytest.raises(Refusal, match=rf"U\+{ord(text):04X}"):
        write(body(p(f"Atlas{text}Air")))
