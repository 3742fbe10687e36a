"""The parties as the index reads them from the preamble."""

from __future__ import annotations

from pathlib import Path

import pytest

from amendgen.lint.index import Index
from amendgen.lint.opening import opened


def parties(folder: Path, preamble: str) -> list[tuple[str, str, str]]:
    """Name, capacity and term of each party of an amendment that begins so."""
    file = folder / "amendment.txt"
    file.write_text(f"AMENDMENT NO. 1 TO LEASE\n\n{preamble}\n\n1. The Lease ends.\n", encoding="utf-8")
    return [(one.name, one.capacity, one.term.words) for one in Index(opened(file)).parties]


def test_a_name_goes_on_behind_its_own_brackets(tmp_path: Path) -> None:
    assert parties(
        tmp_path,
        'AMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), dated as of May 3, 2005, between ALPHA (NEWARK) '
        'LEASING, INC., a Delaware corporation ("LESSOR"), and BETA AIR (MALAYSIA) LTD. (f/k/a Gamma Ltd.) '
        '("LESSEE").',
    ) == [("ALPHA (NEWARK) LEASING, INC.", "", "LESSOR"), ("BETA AIR (MALAYSIA) LTD.", "", "LESSEE")]


def test_a_name_ends_before_the_capacity(tmp_path: Path) -> None:
    assert parties(
        tmp_path,
        'AMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), dated as of May 3, 2005, between ALPHA LEASING, INC. '
        '("LESSOR") and FIRST PRAIRIE BANK, in its capacity as agent ("AGENT").',
    ) == [("ALPHA LEASING, INC.", "", "LESSOR"), ("FIRST PRAIRIE BANK", "", "AGENT")]


def test_those_between_whom_an_agreement_was_made_are_no_party_named_after_it(tmp_path: Path) -> None:
    found = parties(
        tmp_path,
        'Alpha Group Inc. ("ALPHA") and B*Air Group, Inc. ("B*AIR") hereby agree to amend the agreement dated '
        'May 3, 2005 between B*Air and Alpha (the "LEASE AGREEMENT").',
    )
    assert [term for _, _, term in found] == ["ALPHA", "B*AIR"]


LESSOR, LESSEE = ("ALPHA LEASING, INC.", "", "LESSOR"), ("BETA AIR, L.P.", "", "LESSEE")
TWO = 'ALPHA LEASING, INC., a Delaware corporation ("LESSOR"), and BETA AIR, L.P. ("LESSEE").'


@pytest.mark.parametrize(
    "lead",
    [
        'AMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), dated as of May 3, 2005, by and among',
        'AMENDMENT NO. 1 (the "AMENDMENT") dated as of May 3, 2005 among:',
        'THIS AMENDMENT NO. 1 (this "AMENDMENT") is entered into by',
        'THIS AMENDMENT NO. 1 (this "AMENDMENT") is made and entered into as of May 3, 2005 by',
        'THIS AMENDMENT NO. 1 (this "AMENDMENT"), dated as of May 3, 2005, is made by',
        'GUARANTY (this "GUARANTY"), dated as of May 3, 2005, by',
    ],
)
def test_the_first_party_stands_behind_the_words_that_lead_to_it(tmp_path: Path, lead: str) -> None:
    assert parties(tmp_path, f"{lead} {TWO}") == [LESSOR, LESSEE]


def test_parties_may_be_enumerated(tmp_path: Path) -> None:
    assert parties(
        tmp_path,
        'AMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), dated as of May 3, 2005, among (i) ALPHA LEASING, INC. '
        '("LESSOR"), (ii) BETA AIR, L.P. ("LESSEE") and (iii) each lender (a "LENDER").',
    ) == [LESSOR, LESSEE]


@pytest.mark.parametrize("begins", ["", "WHEREAS, "])
def test_a_preamble_may_begin_with_a_company(tmp_path: Path, begins: str) -> None:
    found = parties(
        tmp_path,
        f'{begins}Alpha Group Inc. (the "LESSOR") and Beta Air, LLC ("LESSEE") have entered into a lease.',
    )
    assert found == [("Alpha Group Inc.", "", "LESSOR"), ("Beta Air, LLC", "", "LESSEE")]


@pytest.mark.parametrize(
    "preamble",
    [
        'SUPPLEMENT TO THE LEASE OF ALPHA AIR, INC. (the "SUPPLEMENT"), dated May 3, 2005.',
        'This lease by ALPHA AIR, INC., dated as of May 3, 2005 (the "PAPER"), is amended.',
        'SIDE LETTER NO. 2 (the "LETTER"), dated as of May 3, 2005, given to you.',
    ],
)
def test_what_is_no_company_is_no_party(tmp_path: Path, preamble: str) -> None:
    assert parties(tmp_path, preamble) == []
