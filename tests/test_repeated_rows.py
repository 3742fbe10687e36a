"""A long table is read by its first row: the tree is that of the whole text, whatever stands around it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.filling import Value, filled
from amendgen.document.nodes import Part, Text
from amendgen.document.repeated_rows import read_once

ROWS = 40
_CELLS = ["{}", "**{}**", "No. {}", "word", "_{} of {}_", "{}[^n]", "", "[](#a)", r"a \| b", "`{}`"]
_SAID = ["", "Words.", "| a pipe", "# Heading", "| {} | {} |"]
_AROUND = [*_SAID, "::: centered\nMiddle {}\n:::", "[^n]: A note, {}."]


def marked(text: str, first: int = 0) -> tuple[str, int]:
    """The text with a mark for each pair of braces, numbered from `first`; and the number of the next."""
    pieces = text.split("{}")
    told = "".join(f"{piece}\ue000{n}\ue001" for n, piece in enumerate(pieces[:-1], first))
    return told + pieces[-1], first + len(pieces) - 1


def values_of(text: str) -> list[Value]:
    """A value for each mark."""
    return [(Text(f"<{n}>"),) for n in range(1 + max(map(int, re.findall("\ue000(\\d+)", text)), default=0))]


def seen(text: str) -> tuple[tuple[Part, ...] | str, list[int]]:
    """What reading gives, or why it is refused; and how many lines each text had that was parsed."""
    parsed: list[int] = []

    def read(said: str) -> tuple[Part, ...]:
        parsed.append(said.count("\n"))
        return markup.parts(said)

    try:
        tree, runs = read_once(text, read)
        return filled(tree, values_of(text), runs), parsed
    except MarkupError as error:
        return str(error), parsed


def whole(text: str) -> tuple[Part, ...] | str:
    try:
        return filled(markup.parts(text), values_of(text))
    except MarkupError as error:
        return str(error)


@given(
    st.lists(st.sampled_from(_CELLS), min_size=1, max_size=4),
    st.lists(st.sampled_from(_AROUND), max_size=3),
    st.lists(st.sampled_from(_AROUND), max_size=3),
    st.integers(1, 4),
    st.sampled_from(["", "    ", "- "]),
)
def test_the_tree_is_that_of_the_whole_text(
    cells: list[str], before: list[str], behind: list[str], columns: int, lead: str
) -> None:
    row = f"{lead}| {' | '.join(cells)} |"
    table = ["|" + " h |" * columns, "|" + "---|" * columns, *[row] * ROWS]
    text, _ = marked("\n".join((*before, "", *table, "", *behind)))
    assert seen(text)[0] == whole(text)


@pytest.mark.parametrize("rows", [40, 10_000])
def test_one_row_of_many_is_parsed(rows: int) -> None:
    row = "| {} | {} | Amendment No. {} |"
    text, _ = marked("\n".join(["| a | b | c |", "|---|---|---|", *[row] * rows]))
    found, parsed = seen(text)
    assert parsed == [2]
    if rows < 100:
        assert found == whole(text)


def test_lines_that_are_no_rows_are_read_as_they_are() -> None:
    """Lines of a paragraph begin with the bar too."""
    text, _ = marked("\n".join(["| {} | of words"] * ROWS))
    found, parsed = seen(text)
    assert found == whole(text) and parsed == [0, ROWS - 1]


def test_rows_whose_marks_are_not_evenly_apart_are_read_as_they_are() -> None:
    head = "| a |\n|---|\n"
    text = head + "\n".join(f"| \ue000{n * n}\ue001 |" for n in range(ROWS))
    assert seen(text) == (whole(text), [ROWS + 1])


def test_what_cannot_be_read_is_refused_at_its_own_line() -> None:
    text, _ = marked("\n".join(["| a |", "|---|", *["| {} |"] * ROWS, "", "#### too deep"]))
    assert f"line {ROWS + 4}: " in str(seen(text)[0])
