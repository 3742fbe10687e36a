"""English: numbers in words and letters, lists, dates; what goes out is read again or refused."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amendgen.english.dates import MONTHS, long_date, parse_date
from amendgen.english.lists import series
from amendgen.english.numbers import letters, letters_value, ordinal, roman, roman_value


@pytest.mark.parametrize(
    ("number", "word"),
    [
        *((1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (8, "eighth"), (9, "ninth")),
        *((11, "eleventh"), (12, "twelfth"), (15, "fifteenth"), (19, "nineteenth"), (20, "twentieth")),
        *((21, "twenty-first"), (30, "thirtieth"), (40, "fortieth"), (42, "forty-second")),
        *((53, "fifty-third"), (66, "sixty-sixth"), (70, "seventieth"), (88, "eighty-eighth")),
        (99, "ninety-ninth"),
    ],
)
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word


def test_ordinals_are_all_different() -> None:
    found = [ordinal(number) for number in range(1, 100)]
    assert len(set(found)) == 99
    assert all(word.replace("-", "").isalpha() and word.islower() for word in found)


@pytest.mark.parametrize("number", [-1, 0, 100])
def test_an_ordinal_that_has_no_word_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no ordinal in words"):
        ordinal(number)


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        *((1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (15, "xv"), (28, "xxviii"), (40, "xl"), (49, "xlix")),
        *((50, "l"), (90, "xc"), (99, "xcix"), (100, "c"), (388, "ccclxxxviii"), (399, "cccxcix")),
    ],
)
def test_roman_numerals(number: int, numeral: str) -> None:
    assert roman(number) == numeral
    assert roman_value(numeral) == number


@given(st.integers(1, 399))
def test_every_roman_numeral_is_read_again(number: int) -> None:
    assert roman_value(roman(number)) == number


@given(st.text("ivxlcdm", max_size=8))
def test_only_the_one_regular_spelling_is_a_numeral(text: str) -> None:
    value = roman_value(text)
    assert value is None or roman(value) == text


@pytest.mark.parametrize("text", ["", "iiii", "vv", "iix", "ic", "xm", "d", "IV", "a", "xi ", "í"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert roman_value(text) is None


@pytest.mark.parametrize("number", [0, -4, 400])
def test_a_number_without_a_roman_enumerator_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no roman enumerator"):
        roman(number)


@pytest.mark.parametrize(
    ("number", "word"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")]
)
def test_letters_are_doubled_past_z(number: int, word: str) -> None:
    assert letters(number) == word


@given(st.integers(1, 500))
def test_every_letter_enumerator_is_read_again(number: int) -> None:
    assert letters_value(letters(number)) == number


@pytest.mark.parametrize("text", ["", "ab", "A", "1", "aab", "é", "a "])
def test_what_is_no_letter_enumerator(text: str) -> None:
    assert letters_value(text) is None


@pytest.mark.parametrize("number", [0, -1])
def test_a_number_without_a_letter_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no letter enumerator"):
        letters(number)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([], ""),
        (["(a)"], "(a)"),
        (["(a)", "(b)"], "(a) and (b)"),
        (["(a)", "(b)", "(c)"], "(a), (b) and (c)"),
        (["(a)", "(b)", "(c)", "(d)"], "(a), (b), (c) and (d)"),
    ],
)
def test_lists_have_no_comma_before_the_conjunction(parts: list[str], text: str) -> None:
    assert series(parts) == text
    assert series(parts, "or") == text.replace(" and ", " or ")


@given(st.lists(st.text("abc()", min_size=1), max_size=6))
def test_a_list_can_be_taken_apart(parts: list[str]) -> None:
    assert series(parts).replace(" and ", ", ").split(", ") == (parts or [""])


@given(st.dates())
def test_a_day_is_written_and_read_again(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day
    if day.year >= 1000:
        assert parse_date(long_date(day)) == day


def test_long_dates_know_no_locale() -> None:
    assert long_date(datetime.date(2004, 11, 30)) == "November 30, 2004"
    assert long_date(datetime.date(2005, 1, 1)) == "January 1, 2005"
    assert [long_date(datetime.date(2004, month, 1)).split()[0] for month in range(1, 13)] == list(MONTHS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2004-02-30",
        "2004-13-01",
        "2004-1-5",
        "04-11-30",
        "0000-01-01",
        "November 31, 2004",
        "Nov 30, 2004",
        "november 30, 2004",
        "30 November 2004",
        "November 30 2004",
        "2004-11-30 ",
        "as of 2004-11-30",
        "________ __, 2005",
    ],
)
def test_what_is_no_day_of_the_calendar(text: str) -> None:
    assert parse_date(text) is None
