"""amendgen check: exit codes, places, what a deal silences, what an amendment brought in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, called, written

TEXT = """                                LEASE AGREEMENT

      LEASE AGREEMENT (this "LEASE"), dated as of _________, 2005, between ALPHA
LEASING, INC. ("LESSOR") and BETA AIR, INC. ("LESSEE").

      Section 1. Lease. Lessor leases the Aircraft to Lessee.

      Section 2. Rent. Lessee shall pay Rent as provided in
Section 4.

      Section 3. Term. The Term ends when Rent ceases under Section 2.
"""

DEAL = """form: lease-amendment
status: draft
dated: 2005-05-03
ordinal: 1
parties:
  lessor: {name: "Alpha Leasing, Inc.", entity: a Delaware corporation, term: Lessor}
  lessee: {name: "Beta Air, Inc.", entity: a Delaware corporation, term: Lessee}
agreements:
  lease: {title: Lease, dated: 2004-07-27, term: Lease, parties: lessor and lessee}
amends: lease
terms: [lease]
base: lease.txt

edits:
  - in: Section 2
    replace: within ten days
    with: in any other matter permitted by law
"""

BASE = """LEASE

Section 1. Rent. Lessee shall pay Rent.

Section 2. Term. Lessee shall return the Aircraft within ten days.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_found_is_shown_at_its_line(desk: Path) -> None:
    written(desk, [("lease.txt", TEXT)])
    found = called("check", "lease.txt")
    assert found.exit_code == 1
    assert "lease.txt:3:51: blank: a place is left open: _________\n" in found.output
    assert "lease.txt:9:1: dangling-reference: Section 4 is not there\n    Section 4.\n    ^\n" in found.output


def test_nothing_found_prints_nothing(desk: Path) -> None:
    sound = TEXT.replace("_________, 2005", "May 3, 2005").replace("Section 4", "Section 3")
    written(desk, [("lease.txt", sound)])
    found = called("check", "lease.txt")
    assert (found.exit_code, found.output) == (0, "")


def test_a_deal_that_is_refused_is_a_finding_and_stops_no_other(desk: Path) -> None:
    written(desk, [("a.yaml", "form: lease-amendment\n"), ("b.txt", TEXT)])
    found = called("check", "a.yaml", "b.txt")
    assert found.exit_code == 1
    assert "a.yaml:" in found.output and "b.txt:3:51" in found.output


@pytest.mark.parametrize(
    "words", [("--format", "xml"), ("--explain", "no-such-rule"), ("--explain", "hereunder-for-hereoff")]
)
def test_a_wrong_call(words: tuple[str, ...]) -> None:
    found = called("check", *words)
    assert found.exit_code == 2
    assert ("did you mean 'hereunder-for-hereof'?" in found.output) == (
        words[-1:] == ("hereunder-for-hereoff",)
    )


@pytest.mark.parametrize("name", ["UCC702", "missing-receipt"])
def test_a_rule_is_explained_by_name_and_by_code(name: str) -> None:
    found = called("check", "--explain", name)
    assert found.exit_code == 0
    assert found.output.startswith("missing-receipt (UCC702, error)\n\nThe original counterpart is known by")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit"])
def test_a_call_is_wrong_when_a_word_names_nothing(desk: Path, form: str) -> None:
    written(desk, [("lease.txt", TEXT)])
    Path("empty").mkdir()
    found = called("check", "lease.txt", "nothing.txt", "empty", "--format", form)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "nothing.txt: no-deal: no file has this name" in found.stderr
    assert (
        "empty: no-deal: no deal is in this folder\n  hint: go to the folder of the deals, or name it"
        in found.stderr
    )


def test_what_an_amendment_brings_into_the_agreement_is_found_at_the_edit(desk: Path) -> None:
    written(desk, [("deal.yaml", DEAL), ("lease.txt", BASE)])
    found = called("check", "deal.yaml")
    assert "deal.yaml:17:24: warning: matter-for-manner" in found.output


def test_what_the_agreement_had_before_is_not_the_amendments(desk: Path) -> None:
    edit = DEAL.partition("    with:")[0] + "    with: within five days\n"
    written(
        desk,
        [("deal.yaml", edit), ("lease.txt", BASE + "\nSection 3. Notices in any other matter permitted.\n")],
    )
    found = called("check", "deal.yaml")
    assert (found.exit_code, found.output) == (0, "")
    assert called("check", "lease.txt").exit_code == 1


@pytest.mark.parametrize(
    ("before", "comment", "left"),
    [
        ("  - in: Section 2", "  # amendgen: ignore[matter-for-manner] the parties wish it so\n", []),
        ("form:", "# amendgen: ignore[matter-for-manner] the parties wish it so\n", []),
        ("  - in: Section 2", "  # amendgen: ignore[matter-for-manner]\n", ["silence-without-reason"]),
        ("parties:", "# amendgen: ignore[matter-for-manner] why not\n", ["idle-silence", "matter-for-manner"]),
        (
            "  - in: Section 2",
            "  # amendgen: ignore[mater-for-manner] so\n",
            ["matter-for-manner", "unknown-rule"],
        ),
        ("  - in: Section 2", "  # amendgen: ignore[STY121] so\n", ["matter-for-manner", "unknown-rule"]),
        ("  - in: Section 2", "  # amendgen: ignore[] so\n", ["matter-for-manner", "unknown-rule"]),
        ("  - in: Section 2", "  # amendgen: ignore so\n", ["matter-for-manner", "unknown-rule"]),
        ("  - in: Section 2", "  # amendgen: Ignore [matter-for-manner] so\n", []),
    ],
)
def test_what_a_deal_silences(desk: Path, before: str, comment: str, left: list[str]) -> None:
    written(desk, [("deal.yaml", DEAL.replace(before, comment + before, 1)), ("lease.txt", BASE)])
    found = called("check", "deal.yaml")
    rules = {line.split(": ")[2] for line in found.output.splitlines() if line.startswith("deal.yaml:")}
    assert sorted(rules) == left


def test_a_comment_at_the_end_of_a_line_speaks_of_that_line(desk: Path) -> None:
    line = next(line for line in DEAL.splitlines() if "with:" in line)
    excused = DEAL.replace(line, f"{line}  # amendgen: ignore[matter-for-manner] so")
    written(desk, [("deal.yaml", excused), ("lease.txt", BASE)])
    assert called("check", "deal.yaml").exit_code == 0


def test_rendering_loads_no_rule(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom amendgen.cli.render import render\n"
        f"render.main([{str(ROOT / 'deals' / 'chattel-mortgage-n355mc.yaml')!r}, '--out', sys.argv[1]],"
        " standalone_mode=False)\n"
        "print([name for name in sys.modules if name.startswith('amendgen.lint')])\n"
    )
    folder = Path(__file__).parent.parent / "out"
    found = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    assert found.stdout.splitlines()[-1] == "[]"
