"""Quotation marks: what each is, measured on the ways amendments quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amendgen.english.quotation import typographic

STRAIGHTENED = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")

TURNED = [
    ('(the "Amendment")', "(the “Amendment”)"),
    ('"(iii) the Liens', "“(iii) the Liens"),
    ('by inserting "Section 6.9".', "by inserting “Section 6.9”."),
    ('("Company")', "(“Company”)"),
    ('""Term" means', "““Term” means"),
    ('means any Lien.""', "means any Lien.””"),
    ('""Term" means a Lien.".', "““Term” means a Lien.”."),
    ("the Company's", "the Company’s"),
    ("the Lenders' rights", "the Lenders’ rights"),
    ('the "Lenders"\' rights', "the “Lenders”’ rights"),
    ("the '04 notes", "the ’04 notes"),
    ("'04", "’04"),
    ("the '90s fleet", "the ’90s fleet"),
    ("'2004 Notes'", "‘2004 Notes’"),
    ("\"the 'Term' as used\"", "“the ‘Term’ as used”"),
    ("\"'Term' means", "“‘Term’ means"),
    ('deleting "," and inserting ";"', "deleting “,” and inserting “;”"),
    ('inserting "; and " at the end', "inserting “; and ” at the end"),
    ('deleting the text " and"', "deleting the text “ and”"),
    ('the text "foo "', "the text “foo ”"),
    ('a comma (",")', "a comma (“,”)"),
    ('"clause (",")"', "“clause (“,”)”"),
    ('"6.10"-"6.12"', "“6.10”-“6.12”"),
    ('and/or "Lender"', "and/or “Lender”"),
    ('"$____"', "“$____”"),
    ('the words "as amended"\n"and restated"', "the words “as amended”\n“and restated”"),
    ("\tno marks at all", "\tno marks at all"),
    ("", ""),
]


@pytest.mark.parametrize(("straight", "turned"), TURNED)
def test_turned(straight: str, turned: str) -> None:
    assert "".join(typographic([straight])) == turned


def test_marks_are_read_across_the_strings_of_a_paragraph() -> None:
    assert typographic(['(this "', "Amendment", '"), the "', "Company", "\"'s"]) == [
        "(this “",
        "Amendment",
        "”), the “",
        "Company",
        "”’s",
    ]


def test_nothing_makes_nothing() -> None:
    assert typographic([]) == []


paragraphs = st.lists(st.text(alphabet="ab4 .,;()\"'-\n", max_size=12), max_size=6)


@given(paragraphs)
def test_lengths_are_kept_and_only_marks_change(texts: list[str]) -> None:
    turned = typographic(texts)
    assert [len(text) for text in turned] == [len(text) for text in texts]
    assert [text.translate(STRAIGHTENED) for text in turned] == texts
    assert not any(mark in text for text in turned for mark in "\"'")


@given(paragraphs)
def test_where_a_paragraph_is_cut_does_not_matter(texts: list[str]) -> None:
    assert "".join(typographic(texts)) == "".join(typographic(["".join(texts)]))


@given(st.lists(st.sampled_from(["Company", "6.9", "(iii)", "Asset Sale."]), min_size=1, max_size=5))
def test_every_quoted_phrase_is_opened_and_closed(phrases: list[str]) -> None:
    turned = "".join(typographic([f'the text "{phrase}" and ' for phrase in phrases]))
    assert turned == "".join(f"the text “{phrase}” and " for phrase in phrases)
