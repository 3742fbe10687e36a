"""Enumerators: how they are read and printed, and how items nest by them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from short import words

from amendgen.document import markup
from amendgen.document.enumerators import Reading, Run, found, printed, readings, sections, settle
from amendgen.document.nodes import (
    Blocks,
    Item,
    Paragraph,
    Text,
)

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
    ("labels", "expected"),
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
        (["6.9", "(a)", "(b)", "6.10", "6.11"], ["6.9", ["(a)", "(b)"], "6.10", "6.11"]),
        (["Article VI", "Section 6.7", "(a)", "6.7.1", "6.7.2", "Section 6.8", "Article VII", "Section 7.1"],
         ["Article VI", ["Section 6.7", ["(a)", "6.7.1", "6.7.2"], "Section 6.8"],
          "Article VII", ["Section 7.1"]]),
        (["1.", "1.1", "1.2", "(a)", "2.", "2.1"], ["1.", ["1.1", "1.2", ["(a)"]], "2.", ["2.1"]]),
        (["6.12", "7.1", "7.2"], ["6.12", "7.1", "7.2"]),
        (["2.4", "2.4A", "(i)", "2.4B", "2.5"], ["2.4", "2.4A", ["(i)"], "2.4B", "2.5"]),
        (["SECTION 2", "SECTION 2A", "(a)", "SECTION 3"], ["SECTION 2", "SECTION 2A", ["(a)"], "SECTION 3"]),
        (["(a)", "(b)", "1.1", "(a)", "1.2"], ["(a)", "(b)", "1.1", ["(a)"], "1.2"]),
    ],
)  # fmt: skip
def test_items_nest_by_their_enumerators(labels: list[str], expected: list[object]) -> None:
    assert nested(*labels) == expected


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


NUMBERED = ("Article {}", "{}.{}", "{}.{}.{}", "({3})")


def as_numbers(tree: tuple[object, ...], above: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    """The tree as articles, their sections by two numbers and by three, and lettered clauses, with depths."""
    out: list[tuple[int, str]] = []
    for value, inner in enumerate(tree, 1):
        number = (*above, chr(96 + value) if len(above) == 3 else str(value))
        out.append((len(above), NUMBERED[len(above)].format(*number)))
        if len(number) < len(NUMBERED):
            out += as_numbers(inner, number)  # type: ignore[arg-type]
    return out


def depths(found: list[object], depth: int = 0) -> list[tuple[int, str]]:
    """An outline as labels with how deep each lies."""
    out: list[tuple[int, str]] = []
    for each in found:
        out += depths(each, depth + 1) if isinstance(each, list) else [(depth, str(each))]
    return out


@given(TREES)
def test_any_nesting_of_numbers_of_several_parts_is_read_back(tree: tuple[object, ...]) -> None:
    told = as_numbers(tree)
    assert depths(nested(*(label for _, label in told))) == told


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
    assert outline(markup.blocks("1. x\n\n6.7 x\n\n(a) y\n\nflush")) == ["1.", ["6.7", ["(a)", "flush"]]]


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
        ("SECTION 2", [("SECTION 1.", 2)]),
        ("Article VI", [("Article I.", 6)]),
        ("Section 2A.", [("Section 1.", 2)]),
        ("\u00a7 4", [("\u00a7 1.", 4)]),
        ("Clause 3)", [("Clause 1)", 3)]),
        ('"(iv)', [("(i)", 4)]),
        ("6.10", [("1.1", 10)]),
        ("6.10.", [("1.1", 10)]),
        ("Section 6.7", [("1.1", 7)]),
        ("SECTION 2.01.", [("1.1", 1)]),
        ("2.4B", [("1.1", 4)]),
        ("6.7.12", [("1.1.1", 12)]),
        ("IV.2", [("A.1", 2)]),
        ("6", []),
        ("a", []),
        ("12A.", []),
        ("(2A)", []),
        ("1985-6", []),
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
        start = found(f"{label} x", live=True)
        assert start is not None and start["label"] == label


@pytest.mark.parametrize("label", ["SECTION 2", "Section 2A.", "6.10", "6.0", "Section 6.7", "Article VI"])
def test_what_numbering_does_not_print_is_no_live_label(label: str) -> None:
    start = found(f"{label} x", live=False)
    assert start is not None and start["label"] == label
    assert found(f"{label} x", live=True) is None


@pytest.mark.parametrize("words", ["(and) x", "Article IN the", "IL. x", "1985 x", "6.7x", "section 6.7 x"])
def test_a_word_is_no_label(words: str) -> None:
    assert found(words, live=False) is None
    assert found(words, live=True) is None


def test_a_label_settles_among_its_neighbours() -> None:
    assert settle("(i)", [Run("(a)", 8)]) == (0, Reading("(a)", 9))
    assert settle("(i)", [Run("(a)", 1)]) == (1, Reading("(i)", 1))
    assert settle("(v)", [Run("(i)", 4)]) == (0, Reading("(i)", 5))
    assert settle("(b)", [Run("1.", 1), Run("(a)", 1), Run("(i)", 3)]) == (1, Reading("(a)", 2))
    assert settle("(x)", []) == (0, Reading("(i)", 10))
    assert settle("6.10", []) == (0, Reading("1.1", 10))
    assert settle("6.10", [Run("1.1", 9), Run("(a)", 2)]) == (0, Reading("1.1", 10))
    assert settle("7.1", [Run("ARTICLE I.", 6), Run("1.1", 12)]) == (1, Reading("1.1", 1))
    assert settle("6.7.1", [Run("1.1", 7), Run("(a)", 3), Run("1.", 2)]) == (1, Reading("1.1.1", 1))
    assert settle("6.8", [Run("Article I.", 6), Run("1.1.1", 2)]) == (1, Reading("1.1", 8))
    assert settle("1.1", [Run("(a)", 2)]) == (0, Reading("1.1", 1))
    assert settle("b", [Run("a.", 1)]) == (0, Reading("a.", 2))
    assert settle("\u2022", [Run("(a)", 2), Run("\u2022", 1)]) == (1, Reading("\u2022", 1))


def test_flush_text_leaves_what_is_open_to_the_innermost_section_or_number() -> None:
    assert sections([Run("ARTICLE I.", 6), Run("1.1", 7), Run("(a)", 1)]) == 2
    assert sections([Run("1.", 1), Run("1.1", 2)]) == 2
    assert sections([Run("SECTION 1.", 1), Run("(a)", 1), Run("(i)", 1)]) == 1
    assert sections([Run("(a)", 1), Run("1.", 1)]) == 0


def test_what_is_centred_belongs_to_no_section() -> None:
    text = "SECTION 1. A.\n\nflush\n\n* * *\n\n::: centered\n\n[Signature page follows]\n\n:::\n\nat the end"
    (part,) = markup.parts(text)
    section, stars, follows, end = part.blocks
    assert isinstance(section, Item) and len(section.blocks) == 2
    assert [getattr(block, "role", "") for block in (stars, follows, end)] == ["centered", "centered", "body"]


def labels(blocks: Blocks) -> list[object]:
    """The labels of items, each with those within it."""
    return [(block.label, labels(block.blocks)) for block in blocks if isinstance(block, Item)]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("(i) One, if:\n\n  (i) a;\n\n  (ii) b.", [("(i)", [("(i)", []), ("(ii)", [])])]),
        ("(i) One.\n\n(i) a;\n\n(ii) b.", [("(i)", []), ("(i)", []), ("(ii)", [])]),
        (
            "(c) One:\n\n  (i) each:\n\n  (a) x\n\n  (b) y\n\n  (c) z\n\n  (d) z\n\n  (ii) last\n\n(d) Two",
            [
                ("(c)", [("(i)", [("(a)", []), ("(b)", []), ("(c)", []), ("(d)", [])]), ("(ii)", [])]),
                ("(d)", []),
            ],
        ),
        ("(a) One:\n\n  (i) a;\n\n  (ii) b;\n\n(b) Two.", [("(a)", [("(i)", []), ("(ii)", [])]), ("(b)", [])]),
    ],
)
def test_an_indented_enumerator_stands_within_the_item_above(text: str, tree: list[object]) -> None:
    assert labels(markup.blocks(text)) == tree
