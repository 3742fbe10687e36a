"""One deal, an amendment for each of its aircraft."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from command import ROOT, called, names
from reworded import reworded

FLEET = "atlas-fleet.yaml"
changed = partial(reworded, FLEET)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the fleet of seed 000."""
    shutil.copy(ROOT / "deals" / FLEET, tmp_path / FLEET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rendered(*words: str) -> dict[str, str]:
    """The text of each amendment by its aircraft."""
    found = called("render", FLEET, "--format", "txt", *words)
    assert found.exit_code == 0, found.output
    made = [Path(name) for name in names(Path("out"))]
    return {
        one.stem.rpartition("-")[2]: " ".join((Path("out") / one).read_text("ascii").split()) for one in made
    }


def refused(*words: str) -> str:
    found = called("render", FLEET, "--format", "txt", *words)
    assert (found.exit_code, found.stdout) == (1, "")
    assert names(Path()) == [FLEET]
    return found.stderr


def test_the_properties_name_the_aircraft_of_the_document_and_no_other(desk: Path) -> None:
    assert called("render", FLEET).exit_code == 0
    said = {name: ZipFile(Path("out") / name).read("docProps/core.xml").decode() for name in names(Path("out"))}
    told = {name: re.findall("<dc:subject>(.*)</dc:subject>", core) for name, core in said.items()}
    assert told == {
        "atlas-fleet-N355MC.docx": ["Boeing 747-341, U.S. Registration No. N355MC"],
        "atlas-fleet-N536MC.docx": ["Aircraft, U.S. Registration No. N536MC"],
        "atlas-fleet-N540MC.docx": ["Aircraft, U.S. Registration No. N540MC"],
    }


def test_each_aircraft_has_its_own_amendment(desk: Path) -> None:
    told = rendered()
    assert set(told) == {"N355MC", "N540MC", "N536MC"}
    for mark, ordinal, serial in (("N355MC", 4, "23395"), ("N540MC", 2, "22508"), ("N536MC", 3, "21576")):
        title = (
            f"Amendment No. {ordinal} to Second Security Agreement and Chattel Mortgage (Aircraft No. {mark})"
        )
        assert title.upper() in told[mark]
        assert f"[Signature page to {title}]" in told[mark]
        assert f"U.S. Registration No. {mark}, manufacturer's serial number {serial}" in told[mark]


def test_what_is_not_known_is_a_blank(desk: Path) -> None:
    told = rendered()["N540MC"]
    assert "covering one ________________ aircraft" in told
    assert "recorded ________ __, ____, as Conveyance No. ________ (as so amended" in told
    assert "XX015580" not in told and "747-341" not in told


def test_only_the_one_that_is_filed_is_an_exhibit_and_has_the_schedule(desk: Path) -> None:
    told = rendered()
    assert [mark for mark, text in told.items() if "EXHIBIT 10.5.7" in text] == ["N355MC"]
    assert [mark for mark, text in told.items() if "substantially identical" in text] == ["N355MC"]
    changed(
        "schedule: {agent: agent, borrower: company}",
        "schedule: {agent: agent, borrower: company, filed: N536MC}",
    )
    told = rendered()
    assert [mark for mark, text in told.items() if "substantially identical" in text] == ["N536MC"]
    assert "N355MC 23395" in told["N536MC"]


def test_some_of_them_can_be_asked_for(desk: Path) -> None:
    assert set(rendered("--aircraft", "N536MC", "--aircraft", "N540MC")) == {"N536MC", "N540MC"}


def test_one_that_the_deal_has_not_is_refused(desk: Path) -> None:
    told = refused("--aircraft", "N999ZZ")
    assert "unknown-aircraft: no amendment is made for 'N999ZZ'" in told
    assert "hint: the deal makes amendments for N355MC, N536MC, N540MC" in told


def test_a_tail_differs_where_the_deal_says_so(desk: Path) -> None:
    own = """\
    parties:
      agent: {name: Wells Fargo Bank Northwest, capacity: Security Trustee, term: the Administrative Agent}
    without edits: [3]
    also edits:
      - in: Section 2
        strike: and its engines
"""
    changed('    serial: "22508"\n', f'    serial: "22508"\n{own}')
    changed("borrower: company}", "borrower: company, differing terms: {N540MC: Section 2 for the proviso}}")
    told = rendered()
    assert "Wells Fargo Bank Northwest, as Security Trustee" in told["N540MC"]
    assert "3. Section 2 of the Aircraft Chattel Mortgage is hereby amended" in told["N540MC"]
    assert "ACMI Contract" not in told["N540MC"] and "ACMI Contract" in told["N536MC"]
    assert "N540MC 22508 Wells" in told["N355MC"]


@pytest.mark.parametrize(
    ("own", "place", "message"),
    [
        ("parties: {trustee: {name: X}}", "15", "unknown-party: the deal has no party 'trustee'"),
        (
            "agreements: {lease: {title: X, term: Y}}",
            "18",
            "unknown-agreement: the deal has no agreement 'lease'",
        ),
        ("without edits: [4]", "21", "unknown-edit: the deal has 3 entries under 'edits', and no number 4"),
        ("also edits: [{strike: x, at: Sectoin 2}]", "34", "address: 'Sectoin 2'"),
    ],
)
def test_what_is_wrong_with_a_tail_is_told_at_its_place(desk: Path, own: str, place: str, message: str) -> None:
    changed('    serial: "22508"\n', f'    serial: "22508"\n    {own}\n')
    told = refused()
    line = next(n for n, text in enumerate(Path(FLEET).read_text("utf-8").splitlines(), 1) if own in text)
    assert told.startswith(f"{FLEET}:{line}:{place}: {message}")


def test_what_a_copy_or_its_form_lacks_names_the_aircraft(desk: Path) -> None:
    text = Path(FLEET).read_text(encoding="utf-8")
    Path(FLEET).write_text(re.sub(r"(?m)^status: \w+", "status: execution", text), encoding="utf-8")
    said = refused()
    assert "this execution copy (N540MC) has 8 blanks in it" in said
    assert "this execution copy (N536MC) has 12 blanks in it" in said
    more = "  - {registration: N1, serial: '1'}\n"
    Path(FLEET).write_text(text.rstrip("\n") + "\n" + more, encoding="utf-8")
    assert "  atlas-fleet.yaml: the deal that the form is filled for (N1)\n" in refused()


def test_a_base_of_its_own_that_is_missing_is_told_where_the_aircraft_names_it(desk: Path) -> None:
    changed('    serial: "22508"\n', '    serial: "22508"\n    base: gone.txt\n')
    line = Path(FLEET).read_text("utf-8").splitlines().index("    base: gone.txt") + 1
    assert f"  {FLEET}:{line}:11: the deal that amends it\n" in refused()


def test_a_fleet_that_makes_nothing_is_refused(desk: Path) -> None:
    for serial in ("23395", "22508", "21576"):
        changed(f'    serial: "{serial}"\n', f'    serial: "{serial}"\n    elsewhere: yes\n')
    assert "elsewhere: every aircraft is said to be elsewhere" in refused()
