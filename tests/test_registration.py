"""United States registration marks: the rule that a wrong one breaks, and the mark that was meant."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ValidationError

from amendgen.deal.model import Model
from amendgen.deal.registration import Registration, is_mark, marks_in, nearest

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


class Marked(Model):
    mark: Registration


def refused(text: str) -> tuple[str, str]:
    """What is said of a text that is no mark, and the hint."""
    with pytest.raises(ValidationError) as found:
        Marked(mark=text)
    [error] = found.value.errors()
    return error["msg"], error["ctx"]["hint"]


@pytest.mark.parametrize("text", ["N1", "N355MC", "N12345", "N1234Z", "N123AZ", "N9ZZ", "N1A", "N99999"])
def test_a_mark(text: str) -> None:
    assert Marked(mark=text).mark == text and is_mark(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("C355MC", "it does not begin with N"),
        ("N", "nothing follows the N"),
        ("", "it does not begin with N"),
        ("N0123", "a zero follows the N"),
        ("NC355", "a letter, C, follows the N"),
        ("N123456", "6 characters follow the N"),
        ("N1234AB", "6 characters follow the N"),
        ("N12A3", "a digit stands behind a letter"),
        ("N1ABC", "it ends with 3 letters"),
        ("N355MO", "no mark has the letter I or O"),
        ("N-", "only letters and digits stand in it"),
        ("n", "its letters are capitals"),
        ("N٣55MC", "it has '٣', and a mark has capital letters and digits of a keyboard alone"),
    ],
)
def test_the_rule_that_is_broken_is_said(text: str, rule: str) -> None:
    message, hint = refused(text)
    assert message == f"{text!r} is no United States registration mark: {rule}"
    assert hint and "did you mean" not in hint


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("N1O2", "N102"),
        ("N5O5MC", "N505MC"),
        ("NI23", "N123"),
        ("N3l5MC", "N315MC"),
        ("n355mc", "N355MC"),
        ("N-355MC", "N355MC"),
        ("N 355 MC", "N355MC"),
        ("N1OI", "N101"),
    ],
)
def test_what_was_surely_meant_is_offered(text: str, meant: str) -> None:
    assert refused(text)[1] == f'did you mean "{meant}"?'


def test_of_two_marks_that_may_have_been_meant_both_are_offered() -> None:
    assert refused("N12l")[1] == 'did you mean "N12L" or "N121"?'


def test_the_known_mark_is_offered_for_one_that_is_none() -> None:
    known = ["N112EX", "N101EX"]
    assert [nearest(text, known) for text in ("N1O1EX", "n101ex", "N112EY", "N7")] == [
        "N101EX",
        "N101EX",
        "N112EX",
        None,
    ]


@given(st.from_regex(r"N[0-9A-Z]{0,6}", fullmatch=True))
def test_a_text_is_a_mark_or_is_told_why_not(text: str) -> None:
    digits = text[1:].rstrip(LETTERS)
    letters = text[1 + len(digits) :]
    good = re.fullmatch(r"[1-9]\d*", digits, re.ASCII) and len(digits) + len(letters) <= 5 and len(letters) <= 2
    assert bool(good) == is_mark(text)
    if not good:
        message, hint = refused(text)
        assert message.count(": ") == 1 and hint
        if meant := re.search(r'did you mean "(.*)"', hint):
            assert is_mark(meant[1]) and meant[1] == text.replace("O", "0").replace("I", "1")


def test_the_marks_in_a_title() -> None:
    assert marks_in("Amendment No. 3 to Mortgage (Aircraft No. N355MC, formerly N12)") == ["N355MC", "N12"]
    assert marks_in("Amendment No. 3 to Note N-5 of NASA, XN355MC") == []
