"""The blocks, parts and containers of the markup; what is refused is refused with its line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from short import item, underlined, words

from amendgen.document import markup
from amendgen.document.fences import MarkupError, deepened
from amendgen.document.nodes import (
    Blank,
    Blocks,
    Contents,
    Heading,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Reference,
    Rule,
    Signature,
    Table,
    Text,
)
from amendgen.document.syntax import CONTAINERS

# Blocks


def test_ornament_rule_and_blank_line() -> None:
    assert markup.blocks("* * *") == (Paragraph((Text("* * *"),), "centered"),)
    assert markup.blocks("---") == (Rule(),)
    assert markup.blocks("_____") == (Paragraph((Blank(5),)),)


def test_headings_have_three_levels_and_may_be_enumerated() -> None:
    assert markup.blocks("# Title") == (Heading(1, words("Title")),)
    assert markup.blocks("## {#a} A. Amendments") == (Heading(2, words("A. Amendments"), "", "", "a"),)
    assert markup.blocks("## A. Amendments") == (Heading(2, words("Amendments"), "A.", ""),)
    assert markup.blocks("## A. {#a} Amendments", live=True) == (
        Heading(2, words("Amendments"), "", "A.", "a"),
    )
    with pytest.raises(MarkupError, match="line 3: a heading has one, two or three"):
        markup.blocks("text\n\n#### Too deep")


def test_tables() -> None:
    found = markup.blocks("Aircraft | No.\n---------|----\n__N355MC__ | 23395\nN540MC |\n")
    header, first = (words("Aircraft"), words("No.")), (words(underlined("N355MC")), words("23395"))
    assert found == (Table(header, (first, (words("N540MC"), ()))),)


def test_the_same_text_is_the_same_tree() -> None:
    assert markup.blocks("(a) x") is markup.blocks("(a) x")


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("1. one", (item("1.", "one"),)),
        ("(xvi) one", (item("(xvi)", "one"),)),
        ("(xxviii) one", (item("(xxviii)", "one"),)),
        ("6.10 [Reserved]", (item("6.10", "[Reserved]"),)),
        ("2.4B one", (item("2.4B", "one"),)),
        ("A. one", (item("A.", "one"),)),
        ("SECTION 2. one", (item("SECTION 2.", "one"),)),
        ("(a)\none", (item("(a)", "one"),)),
        ("(a)", (Item("(a)", "", (Paragraph((), "flush"),)),)),
        ("IV. one", (item("IV.", "one"),)),
        ("ILL. one", (Paragraph(words("ILL. one")),)),
        ("(and) one", (Paragraph(words("(and) one")),)),
        ("(such) one", (Paragraph(words("(such) one")),)),
        ("(A/B) one", (Paragraph(words("(A/B) one")),)),
        ("(a)one", (Paragraph(words("(a)one")),)),
        ("2005 was", (Paragraph(words("2005 was")),)),
        ("one (a) two", (Paragraph(words("one (a) two")),)),
        ('"(a) one', (Paragraph(words('"(a) one')),)),
        ("; and (xi) one", (Paragraph(words("; and (xi) one")),)),
    ],
)
def test_an_enumerator_begins_an_item_whose_label_is_kept(text: str, blocks: Blocks) -> None:
    assert markup.blocks(text) == blocks


def test_anchors_stand_behind_the_enumerator() -> None:
    (found,) = markup.blocks("(f) {#reinstatement} __Reinstatement__. The guaranty", live=True)
    heading = Paragraph((underlined("Reinstatement"), Text(". The guaranty")), "flush")
    assert found == Item("", "(a)", (heading,), "reinstatement")


def test_references() -> None:
    assert markup.inlines("under [](#fee) and [clause](#fee)") == words(
        "under ", Reference("fee"), " and ", Reference("fee", "clause")
    )
    with pytest.raises(MarkupError, match="only links to an anchor"):
        markup.inlines("[here](http://example.com)")
    assert markup.inlines("[Reserved](a") == (Text("[Reserved](a"),)


def test_footnotes() -> None:
    (found,) = markup.blocks("Title[^one]\n\n[^one]: First.\n\n    (a) Second.")
    note = Note((Paragraph(words("First.")), item("(a)", "Second.")))
    assert found == Paragraph(words("Title", note))
    with pytest.raises(MarkupError, match="footnote cannot stand within a footnote"):
        markup.blocks("a[^b]\n\n[^b]: see [^c]\n\n[^c]: d")


def test_the_items_of_a_footnote_are_literal_even_in_a_form() -> None:
    (part,) = markup.parts("1. Title[^one]\n\n[^one]: (b) Second.")
    (paragraph,) = part.blocks[0].blocks  # type: ignore[union-attr]
    assert paragraph.inlines[1] == Note((item("(b)", "Second."),))  # type: ignore[union-attr]


# Parts and containers


def test_containers_that_are_parts_begin_pages() -> None:
    text = "::: cover\n# Title\n\n::: footer\nPage\n:::\n:::\n\nbody\n\n::: contents\n:::\n\n"
    text += "::: signatures\n\n::: signature\nACME\\\nBy: ____\n\nName:\n:::\n\n:::\n"
    cover, body, contents, signatures = markup.parts(text)
    assert cover == Part("cover", (Heading(1, words("Title")),), (words("Page"),))
    assert body == Part("body", (Paragraph(words("body")),))
    assert contents == Part("contents", (Contents(),))
    block = Signature((words("ACME"), words("By: ", Blank(4)), (), words("Name:")))
    assert signatures == Part("signatures", (block,))


def test_lines_centred_and_right() -> None:
    assert markup.blocks("::: lines\none\ntwo\n\nthree\n:::") == (
        Lines((words("one"), words("two"), (), words("three"))),
    )
    assert markup.blocks("::: centered\none\n\ntwo\n:::") == (
        Paragraph(words("one"), "centered"),
        Paragraph(words("two"), "centered"),
    )
    assert markup.blocks("::: right\none\n:::") == (Paragraph(words("one"), "right"),)


def test_containers_nest() -> None:
    (part,) = markup.parts("::: attachment\n\n::: centered\none\n:::\n\n::: lines\ntwo\n:::\n\n:::")
    assert part == Part("attachment", (Paragraph(words("one"), "centered"), Lines((words("two"),))))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("one\n\n::: centered\ntwo", "line 3: '::: centered' is never closed by ':::'"),
        ("::: cover\n\n::: centered\none\n:::", "line 1: '::: cover' is never closed"),
        ("::: centered\none\n:::\n:::", "line 4: this ':::' closes no container"),
        ("::: center\none\n:::", "line 1: there is no container '::: center'; the containers are cover,"),
        ("::: lines\n# Title\n:::", "line 2: only lines of text may stand in this container"),
        ("::: signature\na | b\n--|--\n:::", "line 2: only lines of text"),
        ("::: centered\n# Title\n:::", "a heading cannot stand in a 'centered' container"),
        ("::: right\n(a) one\n:::", "a item cannot stand in a 'right' container"),
        ("::: centered\n\n::: cover\none\n:::\n\n:::", "line 3: cover cannot stand here"),
        ("::: centered\n\n::: footer\none\n:::\n\n:::", "line 3: a footer cannot stand here"),
    ],
)
def test_containers_that_cannot_be_are_refused_with_their_line(text: str, message: str) -> None:
    with pytest.raises(MarkupError) as refusal:
        markup.parts(text)
    assert str(refusal.value).startswith(message) or message in str(refusal.value)


def test_the_line_of_a_refusal_counts_lines_as_an_editor_does() -> None:
    with pytest.raises(MarkupError, match="line 4: a heading"):
        markup.parts("one\u2028two\n\n\n#### Too deep")


@given(st.lists(st.sampled_from(CONTAINERS), min_size=1, max_size=5))
def test_outer_containers_get_longer_fences_and_lines_stay_in_place(names: list[str]) -> None:
    text = "\n".join([*(f"::: {name}" for name in names), "text", *(":::" for _ in names)])
    found = deepened(text, CONTAINERS).split("\n")
    depth = [len(re.match(":*", line)[0]) for line in found]  # type: ignore[index]
    most = len(names)
    assert depth == [*range(most + 2, 2, -1), 0, *range(3, most + 3)]
    assert [line.lstrip(": ") for line in found] == [*names, "text", *("" for _ in names)]
