"""A name that is surely one name is spelled in one way: else one person's pages make two packets."""

from __future__ import annotations

from pathlib import Path

import pytest
from closing_set import DEAL, FLEET, changed, close, names, refused

OWN = """\
  - registration: N124TA
    parties:
      agent:
        name: First Harbor Bank, N.A.
        capacity: Administrative Agent
        term: the Agent
        signatories: [{name: Cy Hale, title: Vice President}]
"""


@pytest.fixture(autouse=True)
def _fleet(desk: Path) -> None:
    DEAL.write_text(FLEET, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    "spelled", ["ANA RUIZ", "Ana  Ruiz", "Ana. Ruiz", "AnaRuiz", "Ana\u00a0Ruiz", "‘Ana’ Ruiz"]
)
def test_a_person_spelled_in_two_ways_is_refused_at_both_places(spelled: str) -> None:
    changed("name: Ana Ruiz, title: Vice President", f"name: '{spelled}', title: Vice President")
    told = refused()
    assert "fleet.yaml:18:26: spelling: " in told
    assert f"{spelled!r} has the words of 'Ana Ruiz'" in told
    assert "fleet.yaml:12:16: it is 'Ana Ruiz' here" in told
    assert "  hint: write one name in one way" in told


def test_a_party_of_one_tail_is_spelled_as_the_deal_spells_it() -> None:
    changed("  - registration: N124TA\n", OWN.replace("Bank, N.A.", "Bank NA"))
    told = refused()
    assert "'First Harbor Bank NA' has the words of 'First Harbor Bank, N.A.'" in told
    assert "fleet.yaml:75:15: spelling" in told


def test_the_members_of_a_class_are_looked_at() -> None:
    members = (
        "class: the banks\n    each: Bank\n    term: the Banks\n    members: [{name: Tern Air Cargo Inc}]\n"
    )
    changed("agreements:\n  credit", f"  banks:\n    {members}\nagreements:\n  credit")
    assert "'Tern Air Cargo Inc' has the words of 'Tern Air Cargo, Inc.'" in refused()


def test_another_person_and_the_same_name_again_are_none_of_that() -> None:
    changed("name: Bo Lindqvist", "name: Anna Ruiz")
    close()
    packets = [each for each in names(Path("closing/signatures")) if "ruiz" in each]
    assert packets == ["packet-ana-ruiz.docx", "packet-anna-ruiz.docx"]
