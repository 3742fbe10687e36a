"""The closing set of a fleet: of the sample with its register, and of a deal whose aircraft a table lists."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path

import pytest
from closing_set import manifest, read, rows
from command import ROOT, called, names, written
from reworded import reworded

from amendgen.writers import FORMATS

DEAL = Path("example-fleet.yaml")
changed = partial(reworded, DEAL)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (DEAL.name, "example-fleet-register.yaml"):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)


def made(*words: str | Path) -> list[str]:
    found = called(*words)
    assert found.exit_code == 0, found.output
    return found.stdout.splitlines()


def held(folder: str) -> dict[str, bytes]:
    paths = (Path(folder) / name for name in names(Path(folder)))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def unlike(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one | other if one.get(name) != other.get(name))


def test_a_comma_in_one_tail_changes_its_files_the_schedule_that_states_it_and_the_manifest() -> None:
    made("close", DEAL)
    before = held("closing")
    assert len([name for name in before if name.startswith("documents/")]) == 24
    shutil.copy("closing/manifest.json", "kept.json")
    changed("strike: or any sublessee", "strike: or any sublessee,")
    told = made("close", DEAL, "--since", "kept.json")
    assert unlike(before, held("closing")) == [
        "documents/example-fleet-N101EX.docx",
        "documents/example-fleet-N101EX.txt",
        "documents/example-fleet-N109EX.docx",
        "documents/example-fleet-N109EX.txt",
        "manifest.json",
    ]
    verdicts = [line for line in told if line.startswith(("good", "stale", "new"))]
    stale = [line for line in verdicts if not line.startswith("good")]
    assert len(verdicts) == 24
    assert [line.partition(":")[0] for line in stale] == ["stale", "stale"]
    assert all(": example-fleet-N109EX, " in line and "4. Section 6(d) of the" in line for line in stale)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("strike: or any sublessee", "strike: or any __sublessee__"),
        ("strike: or any sublessee", "strike: __or any sublessee__"),
    ],
)
def test_what_the_schedule_does_not_print_of_a_tail_changes_its_files_and_the_manifest_alone(
    old: str, new: str
) -> None:
    made("close", DEAL)
    before = held("closing")
    shutil.copy("closing/manifest.json", "kept.json")
    changed(old, new)
    told = made("close", DEAL, "--since", "kept.json")
    assert unlike(before, held("closing")) == [
        "documents/example-fleet-N109EX.docx",
        "documents/example-fleet-N109EX.txt",
        "manifest.json",
    ]
    assert not [line for line in told if line.startswith(("stale", "new"))]  # not a word of it has changed


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DEAL.name, "      - in: Section 6(d)\n", "      - in: Section 6(d)  # only here\n"),
        (
            "example-fleet-register.yaml",
            "conveyance: EX124915\n",
            "conveyance: EX124915\n        recorded together: yes\n",
        ),
    ],
)
def test_what_no_document_prints_of_a_tail_changes_nothing(file: str, old: str, new: str) -> None:
    made("close", DEAL)
    before = held("closing")
    text = Path(file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    Path(file).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    made("close", DEAL)
    assert unlike(before, held("closing")) == []


def test_a_party_of_a_tails_own_whose_page_is_not_made_is_told_at_the_tail() -> None:
    """The deal has a party of that key too, which the tail does not have."""
    written(
        Path("firm"),
        [
            (
                "shared/signature.md",
                (ROOT / "templates/shared/signature.md")
                .read_text(encoding="utf-8")
                .replace("signatory.name", "signatory.title"),
            )
        ],
    )
    found = called("close", DEAL, "--templates", "firm")
    assert found.exit_code == 1
    line = 1 + DEAL.read_text(encoding="utf-8").split("\n").index("        name: Second Example Bank, N.A.")
    at = f"example-fleet.yaml:{line}:9: no-signature: N106EX: no signature page is made for Kim Specimen"
    assert at in found.stderr


def test_a_conformed_copy_wants_the_names_of_those_who_sign_for_one_tail_alone() -> None:
    text = DEAL.read_text(encoding="utf-8")
    text = re.sub(r"^status: \w+", "status: conformed", text, flags=re.MULTILINE)
    text = text.replace("name: Kim Specimen, title", "title")
    DEAL.write_text(text, encoding="utf-8", newline="\n")
    found = called("render", DEAL)
    line = 2 + text[: text.index("registration: N106EX")].count("\n") + 1
    assert (
        f"example-fleet.yaml:{line}:7: unsigned: a conformed copy shows the signature of 'trustee'"
        in found.stderr
    )
    assert found.exit_code == 1 and found.stderr.count("unsigned") == 1


@pytest.mark.parametrize("form", FORMATS)
def test_in_every_format_a_comma_in_one_tail_leaves_the_others(form: str) -> None:
    two = ("render", DEAL, "--format", form, "--aircraft", "N108EX", "--aircraft", "N109EX")
    made(*two)
    before = held("out")
    made(*two, "--out", "again")
    assert unlike(before, held("again")) == []
    changed("strike: or any sublessee", "strike: or any sublessee,")
    made(*two)
    assert unlike(before, held("out")) == [f"example-fleet-N109EX{FORMATS[form].suffix}"]


def test_what_the_schedule_states_of_a_tail_changes_the_filed_document_too() -> None:
    made("close", DEAL)
    before = held("closing")
    changed("name: Kim Specimen, title: Vice President", "name: Kim Specimen, title: Senior Vice President")
    made("close", DEAL)
    assert unlike(before, held("closing")) == [
        *(
            f"documents/example-fleet-{mark}.{form}"
            for mark in ("N101EX", "N106EX")
            for form in ("docx", "txt")
        ),
        "manifest.json",
        "signatures/packet-kim-specimen.docx",
    ]


def test_the_aircraft_of_a_table_are_closed_too() -> None:
    """What the deal leaves to a table, each row an aircraft, as render takes it."""
    text = DEAL.read_text(encoding="utf-8")
    DEAL.write_text(
        text[: text.index("aircraft:")].replace("  differing terms:\n", "").replace("    N109EX: its", "#"),
        encoding="utf-8",
        newline="\n",
    )
    Path("fleet.csv").write_text("Registration,serial\nN101EX,050120\nN102EX,\n", encoding="utf-8")
    told = made("close", DEAL, "--table", "fleet.csv")
    assert "closing/transmittal/letter-N102EX.txt: " in "\n".join(told)
    assert [row[2] for row in rows("index.docx") if len(row) == 6] == ["N101EX", "N102EX"]
    assert "050157" in read("transmittal/letter-N102EX.txt")
    assert [one["aircraft"] for one in manifest()["documents"]] == ["N101EX", "N102EX"]


def test_the_checklist_says_who_signs_which_document() -> None:
    made("close", DEAL)
    assert [row[1:3] for row in rows("checklist.docx")][:3] == [
        ["Signed by Alex Example for Example Air Cargo LLC", "all"],
        ["Signed by Robin Sample for Example Trust Company", "all but N106EX"],
        ["Signed by Kim Specimen for Second Example Bank, N.A.", "N106EX"],
    ]


def test_a_row_that_is_wrong_closes_nothing() -> None:
    Path("fleet.csv").write_text("Registration,modle\nN101EX,\n", encoding="utf-8")
    found = called("close", DEAL, "--table", "fleet.csv")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith("fleet.csv:1:14: column: 'modle' is no column that is known")
    Path("fleet.csv").write_text("Registration,serial\nN102EX,\nN1O1EX,050120\n", encoding="utf-8")
    found = called("close", DEAL, "--table", "fleet.csv")
    assert found.stderr.startswith(
        "fleet.csv:3:1: registration: 'N1O1EX' is no United States registration mark"
    )
    assert 'did you mean "N101EX"?' in found.stderr
    assert not Path("closing").exists()
