"""Every form of a fleet prints its schedule; one that does not is refused, never left without it in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ROOT, called, names, written

DEAL = """\
form: lease-amendment
exhibit: 10.3
status: draft
dated: as of 2030-09-30
ordinal: 3
parties:
  lessor: {name: Tern Leasing LLC, term: Lessor}
  lessee: {name: Tern Air Cargo LLC, term: Lessee}
agreements:
  lease: {title: Aircraft Lease Agreement, dated: 2027-03-01, term: Lease, parties: Lessor and Lessee}
amends: lease
terms: [lease]
requested by: [lessee]
edits: [{in: Section 3(c), replace: thirty days, with: ten days}]
schedule: {}
aircraft:
  - {registration: N101TA, model: Boeing 767-300F, serial: "30001"}
  - registration: N102TA
    model: Boeing 767-300F
    serial: "30002"
    ordinal: 4
  - registration: N103TA
    model: Boeing 767-300F
    serial: "30003"
    parties:
      lessor: {name: Gull Leasing LLC, term: Lessor}
"""
ELSEWHERE = DEAL.replace("    model:", "    elsewhere: yes\n    model:")
GUARANTY = (
    (ROOT / "deals" / "subsidiaries-guaranty.yaml").read_text(encoding="utf-8")
    + """
schedule: {}
aircraft:
  - {registration: N101TA, model: Boeing 767-300F, serial: "30001"}
  - {registration: N102TA, model: Boeing 767-300F, serial: "30002"}
"""
)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def wrote(text: str) -> Path:
    Path("fleet.yaml").write_text(text, encoding="utf-8", newline="\n")
    return Path("fleet.yaml")


def filed(text: str) -> str:
    """The words of the filed document; the others have no schedule."""
    found = called("render", wrote(text), "--format", "txt")
    assert found.exit_code == 0, found.output
    told = {each: " ".join((Path("out") / each).read_text("ascii").split()) for each in names(Path("out"))}
    [one] = [each for each in told if "SCHEDULE TO EXHIBIT" in told[each]]
    return told[one].partition("SCHEDULE TO EXHIBIT")[2]


@pytest.mark.parametrize(
    ("form", "fourth", "third"),
    [
        ("lease-amendment", "Amendment No. 4 to the", "Amendment No. 3 to the"),
        ("credit-agreement-amendment", "Fourth Amendment to", "Third Amendment to"),
    ],
)
@pytest.mark.parametrize("deal", [DEAL, ELSEWHERE])
def test_amendments_of_every_kind_list_the_others(form: str, fourth: str, third: str, deal: str) -> None:
    """A row names its agreement as the agreement's own title does."""
    told = filed(deal.replace("lease-amendment", form))
    assert f"N102TA 30002 {fourth} Aircraft Lease Agreement, dated as of September 30, 2030" in told
    assert f"N103TA 30003 {third} Aircraft Lease Agreement" in told
    if deal == DEAL:
        own = " ".join(Path("out/fleet-N102TA.txt").read_text("ascii").split())
        assert f"{fourth} Aircraft Lease Agreement".upper() in own
    assert "Registration Number Lessor" in told
    assert "N103TA Gull Leasing LLC" in told


def test_guaranties_list_the_others() -> None:
    assert "N102TA 30002 Subsidiaries Guaranty, dated as of July 27, 2004" in filed(GUARANTY)


def test_a_party_has_a_column_where_the_schedule_names_it() -> None:
    told = filed(DEAL.replace("schedule: {}", "schedule: {borrower: lessee}"))
    assert "Manufacturer's Serial Number(s) Borrower Agreement" in told
    assert "N102TA 30002 Tern Air Cargo LLC Amendment No. 4" in told


def test_a_mortgage_without_a_credit_agreement_secures_none() -> None:
    mortgage = DEAL.replace("lease-amendment", "security-agreement-amendment\nrecitals: []")
    assert "(Aircraft No. N102TA), dated as of September 30, 2030 ---" in filed(mortgage)


@pytest.mark.parametrize("command", ["render", "close"])
def test_a_form_that_prints_no_schedule_is_refused(command: str) -> None:
    house = (ROOT / "templates" / "lease-amendment.md").read_text(encoding="utf-8")
    written(Path("firm"), [("lease-amendment.md", house.partition("{% if identical %}")[0])])
    found = called(command, wrote(ELSEWHERE), "--templates", "firm")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "fleet.yaml:15:1: schedule-form: the form 'lease-amendment' prints no schedule" in found.stderr
    assert "which is to list N102TA, N103TA" in found.stderr
    assert called(command, wrote(DEAL), "--templates", "firm").exit_code == 1
    assert names(Path()) == ["firm", "firm/lease-amendment.md", "fleet.yaml"]


def test_a_schedule_of_one_is_refused() -> None:
    found = called("render", wrote(DEAL.partition("  - registration: N102TA")[0]))
    assert (found.exit_code, found.stdout) == (1, "")
    assert "fleet.yaml:15:1: needless: a schedule lists the other amendments of a fleet" in found.stderr
