"""The widths of columns: each word has room, the measure is filled, and the long cells get what is left."""

from __future__ import annotations

import pytest
from docx_sample import t
from hypothesis import given
from hypothesis import strategies as st

from amendgen.document.nodes import Table
from amendgen.writers.columns import MEASURE, columns

CELLS = st.text("aMN 1", max_size=40)


def table(*rows: tuple[str, ...]) -> Table:
    header, *others = (tuple(map(t, row)) for row in rows)
    return Table(header, tuple(others))


@given(st.integers(1, 9).flatmap(lambda n: st.lists(st.tuples(*[CELLS] * n), min_size=1, max_size=5)))
def test_columns_fill_the_measure(rows: list[tuple[str, ...]]) -> None:
    found = columns(table(*rows))
    assert sum(column.width for column in found) == MEASURE
    assert all(column.width > 0 and column.letters >= 0 for column in found)


def test_the_long_column_of_a_schedule_gets_the_most() -> None:
    heads = ("Registration Number", "Manufacturer's Serial Number(s)", "Agent", "Borrower", "Agreement")
    agreement = "Amendment No. 3 to Security Agreement, dated as of September 30, 2024, securing obligations"
    row = ("N102EX", "050157", "Second Example Bank, N.A.", "Example Air Cargo LLC", agreement)
    widths = [column.width for column in columns(table(heads, row))]
    assert widths[-1] > MEASURE * 0.34 and widths[-1] > 1.9 * max(widths[:-1])


@pytest.mark.parametrize("word", ["Manufacturer's", "COMMENCEMENT", "commencement", "N101EX", "____________"])
def test_a_word_is_not_broken_where_there_is_room(word: str) -> None:
    first, *_ = columns(table((word, "A", "B"), ("x", "words " * 40, "words " * 90)))
    assert first.letters == len(word) and first.width >= 240 + 85 * len(word)


def test_a_number_is_never_parted_from_the_word_before_it() -> None:
    first, *_ = columns(table(("A", "B"), ("Section 1234567890", "words " * 90)))
    assert first.letters == len("Section 1234567890")


def test_where_all_words_are_too_long_columns_are_alike_and_say_what_fits() -> None:
    found = columns(table(("W" * 50,) * 6))
    assert [column.width for column in found] == [MEASURE // 6] * 6
    assert {column.letters for column in found} == {(MEASURE // 6 - 240) // 190}
