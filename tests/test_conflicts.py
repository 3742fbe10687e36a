"""Contradictions: every pair of edits that cannot both be carried out is found, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from edit_strategies import KINDS, edits, labels, sections, texts
from hypothesis import given
from hypothesis import strategies as st

from amendgen.assemble import read
from amendgen.edits.address import Address, Label, Term, parse
from amendgen.edits.conflicts import Conflict, conflicts
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    Definition,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    StrikeText,
)

DEALS = Path(__file__).parent.parent / "deals"
SECTION, CLAUSE, INNER = parse("Section 6.5"), parse("Section 6.5(iii)"), parse("Section 6.5(iii)(a)")
HOME = parse("Section 1.1")
LIEN, LIEN_CLAUSE = HOME / Term("Lien"), HOME / Term("Lien") / Label("(i)")
DEFINED = (Definition("Lien", "means any lien."),)

DELETE = DeleteProvisions((CLAUSE,))
RESTATE = RestateProvisions((CLAUSE,), "(iii) x")
RESERVE = ReserveProvisions((CLAUSE,))
ADD = AddProvisions((CLAUSE,), "(iii) x")
UNDEFINE = DeleteDefinitions(HOME, ("Loan", "Lien"))
REDEFINE = RestateDefinitions(HOME, DEFINED)
DEFINE = InsertDefinitions(HOME, DEFINED)


def inside(at: Address) -> tuple[Edit, ...]:
    """Every way to change something at or in a provision."""
    return (
        StrikeText(at, "x"),
        StrikeText(at, ".", "end"),
        ReplaceText(at, "x", "y"),
        InsertText(at, "x", "before", "y"),
        InsertText(at, "x", "end"),
        AddSentence(at, "X."),
        RestateProvisions((at,), "x"),
        ReserveProvisions((at,)),
        DeleteProvisions((at,)),
        AddProvisions((at / Label("(z)"),), "(z) x"),
        AddProvisions((at / Label("(z)"),), "(z) x", at / Label("(y)")),
        InsertAfter(at / Label("(y)"), "x"),
    )


def why(first: Edit, second: Edit) -> str | None:
    found = list(conflicts((first, second)))
    assert [(one.first, one.second) for one in found] in ([], [(0, 1)])
    return found[0].why if found else None


@pytest.mark.parametrize("edit", [*inside(CLAUSE), *inside(INNER)], ids=lambda edit: type(edit).__name__)
@pytest.mark.parametrize(
    ("first", "words"),
    [
        (DELETE, "an earlier edit takes Section 6.5(iii) out"),
        (RESTATE, "an earlier edit gives Section 6.5(iii) anew; write this change into its text"),
        (RESERVE, "an earlier edit gives Section 6.5(iii) anew; write this change into its text"),
    ],
    ids=["delete", "restate", "reserve"],
)
def test_what_is_gone_or_given_anew_is_not_changed_afterwards(first: Edit, words: str, edit: Edit) -> None:
    assert why(first, edit) == words


@pytest.mark.parametrize("edit", [*inside(CLAUSE), *inside(INNER)], ids=lambda edit: type(edit).__name__)
@pytest.mark.parametrize("second", [DELETE, RESTATE, RESERVE], ids=lambda edit: type(edit).__name__)
def test_a_change_is_not_undone_by_a_later_edit(edit: Edit, second: Edit) -> None:
    assert why(edit, second)


@pytest.mark.parametrize(
    "edit", [*inside(LIEN), *inside(LIEN_CLAUSE), DEFINE, REDEFINE, UNDEFINE], ids=lambda e: type(e).__name__
)
def test_a_definition_given_anew_is_not_changed_afterwards(edit: Edit) -> None:
    assert why(REDEFINE, edit)
    if edit is not DEFINE:
        assert why(UNDEFINE, edit)


def test_a_definition_may_be_deleted_and_defined_anew_but_not_the_other_way_round() -> None:
    assert why(UNDEFINE, DEFINE) is None
    assert why(DeleteProvisions((LIEN,)), DEFINE) is None
    assert why(DEFINE, UNDEFINE)
    assert why(DEFINE, DEFINE) and why(UNDEFINE, UNDEFINE) and why(UNDEFINE, REDEFINE)


def test_a_clause_deleted_is_not_added_again_it_is_restated() -> None:
    assert why(DELETE, ADD) == "Section 6.5(iii) is added, and an earlier edit has it already"
    assert why(RESERVE, ADD) and why(RESTATE, ADD) and why(ADD, ADD)
    assert why(StrikeText(INNER, "x"), ADD) and why(StrikeText(CLAUSE, "x"), ADD)
    assert why(InsertAfter(CLAUSE, "x"), ADD)


def test_what_is_added_may_be_changed_but_not_taken_out_again() -> None:
    assert why(ADD, StrikeText(CLAUSE, "x")) is None
    assert why(ADD, DELETE) and why(ADD, RESTATE) and why(ADD, RESERVE)


def test_nothing_is_added_to_what_is_gone() -> None:
    assert why(DeleteProvisions((SECTION,)), ADD) == "an earlier edit takes Section 6.5 out"
    assert why(RestateProvisions((SECTION,), "x"), ADD)
    assert why(DeleteProvisions((HOME,)), DEFINE)
    assert why(DeleteProvisions((parse("Section 6"),)), ADD)


def test_what_stands_beside_a_provision_given_anew_is_outside_of_it() -> None:
    following = AddProvisions((parse("Section 6.5(iv)"),), "(iv) x", CLAUSE)
    for given_anew in (RESTATE, RESERVE):
        assert why(given_anew, following) is None and why(following, given_anew) is None
        assert why(given_anew, InsertAfter(CLAUSE, "x")) is None
    assert why(DELETE, following) and why(following, DELETE)
    assert why(ADD, following) is None


STRIKE, REPLACE = StrikeText(CLAUSE, "x"), ReplaceText(CLAUSE, "x", "y")
ENDS = ReplaceText(CLAUSE, ".", ";", "end")


@pytest.mark.parametrize("first", [STRIKE, REPLACE])
@pytest.mark.parametrize(
    "second",
    [STRIKE, REPLACE, StrikeText(CLAUSE, "x", "end"), StrikeText(INNER, "x"), ReplaceText(INNER, "x", "z")],
)
def test_the_same_text_is_not_taken_twice(first: Edit, second: Edit) -> None:
    assert why(first, second) == "both take the same text out of Section 6.5(iii)"


def test_a_text_that_stands_in_what_replaces_it_can_be_found_again() -> None:
    first = ReplaceText(CLAUSE, "a Guarantor, and", "a Lender, a Guarantor, and")
    assert why(first, InsertText(CLAUSE, "the Agent,", "before", "a Guarantor, and")) is None
    assert why(first, StrikeText(CLAUSE, "a Guarantor, and")) is None


@pytest.mark.parametrize("side", ["before", "after"])
def test_nothing_is_inserted_beside_a_text_that_is_gone(side: str) -> None:
    beside = InsertText(CLAUSE, "y", side, "x")  # type: ignore[arg-type]
    assert why(STRIKE, beside) == "an earlier edit takes that text out of Section 6.5(iii)"
    assert why(beside, STRIKE) is None
    assert why(beside, beside) is None


def test_texts_that_only_look_alike_are_no_conflict() -> None:
    assert why(STRIKE, StrikeText(CLAUSE, "z")) is None
    assert why(StrikeText(INNER, "x"), StrikeText(parse("Section 6.5(iii)(b)"), "x")) is None
    assert why(ENDS, ReplaceText(INNER, ".", ";", "end")) is None
    assert why(ENDS, ReplaceText(CLAUSE, ".", ";", "end"))
    assert why(AddSentence(CLAUSE, "X."), AddSentence(CLAUSE, "X.")) is None
    assert why(InsertText(CLAUSE, "x", "end"), InsertText(CLAUSE, "y", "end")) is None


def test_every_pair_is_told_once_in_the_order_of_the_edits() -> None:
    found = list(conflicts((DELETE, AddSentence(SECTION, "X."), STRIKE, StrikeText(INNER, "y"), DELETE)))
    assert [(one.first, one.second) for one in found] == [(0, 2), (0, 3), (0, 4), (2, 4), (3, 4)]
    assert found[0] == Conflict(0, 2, "an earlier edit takes Section 6.5(iii) out")


@given(st.data(), sections(), labels(), texts())
def test_nothing_inside_what_is_deleted_can_be_changed(
    data: st.DataObject, subject: Address, label: Label, text: str
) -> None:
    inner = subject / label
    kind = data.draw(st.sampled_from(KINDS))
    assert why(DeleteProvisions((subject,)), data.draw(edits(kind, inner)))
    assert why(DeleteProvisions((subject,)), StrikeText(subject, text))


@given(st.data(), sections())
def test_edits_to_different_sections_never_contradict(data: st.DataObject, subject: Address) -> None:
    first, second = (data.draw(st.sampled_from(KINDS)) for _ in range(2))
    elsewhere = Address("Schedule", subject.number, subject.steps)
    assert why(data.draw(edits(first, subject)), data.draw(edits(second, elsewhere))) is None


@given(st.data(), sections(), labels(), labels())
def test_edits_to_neighbouring_clauses_never_contradict(
    data: st.DataObject, section: Address, one: Label, other: Label
) -> None:
    if one != other:
        first, second = (data.draw(st.sampled_from(KINDS)) for _ in range(2))
        assert why(data.draw(edits(first, section / one)), data.draw(edits(second, section / other))) is None


@pytest.mark.parametrize(
    ("name", "entries", "count"),
    [("chattel-mortgage-n355mc", 3, 3), ("lease-amendment-3", 16, 25), ("third-amendment", 18, 29)],
)
def test_the_sample_deals_contradict_nothing(name: str, entries: int, count: int) -> None:
    found = read(DEALS / f"{name}.yaml").instructions
    every = [edit for instruction in found for edit in instruction.edits]
    assert (len(found), len(every)) == (entries, count)
    assert list(conflicts(every)) == []
