"""Enumerators: how they are read and printed, and how items nest by them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from short import words

from amendgen.document import markup
from amendgen.document.enumerators import LIVE, Reading, Run, printed, readings, settle
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
