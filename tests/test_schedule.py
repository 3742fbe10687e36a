"""The schedule of substantially identical agreements: what it states, and what it refuses."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from command import ROOT, called, names, written
from docx import Document as Docx
from reworded import reworded

from amendgen.english.numbers import roman

FLEET = "atlas-fleet.yaml"
changed = partial(reworded, FLEET)
FIDELITY = ROOT.parent / "shared" / "tools" / "fidelity.py"
SEED = "000_fb38e5c51ff89abd.txt"
DIFFERING = "schedule: {agent: agent, borrower: company, differing terms: {N540MC: It is without the proviso}}"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the fleet of seed 000."""
    shutil.copy(ROOT / "deals" / FLEET, tmp_path / FLEET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def own(text: str) -> None:
    """Give N540MC something of its own."""
    changed('    serial: "22508"\n', f'    serial: "22508"\n{text}')


def told(*words: str) -> str:
    found = called("schedule", FLEET, *words)
    assert found.exit_code == 0, found.output
    return found.stdout


def table(*words: str) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows of the schedule, as Word has them."""
    found = called("schedule", FLEET, "--format", "docx", *words)
    assert found.exit_code == 0, found.output
    first, *further = [
        [[" ".join(cell.text.split()).replace("’", "'") for cell in row.cells] for row in made.rows]
        for made in Docx(f"out/{Path(FLEET).stem}-schedule.docx").tables
    ]
    for made in further:
        assert [row[0] for row in made] == [row[0] for row in first]
        assert len(made[0]) <= 4
    heading, *rows = [
        [*row, *(cell for made in further for cell in made[n][1:])] for n, row in enumerate(first)
    ]
    return heading, rows


def refused(*words: str) -> str:
    """What is told of a fleet that cannot be listed; no command writes anything of it."""
    found = called("schedule", FLEET, *words)
    assert (found.exit_code, found.stdout) == (1, "")
    assert called("render", FLEET, "--format", "txt").exit_code == 1
    assert names(Path()) == [FLEET]
    return found.stderr


def test_it_states_what_differs_and_the_blanks_that_stay() -> None:
    found = called("schedule", ROOT / "deals" / FLEET)
    assert found.exit_code == 0
    words = " ".join(found.stdout.split())
    assert words.startswith(
        "SCHEDULE TO EXHIBIT 10.5.7 The agreements listed below are substantially identical"
    )


def test_the_columns_are_those_of_the_exhibit_and_what_else_differs(desk: Path) -> None:
    heading, rows = table()
    assert heading == [
        "Registration Number",
        "Manufacturer's Serial Number(s)",
        "Agent",
        "Borrower",
        "Agreement",
        "Model",
        "Recorded Instruments",
    ]
    assert [row[:4] for row in rows] == [
        ["N540MC", "22508", "Deutsche Bank Trust Company Americas", "Atlas Air, Inc."],
        ["N536MC", "21576", "Deutsche Bank Trust Company Americas", "Atlas Air, Inc."],
    ]
    assert rows[0][4].startswith(
        "Amendment No. 2 to Second Security Agreement and Chattel Mortgage (Aircraft No. N540MC), "
        "dated as of November 30, 2004"
    )
    assert rows[1][4].startswith("Amendment No. 3 to")
    assert rows[0][5] == "_" * 16
    assert rows[0][6].count("Conveyance No. ________") == 2
    assert rows[1][6].count("Conveyance No. ________") == 3


@pytest.mark.skipif(not FIDELITY.is_file(), reason="the exhibits lie in ../shared beside the repository")
def test_the_filed_document_with_its_schedule_has_the_facts_of_its_exhibit(desk: Path) -> None:
    changed("status: draft", "status: draft\nlegend: EXECUTION COPY")
    assert called("render", FLEET, "--format", "txt", "--aircraft", "N355MC").exit_code == 0
    text = Path("out/atlas-fleet-N355MC.txt")
    text.write_text(
        text.read_text("ascii").replace("By:", "By: /s/ Dorinda Pannozzo /s/ David J Bell"), "ascii"
    )
    words = [sys.executable, str(FIDELITY), "facts", SEED, str(text)]
    found = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (found.returncode, found.stdout) == (0, "facts 51 of 51\n")


def test_what_is_made_elsewhere_is_listed_and_said_to_be_unverified() -> None:
    found = called("schedule", ROOT / "deals" / "chattel-mortgage-n355mc.yaml", "--explain")
    assert found.stdout == (
        "N540MC: made elsewhere; its row says what the deal states, which no document verified\n"
        "N536MC: made elsewhere; its row says what the deal states, which no document verified\n"
    )


def test_it_is_written_where_it_is_asked_for(desk: Path) -> None:
    found = called("schedule", FLEET, "--out", "there")
    assert found.stdout == "there/atlas-fleet-schedule.txt: Schedule to Exhibit 10.5.7\n"
    assert Path("there/atlas-fleet-schedule.txt").read_text("ascii") == told()


def test_explain_names_each_difference_its_places_and_its_column(desk: Path) -> None:
    lines_told = told("--explain").splitlines()
    assert lines_told[0] == "N540MC, compared with N355MC, which is filed:"
    assert (
        'Registration Number: "N355MC" is "N540MC" [the heading of the body; the body, before its provisions; '
        "the footer of the signature page (part 2); the footer of the signature page (part 3)]"
    ) in lines_told[2]
    assert any(line.startswith('  Agreement: "4" is "3"') for line in lines_told)


def test_explain_names_the_columns_alone_where_a_recital_has_more_of_what_differs() -> None:
    """Its parties differ in the name of the agent alone, which has a column; they have none."""
    found = called("schedule", ROOT / "deals" / "example-fleet.yaml", "--explain")
    assert found.exit_code == 0
    of_n106ex = found.stdout.partition("N106EX, compared with")[2].partition("\n\n")[0]
    assert '  Agent: "Example Trust Company" is "Second Example Bank, N.A."' in of_n106ex
    assert "  Agent and Registration Number and Manufacturer's Serial Number(s) and Engines" in of_n106ex


def test_another_agent_is_stated_with_all_that_is_said_of_it(desk: Path) -> None:
    own("    parties:\n      agent: {name: Wells Fargo Bank, capacity: Security Trustee, "
        "for: the Lenders party to the Credit Agreement referred to below, term: the Administrative Agent, "
        "signatories: [{name: Ann Other, title: Vice President}]}\n")  # fmt: skip
    heading, rows = table()
    assert rows[0][2] == "Wells Fargo Bank"
    details = heading.index("Details of Administrative Agent")
    assert rows[0][details] == "Capacity: Security Trustee; Signatories: Ann Other, Vice President"
    assert rows[1][details] == "Capacity: Administrative Agent; Signatories: David J Bell, Managing Director"


def test_one_more_thing_about_a_party_is_a_column_of_its_own(desk: Path) -> None:
    own("    parties:\n      company: {name: 'Atlas Air, Inc.', entity: a Nevada corporation, term: Company, "
        "signatories: [{name: Dorinda Pannozzo, title: Assistant Treasurer}]}\n")  # fmt: skip
    heading, rows = table()
    assert [row[heading.index("Company: Entity")] for row in rows] == [
        "a Nevada corporation",
        "a Delaware corporation",
    ]


def test_engines_that_only_one_has_are_stated(desk: Path) -> None:
    own('    engines: [{model: CF6-80C2, serial: "702345"}, {model: CF6-80C2, serial: "702346"}]\n')
    heading, rows = table()
    cells = [row[heading.index("Engines")] for row in rows]
    assert cells == ["CF6-80C2, serial number 702345; CF6-80C2, serial number 702346", "none"]


def test_an_agreement_of_its_own_stands_in_its_row(desk: Path) -> None:
    own(
        "    agreements:\n      mortgage: {title: Aircraft Mortgage, term: Aircraft Chattel Mortgage, "
        "parties: Company and the Administrative Agent, between: 'Atlas Air, Inc., and another'}\n"
    )
    heading, rows = table()
    assert "Amendment No. 2 to Aircraft Mortgage (Aircraft No. N540MC)" in rows[0][4]
    assert rows[0][heading.index("Aircraft Chattel Mortgage: Between")] == "Atlas Air, Inc., and another"


def test_an_edit_less_stops_the_run_and_is_shown_in_both(desk: Path) -> None:
    own("    without edits: [3]\n")
    found = refused()
    assert "undisclosed: N540MC differs from N355MC, which is filed, in what no column" in found
    assert "N355MC, the body, provision 3: >" in found or "N355MC, the body, provision 3: " in found
    assert "in no event shall such Aircraft Related Collateral" in found
    assert "differing terms: {N540MC: ...}" in found


def test_an_edit_less_is_stated_in_words(desk: Path) -> None:
    own("    without edits: [3]\n")
    changed("schedule: {agent: agent, borrower: company}", DIFFERING)
    heading, rows = table()
    told = [row[heading.index("Differing Terms")] for row in rows]
    assert told[0].startswith("It is without the proviso; it provides: Section 1(b)(xvi)")
    lacking = told[0].partition("; it does not provide: ")[2]
    assert "in no event shall such Aircraft Related Collateral" in lacking
    assert told[1] == "none"


def test_differing_terms_of_one_that_does_not_differ_are_refused(desk: Path) -> None:
    changed("schedule: {agent: agent, borrower: company}", DIFFERING)
    assert "needless: the amendment of N540MC has the edits of N355MC" in refused()


@pytest.mark.parametrize("mark", ["N999ZZ", "N355MC"])
def test_differing_terms_of_one_that_is_not_listed_are_refused(desk: Path, mark: str) -> None:
    changed("schedule: {agent: agent, borrower: company}", DIFFERING.replace("N540MC", mark))
    found = refused()
    assert f"unknown-aircraft: no amendment that the schedule lists is made for '{mark}'" in found
    assert "hint: the schedule lists N540MC, N536MC" in found


def test_an_unfiled_aircraft_alone_needs_no_schedule(desk: Path) -> None:
    own("    without edits: [3]\n")
    assert called("render", FLEET, "--format", "txt", "--aircraft", "N540MC").exit_code == 0
    assert called("render", FLEET, "--format", "txt", "--aircraft", "N355MC").exit_code == 1


def test_a_deal_of_one_document_has_no_schedule() -> None:
    found = called("schedule", ROOT / "deals" / "third-amendment.yaml")
    assert found.exit_code == 1
    assert "no-schedule: the deal makes one document" in found.stderr


def test_a_form_that_says_more_for_one_tail_is_refused(desk: Path) -> None:
    provisions = desk / "firm" / "provisions"
    provisions.mkdir(parents=True)
    house = (ROOT / "templates" / "provisions" / "limited-effect.md").read_text("utf-8")
    more = "{% if aircraft.registration == 'N540MC' %} Nor is a certain waiver withdrawn.{% endif %}"
    (provisions / "limited-effect.md").write_text(house.rstrip() + more + "\n", encoding="utf-8")
    found = called("schedule", FLEET, "--templates", "firm")
    assert found.exit_code == 1
    assert "N540MC, the body, provision 5: " in found.stderr
    assert ">Nor is a certain waiver withdrawn.<" in found.stderr


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("shared/identical.md", "row.serial"),
        ("listed/mortgage.md", "row.ordinal"),
        ("shared/identical.md", "table"),
    ],
)
def test_a_form_whose_schedule_leaves_something_out_is_refused(desk: Path, name: str, column: str) -> None:
    house = (ROOT / "templates" / name).read_text("utf-8")
    assert f"{{{{ {column} }}}}" in house
    written(desk / "firm", [(name, house.replace(f"{{{{ {column} }}}}", "as stated"))])
    found = called("schedule", FLEET, "--templates", "firm")
    assert found.exit_code == 1
    assert "schedule-form: N540MC differs in" in found.stderr


def test_a_form_that_changes_the_filed_document_too_is_refused(desk: Path) -> None:
    provisions = desk / "firm" / "provisions"
    provisions.mkdir(parents=True)
    house = (ROOT / "templates" / "provisions" / "limited-effect.md").read_text("utf-8")
    more = "{% if identical %} Only here.{% endif %}"
    (provisions / "limited-effect.md").write_text(house.rstrip() + more + "\n", encoding="utf-8")
    found = called("schedule", FLEET, "--templates", "firm")
    assert "schedule-form: with its schedule the filed document also has: " in found.stderr


ITEMS = "\n\n".join(f"({roman(n)}) the things numbered {n};" for n in range(1, 16))
MORTGAGE = f"""SECURITY AGREEMENT

SECTION 1. Grant.

(a) The grant is made.

(b) There is granted:

{ITEMS}

(xvi) all that is left.
"""


def test_an_annexed_agreement_is_compared_too(desk: Path) -> None:
    changed("amends: mortgage", "amends: mortgage\nbase: ../one.txt")
    own("    base: ../other.txt\n")
    Path("../one.txt").write_text(MORTGAGE, encoding="utf-8")
    Path("../other.txt").write_text(MORTGAGE, encoding="utf-8")
    found = called("render", FLEET, "--as", "exhibit", "--format", "txt")
    assert found.exit_code == 0, found.output
    assert "N540MC" in Path("out/atlas-fleet-N355MC-exhibit.txt").read_text("ascii")
    Path("../other.txt").write_text(MORTGAGE.replace("numbered 7", "called seven"), encoding="utf-8")
    assert called("render", FLEET, "--format", "txt").exit_code == 0
    found = called("render", FLEET, "--as", "exhibit", "--format", "txt")
    assert found.exit_code == 1
    assert "provision SECTION 1(b)(vii): the things >numbered 7< ;" in found.stderr
    assert "provision SECTION 1(b)(vii): the things >called seven< ;" in found.stderr
