"""Quoted text is found by a plain search between single spaces, and by a pattern elsewhere: they agree."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from amendgen.agreement.matching import _evenly, _unevenly, difference, folded, nearest, occurrences

WORDS = st.lists(
    st.sampled_from(("and", "a", "6.1", "16", "1", ".", ",", "(i)", '"', "’", "§", "_")), max_size=12
)
GAPS = st.sampled_from((" ", " ", " ", "  ", "\u00a0", "\n", "\t "))


@given(WORDS, WORDS)
@example(["and", "and"], ["and", "and", "and"])
def test_the_two_ways_to_find_words_agree(sought: list[str], within: list[str]) -> None:
    if wanted := folded(" ".join(sought)):
        text = folded(" ".join(within))
        assert list(_evenly(wanted, text)) == list(_unevenly(wanted, text))


@given(WORDS, st.lists(st.tuples(st.sampled_from(("and", "a", "6.1", "1", "“", ",")), GAPS), max_size=12))
def test_white_space_never_decides_how_often_a_text_is_found(
    sought: list[str], within: list[tuple[str, str]]
) -> None:
    wanted, text = " ".join(sought), "".join(word + gap for word, gap in within)
    found = [folded(text[start:end]) for start, end in occurrences(wanted, text)]
    assert found == [folded(wanted)] * len(list(occurrences(wanted, folded(text))))


def test_a_number_is_found_whole() -> None:
    assert list(occurrences("6.1", "6.1, 16.1, 6.10 and\u00a06.1.")) == [(0, 3), (20, 23)]
    assert list(occurrences("1", "6.1 1,5 x1 1")) == [(11, 12)]


@pytest.mark.parametrize(
    ("wanted", "near", "told"),
    [
        ("a Boeing 747-841", "a Boeing 747-341", 'it has "747-341" for "747-841"'),
        ("do any thing", "do anything", 'it has "anything" for "any thing"'),
        ("any Tax on a Person", "any Tax on another Person", 'it has "another" for "a"'),
        ("by the Lessee that pays the rent", "by the Lessee pays the rent", 'it has no "that"'),
        ("by the Lessee who pays rent", "by the Lessee who then pays rent", 'it has also "then"'),
    ],
)
def test_the_nearest_text_is_shown_with_what_differs(wanted: str, near: str, told: str) -> None:
    text = f"In this Section one thing is said, and {near}, or another; nothing else."
    assert nearest(wanted, text) == near
    assert difference(wanted, near) == told


def test_nothing_is_near_to_what_is_not_like_it() -> None:
    assert nearest("payment of dividends", "The Aircraft is a Boeing 747.") == ""
