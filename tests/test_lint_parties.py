"""The parties as the index reads them from the preamble."""

from __future__ import annotations

from pathlib import Path

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
    assert [term for _, _, term in found] == ["B*AIR"]
