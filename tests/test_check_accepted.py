"""Outputs that were accepted: written, compared, stale; and nothing of it unless it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import DEAL, SLIP
from command import ROOT, called, names, written

FLEET = (
    DEAL.replace("lease-amendment", "security-agreement-amendment")
    .replace("parties: Lessor and Lessee", "parties: Lessor and Lessee, between: Alpha and Beta")
    .replace("ordinal: 1\n", "exhibit: 10.1\n")
    + """schedule: {agent: lessor, borrower: lessee}
recitals: [purpose]
aircraft:
  - {registration: N101EX, serial: "1", ordinal: 2}
  - {registration: N102EX, serial: "2", ordinal: 2}
"""
)


def accepted(desk: Path, *deals: tuple[str, str]) -> str:
    written(desk, deals)
    found = called("check", ".", "--accept")
    assert found.exit_code == 0, found.output
    return found.output


def test_a_folder_takes_no_part_before_it_is_accepted(desk: Path) -> None:
    written(desk, [("a.yaml", DEAL)])
    assert called("check").exit_code == 0
    assert not (desk / "accepted").exists()


def test_what_is_accepted_has_a_sentence_to_a_line_and_is_what_is_compared(desk: Path) -> None:
    assert accepted(desk, ("a.yaml", DEAL)) == "accepted/a.md: accepted\n"
    text = (desk / "accepted" / "a.md").read_bytes()
    assert b'inserting the text "within five days" in lieu thereof.\n' in text and b"\r" not in text
    assert called("check").exit_code == 0
    assert called("check", "--accept").output == ""


def test_a_difference_is_shown_as_it_was_and_as_it_is(desk: Path) -> None:
    accepted(desk, ("a.yaml", DEAL))
    written(desk, [("a.yaml", DEAL.replace("five days", "six days"))])
    found = called("check")
    lines = (desk / "accepted" / "a.md").read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "five days" in line)
    column = lines[number - 1].index("five") + 1
    assert found.exit_code == 1
    assert f"accepted/a.md:{number}:{column}: output-differs" in found.output
    assert "five days" in found.output and "six days" in found.output and "--accept" in found.output


@pytest.mark.parametrize("change", ["cut", "longer", "empty", "no characters"])
def test_whatever_is_wrong_with_an_accepted_file_is_a_difference(desk: Path, change: str) -> None:
    accepted(desk, ("a.yaml", DEAL))
    file = desk / "accepted" / "a.md"
    held = file.read_bytes()
    changed = {"cut": held[:-20], "longer": held + b"more\n", "empty": b"", "no characters": b"\xff\xfe" + held}
    file.write_bytes(changed[change])
    found = called("check")
    assert found.exit_code == 1 and "output-differs" in found.output


def test_line_ends_of_another_system_are_no_difference(desk: Path) -> None:
    accepted(desk, ("a.yaml", DEAL))
    file = desk / "accepted" / "a.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert called("check").exit_code == 0


def test_a_document_that_was_never_accepted_is_a_finding(desk: Path) -> None:
    accepted(desk, ("a.yaml", DEAL))
    written(desk, [("b.yaml", DEAL)])
    found = called("check")
    assert "b.yaml: not-accepted: accepted/b.md is not there" in found.output


def test_each_aircraft_has_its_own_and_one_that_is_gone_is_stale(desk: Path) -> None:
    accepted(desk, ("fleet.yaml", FLEET))
    assert {"fleet-N101EX.md", "fleet-N102EX.md"} == {each.name for each in (desk / "accepted").iterdir()}
    third = FLEET + '  - {registration: N103EX, serial: "3", ordinal: 2}\n'
    written(desk, [("fleet.yaml", third)])
    called("check", "--accept")
    written(desk, [("fleet.yaml", FLEET)])
    found = called("check")
    assert "accepted/fleet-N103EX.md: stale-output" in found.output
    assert "accepted/fleet-N103EX.md: deleted" in called("check", "--accept").output
    assert called("check").exit_code == 0


def test_a_file_of_no_deal_is_stale_and_never_deleted(desk: Path) -> None:
    accepted(desk, ("a.yaml", DEAL))
    written(desk, [("accepted/README.md", "Notes.\n")])
    assert "accepted/README.md: stale-output" in called("check").output
    called("check", "--accept")
    assert (desk / "accepted" / "README.md").exists()


def test_a_call_of_one_deal_calls_nothing_of_another_stale(desk: Path) -> None:
    accepted(desk, ("a.yaml", DEAL), ("a-b.yaml", DEAL))
    assert called("check", "a.yaml").exit_code == 0


def test_nothing_is_accepted_while_a_deal_is_refused(desk: Path) -> None:
    written(desk, [("a.yaml", DEAL), ("b.yaml", DEAL.replace("amends: lease", "amends: leese"))])
    found = called("check", "--accept")
    assert found.exit_code == 1
    assert "nothing was accepted, for this deal is refused" in found.output
    assert not (desk / "accepted").exists()


def test_what_rules_find_keeps_nothing_from_being_accepted(desk: Path) -> None:
    written(desk, [("a.yaml", SLIP)])
    found = called("check", "--accept")
    assert found.exit_code == 1 and "matter-for-manner" in found.output
    assert (desk / "accepted" / "a.md").exists()
    assert names(desk / "accepted") == ["a.md"]


def test_the_projects_own_deals_and_forms_are_sound_and_as_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = called("check")
    assert (found.exit_code, found.output) == (0, ""), "run python tests/accept.py, and read git diff"
