"""The ids of a page: where they come from, that they stay, and the outline of its headings."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from docx_sample import p, t
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines

from amendgen.document.nodes import (
    Block,
    Break,
    Document,
    Heading,
    Item,
    Note,
    Part,
    PartKind,
    Quotation,
    Revised,
    Revision,
    Styled,
    Table,
    Text,
)
from amendgen.document.revisions import projected
from amendgen.writers.html import write
from amendgen.writers.html.places import places

law = settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))


def item(label: str, *blocks: Block, anchor: str = "") -> Item:
    return Item(label, "", (p("words"), *blocks), anchor)


def ids(*blocks: Block, kind: PartKind = "body") -> list[str]:
    return [one.id for one in places(Document("T", (Part(kind, blocks),)))]


def test_an_id_is_the_citation() -> None:
    assert ids(item("SECTION 2.", item("(c)", item("(iv)")))) == ["s2", "s2-c", "s2-c-iv"]
    assert ids(item("2.4B", item("(ii)", item("(a)")))) == ["s2.4B", "s2.4B-ii", "s2.4B-ii-a"]
    assert ids(item("1.", item("(a)", item("(A)")))) == ["s1", "s1-a", "s1-a-A"]
    assert ids(item("§ 7")) == ["s7"]


def test_sections_are_cited_without_their_article() -> None:
    article = Heading(2, t("Covenants"), "ARTICLE VI")
    assert ids(article, item("6.1"), item("6.2", item("(i)"))) == ["article-vi", "s6.1", "s6.2", "s6.2-i"]
    assert ids(item("ARTICLE VI", item("6.1", item("(i)")))) == ["article-vi", "s6.1", "s6.1-i"]


def test_paragraphs_begin_anew_under_each_lettered_heading() -> None:
    a, b = Heading(2, t("Amendments"), "A."), Heading(2, t("Miscellany"), "B.")
    assert ids(a, item("1."), item("2."), b, item("1.")) == ["A", "A-1", "A-2", "B", "B-1"]


def test_quoted_text_goes_on_from_the_instruction_that_quotes_it() -> None:
    quoting = item("3.", Quotation((item('"6.1', item("(a)")), item('"(xvi)'))), item("(a)"))
    a = Heading(2, t("Amendments"), "A.")
    assert ids(a, quoting) == ["A", "A-3", "A-3-s6.1", "A-3-s6.1-a", "A-3-xvi", "A-3-a"]


def test_a_definition_is_known_by_its_term_and_leads_to_its_clauses() -> None:
    sale = p('"', Styled("underline", t("Asset Sale")), '" means the sale of')
    liens = p('"Lien" or "Liens", has the meaning')
    section = item(
        "1.1", p("In this Agreement:"), sale, item("(i)"), liens, item("(i)"), p('"Sold" is a word.')
    )
    defined = ["s1.1-asset-sale", "s1.1-asset-sale-i", "s1.1-lien", "s1.1-lien-i"]
    assert ids(section, item("1.2", item("(i)"))) == ["s1.1", *defined, "s1.2", "s1.2-i"]
    assert ids(Item("(a)", "", (sale,))) == ["a", "a-asset-sale"]


def test_a_definition_is_linked_to() -> None:
    page = write(Document("T", (Part("body", (p('"Lien" means a lien.'),)),)))
    link = '<a class="here" href="#lien" aria-label="Link to this definition"></a>'
    assert f'<p class="body" id="lien">“Lien” means a lien.{link}</p>' in page


def test_an_attachment_leads_to_all_that_follows_it() -> None:
    title = Heading(1, (Text("Annex A"), Break(), Text("Definitions")))
    attached = Part("attachment", (title, Heading(3, t("Terms")), item("1."), item("2.1")))
    following = Part("body", (item("SECTION 1."),))
    found = places(Document("T", (Part("body", (item("1."),)), attached, following)))
    ends = ["", "-terms", "-1", "-s2.1", "-s1"]
    assert [one.id for one in found] == ["s1", *(f"annex-a-definitions{end}" for end in ends)]


def test_a_heading_is_known_by_its_words_as_they_stand() -> None:
    words = (
        Revised("struck", t("Old")),
        Revised("inserted", t("New")),
        Text(" Recitals"),
        Note((p("x"),), "1"),
    )
    assert ids(Heading(3, words)) == ["new-recitals"]
    assert ids(Heading(1, t("one two three four five six seven"))) == ["one-two-three-four-five-six"]


@pytest.mark.parametrize(("anchor", "expected"), [("liens", "liens"), ("", "")])
def test_an_item_without_a_number_is_known_by_its_anchor(anchor: str, expected: str) -> None:
    assert ids(item("•", anchor=anchor)) == [expected]


def test_what_comes_twice_is_counted_and_what_is_struck_stands_aside() -> None:
    struck = Revision("struck", (item("(a)"),))
    assert ids(struck, item("(a)"), struck, item("(a)")) == ["a~struck", "a", "a~struck~2", "a~2"]


WHOLE = st.recursive(
    st.sampled_from([p('"Lien" means a lien.'), p("words"), Heading(3, t("Part"), "A."), item("6.1")]),
    lambda inner: st.builds(
        lambda label, blocks: Item(label, "", blocks) if label else Quotation(blocks),
        st.sampled_from(["(a)", "(i)", "SECTION 2.", ""]),
        st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=6,
)
CHANGED = st.builds(Revision, st.sampled_from(["struck", "inserted"]), st.lists(WHOLE, max_size=2).map(tuple))
REVISED = st.recursive(
    WHOLE | CHANGED,
    lambda inner: st.builds(
        lambda label, blocks: Item(label, "", blocks) if label else Quotation(blocks),
        st.sampled_from(["(a)", "1.", ""]),
        st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=6,
)
DEFINING = st.lists(REVISED, max_size=4).map(lambda blocks: Document("T", (Part("body", tuple(blocks)),)))


@law
@given(st.one_of(redlines(), DEFINING))
def test_every_place_is_an_id_on_the_page_in_order(document: Document) -> None:
    found = re.findall(r'<(?:div|p|h\d)(?: class="[^"]*")? id="([^"]*)"', write(document))
    assert found == [one.id for one in places(document) if one.id]
    assert len(set(found)) == len(found)


@law
@given(st.one_of(redlines(), DEFINING))
def test_a_provision_has_one_id_in_the_redline_and_in_the_conformed_copy(document: Document) -> None:
    redline = [one.id for one in places(document) if not one.struck]
    assert redline == [one.id for one in places(projected(document, "struck"))]


HEADED_NOTE = Note((p("told"), Heading(3, t("in a note"))), "1")


def in_a_body(*blocks: Block) -> Document:
    return Document("T", (Part("body", blocks),))


@law
@given(documents())
@example(in_a_body(Heading(1, (Text("x"), HEADED_NOTE)), Heading(2, t("y"))))
@example(in_a_body(p("x", HEADED_NOTE), Heading(2, t("y"))))
def test_no_depth_of_headings_is_left_out_and_the_page_has_one_title(document: Document) -> None:
    depths = [int(depth) for depth in re.findall(r"<h(\d)", write(document))]
    assert depths[:1] in ([], [1])
    assert all(after <= before + 1 for before, after in pairwise(depths))
    assert depths.count(1) <= 1


def test_a_heading_in_a_footnote_looks_like_one_and_heads_nothing() -> None:
    page = write(in_a_body(p("x", HEADED_NOTE), Heading(1, t("y"))))
    assert re.findall(r"<h\d[^>]*>", page) == ['<h1 class="title" id="y">']
    assert '<p class="caption">in a note</p>' in page


def test_what_is_counted_is_counted_in_the_order_of_the_page() -> None:
    table = Table((t("H"),), ((t("c"),),))
    page = write(in_a_body(p("x", Note((p("told"), table), "1")), table))
    assert page.index('aria-label="Table 1"') < page.index('id="note.1"') < page.index('aria-label="Table 2"')


def test_a_caption_below_the_title_is_as_deep_as_a_part() -> None:
    headings = [Heading(level, t("x")) for level in (1, 3, 2, 3, 2)]
    attachment = [Heading(level, t("x")) for level in (1, 3, 2, 3)]
    page = write(Document("T", (Part("body", tuple(headings)), Part("attachment", tuple(attachment)))))
    assert re.findall(r"<h(\d)", page) == ["1", "2", "2", "3", "2", "2", "3", "3", "4"]
