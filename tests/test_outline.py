"""The outline of an agreement: every provision by the address that an edit would use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import ROOT, called

SEED = ROOT.parent / "shared" / "seeds" / "002_a97a1c4bf751f044.txt"


def addresses(path: Path) -> list[str]:
    found = called("outline", path)
    assert found.exit_code == 0, found.output
    return [
        match[1] for match in re.finditer(r"(?m)^ *((?:Section|Annex|Schedule) \S+)  ", found.output + "  ")
    ]


@pytest.mark.parametrize("form", ["txt", "docx"])
def test_a_document_of_ours_has_the_same_outline_in_every_form(form: str, tmp_path: Path) -> None:
    deal = ROOT / "deals" / "subsidiaries-guaranty.yaml"
    assert called("render", deal, "--format", form, "--out", tmp_path).exit_code == 0
    found = addresses(tmp_path / f"subsidiaries-guaranty.{form}")
    lettered = [f"Section 5({letter})" for letter in "abcdefghij"]
    assert [one for one in found if re.fullmatch(r"Section 5\(\w\)", one)] == lettered
    assert [one for one in found if re.fullmatch(r"Section \d", one)] == [f"Section {n}" for n in range(1, 6)]
    assert found[-2:] == ["Annex A", "Schedule I"]


@pytest.mark.skipif(not SEED.exists(), reason="the exhibits lie in ../shared beside the repository")
def test_the_guaranty_as_it_was_filed() -> None:
    found = addresses(SEED)
    romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
    assert [one for one in found if one.startswith("Section 2(c)(")] == [f"Section 2(c)({r})" for r in romans]
    assert [one for one in found if re.fullmatch(r"Section 2\(\w\)", one)] == [
        f"Section 2({c})" for c in "abcdefgh"
    ]
    assert found[-2:] == ["Annex A", "Schedule I"]


def test_what_is_no_agreement_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "empty.txt").write_bytes(b"")
    for name in ("a.pdf", "empty.txt"):
        found = called("outline", tmp_path / name)
        assert (found.exit_code, "hint: " in found.output) == (1, True)


def test_a_deal_is_outlined_as_the_agreement_that_it_makes(tmp_path: Path) -> None:
    deal = ROOT / "deals" / "subsidiaries-guaranty.yaml"
    called("render", deal, "--format", "docx", "--out", tmp_path)
    assert addresses(deal) == addresses(tmp_path / "subsidiaries-guaranty.docx")
    amended = addresses(ROOT / "deals" / "guaranty-amendment-1.yaml")
    assert {"Section 5(k)", "Section 6"} <= set(amended) and "Section 2(c)(xiii)" not in amended


def test_a_deal_that_amends_what_it_does_not_name_has_no_outline() -> None:
    found = called("outline", ROOT / "deals" / "third-amendment.yaml")
    assert found.exit_code == 1 and "no-base: " in found.stderr
