"""Two parties do not have one term, in the deal or with what an aircraft has of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import DEAL
from command import called


def refused(text: str, folder: Path) -> str:
    (folder / "deal.yaml").write_text(text, encoding="utf-8")
    found = called("render", folder / "deal.yaml", "--out", folder / "out")
    assert found.exit_code == 1 and not (folder / "out").exists()
    return found.stderr


@pytest.mark.parametrize("term", ["Lessor", "the Lessor", "LESSOR"])
def test_the_term_of_another_party_is_refused_at_both_places(term: str, tmp_path: Path) -> None:
    told = refused(DEAL.replace("term: Lessee}", f"term: {term}}}"), tmp_path)
    assert f"term-taken: '{term}' is the term of another party already\n" in told
    assert ": it means this party\n" in told and "hint: give each its own" in told


def test_a_party_of_an_aircraft_s_own_is_compared_with_those_it_stands_beside(tmp_path: Path) -> None:
    own = (
        "aircraft:\n  - registration: N1\n    model: M\n    serial: '1'\n"
        "    parties: {lessee: {name: Gamma Air LLC, term: TERM}}\n"
    )
    told = refused(DEAL + own.replace("TERM", "Lessor"), tmp_path)
    assert told.count("term-taken: ") == 1 and "Gamma Air LLC" in told
    (tmp_path / "deal.yaml").write_text(DEAL + own.replace("TERM", "Lessee"), encoding="utf-8")
    assert "term-taken" not in called("render", tmp_path / "deal.yaml", "--out", tmp_path / "out").output
