"""Addresses: the citation and the value say the same; what is none is refused with its column."""

from __future__ import annotations

import pytest
from edit_strategies import addresses, labels
from hypothesis import given

from amendgen.edits.address import Address, AddressError, Label, Term, parse, steps
from amendgen.edits.relative import resolve


@given(addresses())
def test_a_citation_is_read_back(address: Address) -> None:
    assert parse(str(address)) == address


@given(addresses())
def test_a_container_holds_what_stands_in_it(address: Address) -> None:
    assert address.within(address) and address.within(address.section)
    above: Address | None = address
    while above is not None:
        inner, above = above, above.container
        assert address.within(inner)
        if above:
            assert inner.within(above) and not above.within(inner)


@given(addresses(), addresses(), addresses())
def test_within_is_an_order(a: Address, b: Address, c: Address) -> None:
    if a.within(b) and b.within(a):
        assert a == b
    if a.within(b) and b.within(c):
        assert a.within(c)


@given(addresses(), labels())
def test_a_step_on_leads_inside(address: Address, label: Label) -> None:
    assert (address / label).container == address
    assert (address / label).within(address)
    assert (address / label).term == address.term
    assert not (address / label).ends_at_term


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Section 6.7(ii)", Address("Section", "6.7", (Label("(ii)"),))),
        ("Section 2.4B(ii)(a)", Address("Section", "2.4", (Label("B"), Label("(ii)"), Label("(a)")))),
        ('Section 1.1 "Asset Sale"(iii)', Address("Section", "1.1", (Term("Asset Sale"), Label("(iii)")))),
        ("Section 1.1 “Asset Sale” (iii)", Address("Section", "1.1", (Term("Asset Sale"), Label("(iii)")))),
        ("Schedule I", Address("Schedule", "I")),
        ("Schedule IV(a)", Address("Schedule", "IV", (Label("(a)"),))),
        ("Schedule I(a)", Address("Schedule", "I", (Label("(a)"),))),
        ("Schedule 6.1", Address("Schedule", "6.1")),
        ("Exhibit A-1", Address("Exhibit", "A-1")),
        ("Article XL", Address("Article", "XL")),
        ("Annex B", Address("Annex", "B")),
    ],
)
def test_citations_as_agreements_write_them(text: str, address: Address) -> None:
    assert parse(text) == address


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("", 0, "an address begins with one of Section,"),
        ("section 6.7", 0, "an address begins with"),
        ("Sections 6.7", 0, "an address begins with"),
        ("clause (i)", 0, "an address begins with"),
        ("Clause (i)", 7, "wants a number"),
        ("Section", 0, "an address begins with"),
        ("Section (ii)", 8, "wants a number"),
        ("Section six", 8, "wants a number"),
        ("Section 6.7 (ii)", 11, "is no part of an address"),
        ("Section 6.7(ii) and (iii)", 15, "is no part of an address"),
        ("Section 6.7(a", 11, "is no part of an address"),
        ("Section 6.7(toolong)", 11, "is no part of an address"),
        ("Section 6.7(aB)", 11, "is no part of an address"),
        ("Section 6.7BC", 11, "is no part of an address"),
        ("Section 6.", 9, "is no part of an address"),
        ('Section 1.1 "Asset Sale', 11, "is no part of an address"),
        ('Section 1.1 ""', 11, "is no part of an address"),
        ('Section 1.1 " Asset Sale "', 11, "is no part of an address"),
        ("Article IVth", 8, "wants a number"),
    ],
)
def test_what_is_no_address_is_refused_where_it_stops_making_sense(text: str, column: int, words: str) -> None:
    with pytest.raises(AddressError, match=words) as refusal:
        parse(text)
    assert refusal.value.column == column


def test_a_definition_does_not_stand_within_a_definition() -> None:
    with pytest.raises(AddressError, match="within a definition"):
        parse('Section 1.1 "Asset Sale" "Lien"')


def test_the_neighbours_of_a_number_do_not_lie_within_it() -> None:
    assert parse("Section 6.1").within(parse("Section 6"))
    assert not parse("Section 6.10").within(parse("Section 6.1"))
    assert not parse("Section 60").within(parse("Section 6"))
    assert not parse("Section 6.1").within(parse("Section 6(a)"))
    assert not parse("Schedule 6.1").within(parse("Section 6"))
    assert not parse("Section 6(A)").within(parse("Section 6(a)"))
    assert not parse("Section 6").within(parse("Section 6.1"))


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Section 6.7(ii)", "Section 6.7"),
        ("Section 6.7", "Section 6"),
        ("Section 6", None),
        ('Section 1.1 "Lien"(i)', 'Section 1.1 "Lien"'),
        ('Section 1.1 "Lien"', "Section 1.1"),
        ("Section 2.4B", "Section 2.4"),
        ("Schedule I", None),
    ],
)
def test_containers(inner: str, outer: str | None) -> None:
    assert parse(inner).container == (parse(outer) if outer else None)


def test_steps_say_the_column_in_the_whole_text() -> None:
    assert steps("(ii)(a)") == (Label("(ii)"), Label("(a)"))
    with pytest.raises(AddressError) as refusal:
        steps("Section 6(ii)?", 9)
    assert refusal.value.column == 13


@pytest.mark.parametrize(
    ("text", "subject", "found"),
    [
        ("clause (4)", "Section 7(c)", ["Section 7(c)(4)"]),
        ("clause (ii)(a)", "Section 2.4B", ["Section 2.4B(ii)(a)"]),
        ("clause A", "Section 6.9", ["Section 6.9A"]),
        ("clauses (3), (4) and (5)", "Section 7(g)", ["Section 7(g)(3)", "Section 7(g)(4)", "Section 7(g)(5)"]),
        ("clauses (3), (4), and (5)", "Section 7", ["Section 7(3)", "Section 7(4)", "Section 7(5)"]),
        ("clauses (iii) and (iv)", "Section 6.2A", ["Section 6.2A(iii)", "Section 6.2A(iv)"]),
        ("  clause (i)  ", 'Section 1.1 "Lien"', ['Section 1.1 "Lien" (i)']),
        ('definition of "Lien"', "Section 1.1", ['Section 1.1 "Lien"']),
        ('the definition of "Lien and Loan"', "Section 1.1", ['Section 1.1 "Lien and Loan"']),
        ("Section 6.1", "Section 6", ["Section 6.1"]),
        ("Section 6.1(a)", None, ["Section 6.1(a)"]),
        ("Sections 6.1, 6.4 and 6.10", "Section 6", ["Section 6.1", "Section 6.4", "Section 6.10"]),
        ("Schedules I and II", None, ["Schedule I", "Schedule II"]),
    ],
)
def test_places_said_from_where_one_stands(text: str, subject: str | None, found: list[str]) -> None:
    assert [str(one) for one in resolve(text, parse(subject) if subject else None)] == found


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("Section 6.1", "Section 7", "does not lie in Section 7, which this instruction amends"),
        ("Section 6", "Section 6.1", "does not lie in"),
        ("Sections 6.1 and 7.1", "Section 6", "Section 7.1 does not lie in"),
        ("clauses (a) and (a)", "Section 7", "named twice"),
        ("Sections 6.1 and 6.1", "Section 6", "named twice"),
        ("clause (4)", None, "say it under 'in'"),
        ('the definition of "Lien"', None, "say it under 'in'"),
        ("clause", "Section 7", "a citation such as Section 6.7"),
        ("clause four", "Section 7", "is no part of an address"),
        ("paragraph (a)", "Section 7", "a citation such as"),
        ("(a)", "Section 7", "a citation such as"),
        ("Sections 6.1, 6.x", "Section 6", "is no part of an address"),
        ('definition of "Lien"', 'Section 1.1 "Loan"', "within a definition"),
        ('definitions of "Lien" and "Loan"', "Section 1.1", "a citation such as"),
        ("", "Section 7", "a citation such as"),
    ],
)
def test_places_that_cannot_be_found_surely_are_refused(text: str, subject: str | None, words: str) -> None:
    with pytest.raises(AddressError, match=words):
        resolve(text, parse(subject) if subject else None)


@given(addresses(), labels(), labels())
def test_clauses_lead_on_from_any_subject(subject: Address, first: Label, second: Label) -> None:
    assert resolve(f"clause {first}{second}", subject) == (subject / first / second,)
    if first != second:
        assert resolve(f"clauses {first} and {second}", subject) == (subject / first, subject / second)


@given(addresses(), addresses())
def test_a_whole_citation_is_kept_or_refused(address: Address, subject: Address) -> None:
    assert resolve(str(address), None) == (address,)
    if address.within(subject):
        assert resolve(str(address), subject) == (address,)
    else:
        with pytest.raises(AddressError, match="does not lie in"):
            resolve(str(address), subject)
