"""The markup of forms and clause text: what is markup, what stays words, what is refused with its line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amendgen.document import markup
from amendgen.document.enumerators import LIVE, Reading, Run, printed, readings, settle
from amendgen.document.fences import MarkupError, deepened
from amendgen.document.filling import filled
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Heading,
    Hold,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Rule,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.document.syntax import CONTAINERS


def words(*inlines: Inline | str) -> Inlines:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)


def underlined(text: str) -> Styled:
    return Styled("underline", (Text(text),))


def item(label: str, text: str, *blocks: Block, series: str = "") -> Item:
    return Item(label, series, (Paragraph(words(text), "flush"), *blocks))


# Emphasis and blanks


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("__Lien__", words(underlined("Lien"))),
        ("**Lien**", words(Styled("bold", words("Lien")))),
        ("_Lien_ and *Lien*", words(Styled("italic", words("Lien")), " and ", Styled("italic", words("Lien")))),
        ('the "__Lien__" of', words('the "', underlined("Lien"), '" of')),
        ('__"Lien"__ means', words(underlined('"Lien"'), " means")),
        ('__"Lien."__', words(underlined('"Lien."'))),
        ("__provided__, __however__,", words(underlined("provided"), ", ", underlined("however"), ",")),
        ("__Schedule 7(a)(3)__ annexed", words(underlined("Schedule 7(a)(3)"), " annexed")),
        ("(the __Loan__)", words("(the ", underlined("Loan"), ")")),
        ("__a **b** c__", words(Styled("underline", words("a ", Styled("bold", words("b")), " c")))),
        ("snake_case and a__b__c", words("snake_case and a__b__c")),
        ("5 * 3 * 2", words("5 * 3 * 2")),
        ("an unclosed __start", words("an unclosed __start")),
        ("a lone _ here", words("a lone _ here")),
    ],
)  # fmt: skip
def test_emphasis(text: str, inlines: Inlines) -> None:
    assert markup.inlines(text) == inlines


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("__", words(Blank(2))),
        ("$______", words("$", Blank(6))),
        ("____%", words(Blank(4), "%")),
        ("________ __, 2005", words(Blank(8), " ", Blank(2), ", 2005")),
        ("as of ____, 2005.", words("as of ", Blank(4), ", 2005.")),
        ('"____"', words('"', Blank(4), '"')),
        ('"__"', words('"', Blank(2), '"')),
        ("(____)", words("(", Blank(4), ")")),
        ("[__]", words("[", Blank(2), "]")),
        ("No.____", words("No.", Blank(4))),
        ("____-____", words(Blank(4), "-", Blank(4))),
        ("______th day", words(Blank(6), "th day")),
        ("__Lien__ of __ and __X__", words(underlined("Lien"), " of ", Blank(2), " and ", underlined("X"))),
    ],
)  # fmt: skip
def test_blanks(text: str, inlines: Inlines) -> None:
    assert markup.inlines(text) == inlines


@given(st.integers(2, 40))
def test_a_blank_is_as_wide_as_it_is_written(width: int) -> None:
    assert markup.inlines("_" * width) == (Blank(width),)
    assert markup.inlines(f"No. {'_' * width}.") == words("No. ", Blank(width), ".")
    if width > 2:
        assert markup.blocks("_" * width) == (Paragraph((Blank(width),)),)


# What CommonMark would eat


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> and <!-- gone -->",
        "&amp; &lt; &copy; AT&T",
        "`code` and ``more``",
        "https://www.sec.gov and <https://www.sec.gov>",
        "[Reserved]",
        "[Signature page follows]",
        "[Reserved] (a)",
        "![x]",
        "~~struck~~ ^up^",
        "a ::: b",
        "[^1]",
        "$10,000,000 = 10%",
        "C:\\temp",
        "\"straight\" and 'single'",
        "Section § 6 — 7",
    ],
)
def test_these_are_words(text: str) -> None:
    assert markup.inlines(text) == (Text(text),)
    assert markup.blocks(text) == (Paragraph((Text(text),)),)


@pytest.mark.parametrize(
    "text", ["> quoted", "- listed", "+ listed", "1) listed", "    indented", "Title\n=====", "```\ncode\n```"]
)
def test_no_list_no_code_and_no_quotation_is_made(text: str) -> None:
    assert markup.blocks(text) == (Paragraph((Text(" ".join(text.split())),)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r"\_\_x\_\_", "__x__"),
        (r"\*x\*", "*x*"),
        (r"\(a) x", "(a) x"),
        (r"1\. x", "1. x"),
        (r"\# x", "# x"),
        (r"\\", "\\"),
    ],
)
def test_a_backslash_makes_words_of_markup(text: str, said: str) -> None:
    assert markup.blocks(text) == (Paragraph((Text(said),)),)


def test_a_line_ends_in_a_space_and_breaks_at_a_backslash_alone() -> None:
    assert markup.blocks("one\ntwo") == (Paragraph((Text("one two"),)),)
    assert markup.blocks("one  \ntwo") == (Paragraph((Text("one two"),)),)
    assert markup.blocks("one\\\ntwo") == (Paragraph((Text("one"), Break(), Text("two"))),)


def test_in_a_stretch_of_text_nothing_is_a_block() -> None:
    for text in ("1. x", "# x", "(a) x", "* * *", "---", "a | b", " and ", "::: x"):
        assert markup.inlines(text) == (Text(text),)


PLAIN = st.text("abcdefgXYZ0123456789.,;:()'\"$%&<>/`~^=+|{}?!@§é–-", min_size=1, max_size=8)


@given(st.lists(PLAIN, min_size=1, max_size=12))
def test_text_without_markup_comes_back_word_for_word(found: list[str]) -> None:
    text = " ".join(["The", *found])
    assert markup.inlines(text) == (Text(text),)
    assert markup.blocks(text) == (Paragraph((Text(text),)),)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co")), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        markup.blocks(text)
        markup.parts(text)
        markup.inlines(text)
    except MarkupError:
        pass


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


# Nesting


def outline(blocks: Blocks) -> list[object]:
    """The labels of items, each followed by the outline of what it holds."""
    out: list[object] = []
    for block in blocks:
        if isinstance(block, Item):
            out.append(block.label or block.series)
            if inner := outline(block.blocks[1:]):
                out.append(inner)
        elif isinstance(block, Paragraph):
            out.append("".join(i.text for i in block.inlines if isinstance(i, Text)))
    return out


def nested(*labels: str) -> list[object]:
    return outline(markup.blocks("\n\n".join(f"{label} x" for label in labels)))


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["(g)", "(h)", "(i)", "(j)"], ["(g)", "(h)", "(i)", "(j)"]),
        (["(a)", "(i)", "(ii)", "(b)"], ["(a)", ["(i)", "(ii)"], "(b)"]),
        (["(iv)", "(v)", "(vi)"], ["(iv)", "(v)", "(vi)"]),
        (["(xiv)", "(xv)", "(xvi)"], ["(xiv)", "(xv)", "(xvi)"]),
        (["(xv)"], ["(xv)"]),
        (["(u)", "(v)", "(w)", "(x)"], ["(u)", "(v)", "(w)", "(x)"]),
        (["(z)", "(aa)", "(bb)"], ["(z)", "(aa)", "(bb)"]),
        (["(a)", "(i)", "(A)", "(I)", "(II)", "(B)", "(ii)", "(b)"],
         ["(a)", ["(i)", ["(A)", ["(I)", "(II)"], "(B)"], "(ii)"], "(b)"]),
        (["1.", "(a)", "(b)", "2.", "(a)"], ["1.", ["(a)", "(b)"], "2.", ["(a)"]]),
        (["SECTION 1.", "(a)", "(i)", "SECTION 2."], ["SECTION 1.", ["(a)", ["(i)"]], "SECTION 2."]),
        (["A.", "1.", "(a)", "B."], ["A.", ["1.", ["(a)"]], "B."]),
        (["(1)", "(a)", "(2)"], ["(1)", ["(a)"], "(2)"]),
        (["(iii)", "(iv)"], ["(iii)", "(iv)"]),
        (["(a)", "(c)"], ["(a)", "(c)"]),
        (["(i)", "(a)", "(ii)", "(a)", "(iii)"], ["(i)", ["(a)"], "(ii)", ["(a)"], "(iii)"]),
    ],
)  # fmt: skip
def test_items_nest_by_their_enumerators(labels: list[str], found: list[object]) -> None:
    assert nested(*labels) == found


SERIES = ("SECTION 1.", "(a)", "(i)", "(A)", "(1)", "(I)")
"""Nested in this order no label can be taken for another's, as long as no series is long."""
TREES = st.recursive(st.just(()), lambda inner: st.lists(inner, max_size=4).map(tuple), max_leaves=14)


def as_labels(tree: tuple[object, ...], depth: int = 0) -> list[str]:
    out = []
    for value, inner in enumerate(tree, 1):
        out.append(printed(SERIES[depth], value))
        if depth + 1 < len(SERIES):
            out += as_labels(inner, depth + 1)  # type: ignore[arg-type]
    return out


def as_outline(tree: tuple[object, ...], depth: int = 0) -> list[object]:
    out: list[object] = []
    for value, inner in enumerate(tree, 1):
        out.append(printed(SERIES[depth], value))
        if inner and depth + 1 < len(SERIES):
            out.append(as_outline(inner, depth + 1))  # type: ignore[arg-type]
    return out


@given(TREES, st.integers(0, 2))
def test_any_nesting_that_is_printed_is_read_back(tree: tuple[object, ...], start: int) -> None:
    assert nested(*as_labels(tree, start)) == as_outline(tree, start)


@given(TREES)
def test_live_labels_are_left_to_numbering(tree: tuple[object, ...]) -> None:
    text = "\n\n".join(f"{label} x" for label in as_labels(tree))

    def series(blocks: Blocks, depth: int) -> None:
        for block in blocks:
            if isinstance(block, Item):
                assert (block.label, block.series) == ("", SERIES[depth])
                series(block.blocks, depth + 1)

    series(markup.blocks(text, live=True), 0)


def test_flush_text_belongs_to_the_section_and_indented_text_to_the_item() -> None:
    text = "SECTION 1. x\n\n(a) y\n\n  under a\n\nflush\n\n(b) z\n\n## B. Part\n\nout"
    assert outline(markup.blocks(text)) == ["SECTION 1.", ["(a)", ["under a"], "flush", "(b)"], "out"]
    assert outline(markup.blocks("(a) y\n\nflush")) == ["(a)", "flush"]


def test_flush_text_of_a_section_is_flush_only_when_indented() -> None:
    (section,) = markup.blocks("SECTION 1. x\n\none\n\n  two")
    assert isinstance(section, Item)
    found = [(block.inlines, block.role) for block in section.blocks if isinstance(block, Paragraph)]
    assert found == [(words("x"), "flush"), (words("one"), "body"), (words("two"), "flush")]


# Enumerators


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("(a)", [("(a)", 1)]),
        ("(i)", [("(i)", 1), ("(a)", 9)]),
        ("(v)", [("(i)", 5), ("(a)", 22)]),
        ("(c)", [("(a)", 3), ("(i)", 100)]),
        ("(ii)", [("(i)", 2), ("(a)", 35)]),
        ("(xv)", [("(i)", 15)]),
        ("(aa)", [("(a)", 27)]),
        ("(I)", [("(I)", 1), ("(A)", 9)]),
        ("(12)", [("(1)", 12)]),
        ("7.", [("1.", 7)]),
        ("B.", [("A.", 2)]),
        ("SECTION 2.", [("SECTION 1.", 2)]),
        ("ARTICLE IV.", [("ARTICLE I.", 4)]),
        ("(and)", []),
        ("(iiii)", [("(a)", 87)]),
        ("6.10", []),
        ("", []),
    ],
)
def test_the_ways_to_read_a_label(label: str, found: list[tuple[str, int]]) -> None:
    assert readings(label) == tuple(Reading(*way) for way in found)


@given(st.sampled_from([*SERIES, "1.", "A.", "I.", "ARTICLE I.", "Section 1."]), st.integers(1, 120))
def test_a_label_printed_is_read_again(series: str, value: int) -> None:
    label = printed(series, value)
    assert Reading(series, value) in readings(label)
    if value <= 26:
        assert LIVE.match(f"{label} x")


def test_a_label_settles_among_its_neighbours() -> None:
    assert settle("(i)", [Run("(a)", 8)]) == (0, Reading("(a)", 9))
    assert settle("(i)", [Run("(a)", 1)]) == (1, Reading("(i)", 1))
    assert settle("(v)", [Run("(i)", 4)]) == (0, Reading("(i)", 5))
    assert settle("(b)", [Run("1.", 1), Run("(a)", 1), Run("(i)", 3)]) == (1, Reading("(a)", 2))
    assert settle("(x)", []) == (0, Reading("(i)", 10))
    assert settle("6.10", []) == (0, Reading("6.10", 1))


# Filling

VALUES = (words("ACME, Inc."), (), (item("(a)", "x"), item("(b)", "y")))


def fill(text: str, *values: Inlines | Blocks) -> Blocks:
    """The blocks of a form in which <0> holds the first value."""
    (part,) = filled(markup.parts(re.sub(r"<(\d)>", "\ue000\\1\ue001", text)), values) or (Part("body", ()),)
    return part.blocks


def test_a_value_stands_where_it_is_held_and_is_never_markup() -> None:
    marked = words("__A__ *B* (c)")
    assert fill("1. the __<0>__ of <0>", marked) == (
        Item(
            "", "1.", (Paragraph((Text("the "), Styled("underline", marked), Text(" of "), *marked), "flush"),)
        ),
    )


def test_values_are_filled_into_every_kind_of_block() -> None:
    name = words("ACME")
    assert fill("# <0>", name) == (Heading(1, name),)
    assert fill("::: lines\n<0>\n:::", name) == (Lines((name,)),)
    assert fill("::: signature\n<0>\n:::", name) == (Signature((name,)),)
    assert fill("a | b\n--|--\n<0> | c", name) == (Table((words("a"), words("b")), ((name, words("c")),)),)
    assert fill("x[^1]\n\n[^1]: <0>", name) == (Paragraph(words("x", Note((Paragraph(name),)))),)
    (part,) = filled(markup.parts("::: cover\nx\n\n::: footer\n\ue0000\ue001\n:::\n:::"), (name,))
    assert part.footer == (name,)


def test_blocks_take_the_place_of_their_paragraph() -> None:
    assert fill("<0>", VALUES[2]) == VALUES[2]
    assert fill("one\n\n<0>\n\ntwo", VALUES[2]) == (
        Paragraph(words("one")),
        *VALUES[2],
        Paragraph(words("two")),
    )


def test_a_paragraph_of_an_empty_value_is_left_out() -> None:
    assert fill("one\n\n<0>", ()) == (Paragraph(words("one")),)
    assert fill("one <0>two", ()) == (Paragraph(words("one ", "two")),)


@pytest.mark.parametrize("text", ["one <0>", "# <0>", "__<0>__", "::: lines\n<0>\n:::", "x[^1]\n\n[^1]: y <0>"])
def test_blocks_within_a_line_are_refused(text: str) -> None:
    with pytest.raises(MarkupError, match="must stand alone in its paragraph"):
        fill(text, VALUES[2])


def test_a_quotation_is_filled_too() -> None:
    part = Part("body", (Quotation((Paragraph((Hold(0),)), Paragraph(words("x")))),))
    assert filled((part,), (VALUES[2],)) == (Part("body", (Quotation((*VALUES[2], Paragraph(words("x")))),)),)
