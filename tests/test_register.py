"""The register: what is recorded stands once, and a deal that names it says no more than the registration."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ROOT, called, names
from reworded import reworded

REGISTER = "register.yaml"
FLEET = "deal.yaml"
DEAL = """\
form: security-agreement-amendment
status: draft
dated: 2004-11-30
parties:
  company: {name: Acme Air LLC, term: Company}
  agent: {name: First Bank, capacity: Agent, term: the Agent}
agreements:
  mortgage: {title: Mortgage, term: Mortgage, parties: Company and the Agent}
amends: mortgage
terms: [mortgage]
edits: [{in: Section 1, strike: and parts}]
schedule: {agent: agent, borrower: company}
register: register.yaml
aircraft:
  - registration: N355MC
  - registration: N540MC
exhibit: 10.1
"""
ENTRIES = """\
# the fleet
aircraft:
  - registration: N355MC
    model: Boeing 747-341
    serial: "023395"
    engines: [{model: CF6, serial: "1"}]
    instruments:
      - title: Mortgage
        dated: 2000-05-18
        parties: Acme Air LLC, as debtor, and First Bank, as agent
        recorded: 2000-07-05
        conveyance: XX015580
      - {title: First Amendment to Mortgage, dated: as of 2002-05-01, recorded: 2002-06-14, conveyance: M000794}
      - title: Amendment No. 2 to Mortgage (Aircraft No. N355MC)
        dated: 2004-04-30
        recorded: 2004-05-27
        conveyance: MM026455
  - registration: N540MC
    formerly: [N92TB]
    model: Boeing 747-2
    serial: "22508"
    instruments:
      - title: Mortgage
        dated: 2001-05-18
        parties: Acme Air LLC, as debtor, and Old Bank, as agent
        recorded: 2001-07-05
        conveyance: XX015581
      - {title: Amendment No. 1 to Mortgage (Aircraft No. N92TB), dated: 2002-04-30,
         recorded: 2002-05-27, conveyance: MM026456}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / FLEET).write_text(DEAL, encoding="utf-8")
    (tmp_path / REGISTER).write_text(ENTRIES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rendered() -> dict[str, str]:
    found = called("render", FLEET, "--format", "txt")
    assert found.exit_code == 0, found.output
    return {
        file.stem.rpartition("-")[2]: " ".join(file.read_text("ascii").split())
        for file in Path("out").iterdir()
    }


def refused(file: str, old: str, new: str) -> str:
    """What is said when one thing was changed; nothing is written."""
    reworded(file, old, new)
    found = called("render", FLEET, "--format", "txt")
    assert (found.exit_code, found.stdout) == (1, "")
    assert names(Path()) == [FLEET, REGISTER]
    return found.stderr


def test_recitals_and_ordinals_are_computed_from_it(desk: Path) -> None:
    told = rendered()
    assert "AMENDMENT NO. 3 TO MORTGAGE (AIRCRAFT NO. N355MC)" in told["N355MC"]
    assert "AMENDMENT NO. 2 TO MORTGAGE (AIRCRAFT NO. N540MC)" in told["N540MC"]
    assert (
        "Mortgage, dated May 18, 2000, between Acme Air LLC, as debtor, and First Bank, as agent, covering one "
        "Boeing 747-341 aircraft, U.S. Registration No. N355MC, manufacturer's serial number 023395, and 1 "
        "engine, being CF6, manufacturer's serial number 1" in told["N355MC"]
    )
    assert (
        "on July 5, 2000, as Conveyance No. XX015580, amended by the First Amendment to Mortgage dated as of "
        "May 1, 2002, recorded June 14, 2002, as Conveyance No. M000794, further amended by Amendment No. 2 to "
        "Mortgage (Aircraft No. N355MC) dated April 30, 2004, recorded May 27, 2004" in told["N355MC"]
    )
    assert "between Acme Air LLC, as debtor, and Old Bank, as agent" in told["N540MC"]
    assert "U.S. Registration No. N540MC (formerly N92TB)," in told["N540MC"]


def test_saying_the_same_twice_is_no_fault(desk: Path) -> None:
    chain = "".join(ENTRIES.splitlines(keepends=True)[6:17])
    said = f'  - registration: N355MC\n    serial: "023395"\n    ordinal: 3\n{chain}'
    bank = "        parties: Acme Air LLC, as debtor, and First Bank, as agent\n"
    reworded(FLEET, "  - registration: N355MC\n", said.replace(bank, ""))
    assert "AMENDMENT NO. 3" in rendered()["N355MC"]


def test_an_amendment_of_the_day_of_the_first_instrument_says_that_it_is_the_first(desk: Path) -> None:
    reworded(REGISTER, "".join(ENTRIES.splitlines(keepends=True)[12:17]), "")
    reworded(FLEET, "dated: 2004-11-30", "dated: 2000-05-18")
    told = called("render", FLEET, "--format", "txt").stderr
    assert "this is dated May 18, 2000, on the day of the last instrument recorded of N355MC\n" in told
    assert (
        "  hint: mend the date that is wrong; if both are of one day, write 'ordinal: 1' under this aircraft"
        in told
    )


def test_an_amendment_that_is_recorded_recites_what_was_before_it(desk: Path) -> None:
    before = rendered()
    reworded(
        REGISTER,
        "  - registration: N540MC\n",
        "      - title: Amendment No. 3 to Mortgage\n        dated: 2004-11-30\n"
        "        recorded: 2005-01-10\n        conveyance: AB012345\n"
        "  - registration: N540MC\n",
    )
    told = called("render", FLEET, "--format", "txt").stderr
    assert told.startswith(
        f"{FLEET}:15:5: recorded-already: 'Amendment No. 3 to Mortgage', of the date of this, "
        "is recorded already of N355MC, as Conveyance No. AB012345\n"
    )
    hint = "write 'ordinal: 3' under this aircraft, or 'ordinal: 4' if this is another of that day\n"
    assert (
        f"\n  hint: if it is this amendment, {hint}" in told and f"\n  {REGISTER}:19:16: the register\n" in told
    )
    reworded(FLEET, "  - registration: N355MC\n", "  - {registration: N355MC, ordinal: 3}\n")
    assert rendered() == before


def place(file: str, at: str) -> str:
    """Where a text stands that stands there once."""
    text = Path(file).read_text(encoding="utf-8")
    assert text.count(at) == 1, at
    index = text.index(at)
    return f"{file}:{text.count(chr(10), 0, index) + 1}:{index - text.rfind(chr(10), 0, index)}"


@pytest.mark.parametrize(
    ("old", "new", "at", "told"),
    [
        (
            "2002-05-01",
            "1999-05-01",
            "as of 1999",
            "chain-order: 'First Amendment to Mortgage' of May 1, 1999 st",
        ),
        (
            "2002-06-14",
            "2002-04-14",
            "2002-04-14",
            "chain-order: 'First Amendment to Mortgage' was recorded on",
        ),
        (
            "MM026456",
            "XX015580",
            "XX015580}",
            "duplicate-conveyance: Conveyance No. XX015580 is the number of",
        ),
        (
            "Amendment No. 2",
            "Amendment No. 3",
            "Amendment No. 3",
            "chain-ordinal: 'Amendment No. 3 to Mortgage",
        ),
        (
            "First Am",
            "Twenty-First Am",
            "Twenty-First",
            "chain-ordinal: 'Twenty-First Amendment to Mortgage' st",
        ),
        ("dated: 2001-05-18", "serial: 1", "serial: 1", 'unknown-key: "serial" is no key that is known here'),
        (
            "registration: N540MC",
            "registration: N355MC # 2",
            "N355MC #",
            "duplicate-aircraft: the aircraft N35",
        ),
        (
            '-2\n    serial: "22508"',
            '-341\n    serial: "023395" # 2',
            '"023395" #',
            "duplicate-aircraft: N540MC",
        ),
        (
            "No. N355MC",
            "No. N354MC",
            "Amendment No. 2",
            "mark: the title names N354MC, and this aircraft is N355",
        ),
        (
            "    formerly: [N92TB]\n",
            "",
            "Amendment No. 1",
            "mark: the title names N92TB, and this aircraft is N54",
        ),
        ("[N92TB]", "[N92TB, N540MC]", "N540MC]", "mark: N540MC stands among its own former marks"),
        (": N540MC", ": N54OMC", "N54OMC", "registration: 'N54OMC' is no United States registration mark"),
        (
            "conveyance: M000794",
            "conveyence: M000794",
            "conveyence",
            'unknown-key: "conveyence" is no key that',
        ),
        ('    serial: "22508"\n', "", "registration: N540MC", 'missing-key: "serial" is missing'),
    ],
)
def test_a_register_that_contradicts_itself_is_refused_at_its_own_place(
    desk: Path, old: str, new: str, at: str, told: str
) -> None:
    said = refused(REGISTER, old, new)
    assert f"{place(REGISTER, at)}: {told}" in said
    assert "\n  hint: " in said
    assert f"\n  {FLEET}:13:11: the deal that names the register\n    register: register.yaml\n" in said


def test_a_chain_that_begins_with_an_amendment(desk: Path) -> None:
    said = refused(
        REGISTER, "title: Mortgage\n        dated: 2000", "title: First Amendment\n        dated: 2000"
    )
    assert "chain-ordinal: the chain begins with 'First Amendment', an amendment" in said
    assert "hint: list first the instrument that it amends" in said


def test_one_recording_of_two_aircraft_has_one_number(desk: Path) -> None:
    for number in ("XX015580", "XX015581"):
        reworded(REGISTER, f"conveyance: {number}\n", "conveyance: XX015580\n        recorded together: yes\n")
    found = called("render", FLEET, "--format", "txt").stderr
    assert (
        "duplicate-conveyance: Conveyance No. XX015580 was recorded on July 5, 2000, and here on July" in found
    )
    reworded(REGISTER, "recorded: 2001-07-05", "recorded: 2000-07-05")
    reworded(REGISTER, "dated: 2001-05-18", "dated: 2000-05-18")
    assert set(rendered()) == {"N355MC", "N540MC"}


@pytest.mark.parametrize(
    ("old", "new", "place", "told"),
    [
        ("- registration: N540MC", "- registration: N541MC", "16:19", "the register has no aircraft N541MC"),
        ("- registration: N540MC", "- registration: N92TB", "16:19", "the register has no aircraft N92TB"),
        (
            "- registration: N355MC",
            '- {registration: N355MC, serial: "23395"}',
            "15:36",
            "the serial of N355MC is '23395' here and '023395' in the register",
        ),
        (
            "- registration: N355MC",
            '- {registration: N355MC, engines: [{model: CF6, serial: "2"}]}',
            "15:37",
            "the engines of N355MC stand otherwise in the register",
        ),
        (
            "- registration: N355MC",
            "- {registration: N355MC, instruments: [{title: M, dated: 2000-05-18, recorded: 2000-07-05, "
            "conveyance: X}]}",
            "15:41",
            "the recorded chain of N355MC is another in the register",
        ),
        (
            "- registration: N355MC",
            "- {registration: N355MC, ordinal: 4}",
            "15:37",
            "the register makes this amendment No. 3; 'ordinal' says 4",
        ),
        (
            "- registration: N355MC",
            "- {registration: N355MC, ordinal: 2}",
            "15:37",
            "amendment No. 2 of November 30, 2004 would pass over 'Amendment No. 2 to Mortgage (Aircraft",
        ),
        (
            "dated: 2004-11-30",
            "dated: 2004-04-30",
            "15:5",
            "recorded-already: 'Amendment No. 2 to Mortgage (Aircraft No. N355MC)', of the date of this",
        ),
        (
            "dated: 2004-11-30",
            "dated: 2002-05-01",
            "15:5",
            "'First Amendment to Mortgage', of the date of this, is recorded already of N355MC, as Conveyance",
        ),
        ("dated: 2004-11-30", "dated: 2003-11-30", "15:5", "this is dated November 30, 2003, before the last"),
        (
            "title: Mortgage",
            "title: Second Mortgage",
            "8:21",
            "'title' of the agreement amended is 'Second Mortgage', and of the first instrument of N355MC 'Mo",
        ),
        (
            "title: Mortgage",
            "title: Mortgage, between: X and Y",
            "8:40",
            "'between' of the agreement amended is 'X and Y'",
        ),
        (
            "aircraft:\n  - registration: N355MC\n  - registration: N540MC\n",
            "",
            "13:11",
            "the deal names a register and no aircraft",
        ),
    ],
)
def test_what_the_deal_says_otherwise_is_refused_at_both_places(
    desk: Path, old: str, new: str, place: str, told: str
) -> None:
    said = refused(FLEET, old, new)
    assert f"{FLEET}:{place}: " in said and told in said
    assert f"\n  {REGISTER}:" in said or "register is named here" in said or "no aircraft" in said


def test_a_mark_that_changed_is_offered(desk: Path) -> None:
    said = refused(FLEET, "- registration: N540MC", "- registration: N92TB")
    assert "hint: it has the mark N540MC now: say so here" in said


def test_a_register_that_is_not_there(desk: Path) -> None:
    said = refused(FLEET, "register: register.yaml", "register: nowhere.yaml")
    assert said.startswith("nowhere.yaml: no-file: there is no such file")
    assert "the deal that names the register" in said


def test_what_is_not_in_a_register_has_to_be_in_the_deal(desk: Path) -> None:
    said = refused(FLEET, "register: register.yaml\n", "")
    assert f'{FLEET}:14:5: missing-key: "serial" is missing' in said


def test_the_example_fleet_has_what_makes_a_fleet() -> None:
    text = (ROOT / "deals" / "example-fleet.yaml").read_text(encoding="utf-8")
    assert text.count("  - registration:") == 12
    assert "also edits:" in text and "    parties:\n      trustee:" in text


@pytest.mark.parametrize("command", ["render", "check", "schedule", "close", "batch", "apply", "outline"])
def test_a_register_in_place_of_a_deal_is_told_as_one(desk: Path, command: str) -> None:
    found = called(command, REGISTER)
    told = found.stderr + found.stdout
    assert found.exit_code == 1 and told.startswith(
        f"{REGISTER}:2:1: not-a-deal: this is a register: it has the key 'aircraft' alone\n"
        "    aircraft:\n    ^\n"
        "  hint: amendgen record takes a register; here name a deal, which may name this file under 'regis"
    )
    assert told.count("hint: ") == 1


def test_a_deal_in_place_of_a_register_is_told_as_one(desk: Path) -> None:
    words = ("--aircraft", "N355MC", "--recorded", "2005-01-10", "--conveyance", "AB012345")
    told = called("record", FLEET, *words, "--title", "Amendment No. 3", "--dated", "2004-11-30")
    assert told.exit_code == 1
    hint = f"a deal goes behind an option, amendgen record --deal {FLEET}"
    assert told.stderr == (
        f"{FLEET}:1:1: not-a-register: this is a deal, not a register\n"
        f"    form: security-agreement-amendment\n    ^\n"
        f"  hint: {hint}; the register that it names is {REGISTER}\n"
    )
    reworded(FLEET, f"register: {REGISTER}", f"register: {FLEET}")
    assert "not-a-register" in called("render", FLEET).stderr


def test_a_register_with_a_key_too_many_is_told_of_the_key(desk: Path) -> None:
    reworded(REGISTER, "# the fleet\n", "fleet: mine\n")
    assert '"fleet" is no key that is known here' in called("render", FLEET).stderr
