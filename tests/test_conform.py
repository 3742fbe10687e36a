"""A deal and its base: verified before it is rendered, applied with a proof, refused at its place."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from command import ROOT, called, names
from reworded import reworded

from amendgen.assemble import Ready, read
from amendgen.conform import Conformed, conform
from amendgen.conform.certificate import certificate, hashed, page
from amendgen.conform.chains import chained
from amendgen.document.revisions import rejected
from amendgen.edits.kinds import Edit
from amendgen.forms.folders import folders
from amendgen.writers.text import write

AMENDMENT = "guaranty-amendment-1.yaml"
edited = partial(reworded, AMENDMENT)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the example and its base."""
    for name in (AMENDMENT, "subsidiaries-guaranty.yaml"):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def whole(name: str) -> tuple[Ready, Conformed]:
    """A deal and what it makes of its base."""
    ready = read(Path(name))
    return ready, conform(chained(Path(name), ready), folders())


def test_every_edit_of_the_example_lands(desk: Path) -> None:
    _, found = whole(AMENDMENT)
    assert found.applied.failed == ()
    assert rejected(found.redline).parts == found.base.parts
    copy = write(found.copy)
    assert "(k) FURTHER ASSURANCES. Each Guarantor" in copy
    assert "(f) [Reserved]." in copy
    assert "change in regulation" not in copy


def test_the_example_has_every_kind_of_edit(desk: Path) -> None:
    ready, _ = whole(AMENDMENT)
    kinds = {type(edit) for instruction in ready.instructions for edit in instruction.edits}
    assert kinds == set(get_args(Edit))


def test_the_certificate_says_what_was_done(desk: Path) -> None:
    ready, found = whole(AMENDMENT)
    said = certificate(ready, found)
    assert said["base"]["sha256"] == hashed(found.base) != said["conformed"]["sha256"]
    assert len(said["laws"]) == 3 and said["open"] == 0
    first, *_, last = said["instructions"]
    assert first == {
        "instruction": 'Section 2(a) is amended by deleting "claim and".',
        "edits": [
            {
                "kind": "StrikeText",
                "place": "Section 2(a)",
                "around": [
                    {
                        "before": "…to which it is a party is the ground of a separate ",
                        "after": "cause of action under this Guaranty, to the same extent as…",
                    }
                ],
                "struck": "claim and ",
                "inserted": "",
                "failure": None,
            }
        ],
    }
    assert last["edits"][0]["place"] == 'Section 6 "Register"'
    assert last["edits"][0]["struck"].startswith('"Register" means the books')
    assert said["conformed"]["sha256"] in write(page(said))


def test_what_stands_beside_whole_blocks_is_parted_from_them_by_one_space_or_by_nothing(desk: Path) -> None:
    said = certificate(*whole(AMENDMENT))
    edits = [edit for instruction in said["instructions"] for edit in instruction["edits"]]
    blocks = {edit["place"]: edit["around"][0] for edit in edits if edit["around"]}
    assert blocks['Section 6 "Dollars"'] == {
        "before": '"Demand" means a demand for payment under Section 2(h). ',
        "after": ' "Register" means the books in which the Agent records the…',
    }
    assert blocks["Section 5(k)"]["after"] == ""


def test_a_deal_with_a_base_is_verified_before_it_is_rendered(desk: Path) -> None:
    assert called("render", AMENDMENT, "--format", "txt").output.endswith(" [verified]\n")
    edited("strike: claim and", "strike: claim or")
    found = called("render", AMENDMENT, "--format", "txt", "--out", "two")
    assert found.exit_code == 1
    assert f"{AMENDMENT}:35:5: text-not-found: " in found.output
    assert 'the nearest there is "claim": it has no "or"' in found.output
    assert not Path("two").exists()


def test_a_deal_without_a_base_says_so(desk: Path) -> None:
    edited("base: subsidiaries-guaranty.yaml\n", "")
    assert called("render", AMENDMENT, "--format", "txt").output.endswith(" [unverified]\n")
    assert (
        "no-base: the deal does not say in which file the agreement is that it amends"
        in called("apply", AMENDMENT).output
    )


def test_a_base_that_is_not_there_is_refused(desk: Path) -> None:
    edited("base: subsidiaries-guaranty.yaml", "base: nowhere.yaml")
    found = called("apply", AMENDMENT)
    assert (found.exit_code, "nowhere.yaml: no-file: " in found.output) == (1, True)


def test_apply_writes_the_copy_the_redline_and_the_certificate(desk: Path) -> None:
    found = called("apply", AMENDMENT, "--out", "two")
    assert found.exit_code == 0, found.output
    stem = "two/guaranty-amendment-1"
    there = [
        f"{stem}-{what}{suffix}"
        for what in ("certificate", "conformed", "redline")
        for suffix in (".docx", ".txt")
    ]
    assert set(there) <= {f"two/{name}" for name in names(Path("two"))}
    said = json.loads(Path(f"{stem}-certificate.json").read_text(encoding="utf-8"))
    assert said["open"] == 0
    assert "[-claim and-]" in Path(f"{stem}-redline.txt").read_text(encoding="ascii")


def test_what_does_not_land_stops_the_run_unless_partial(desk: Path) -> None:
    edited("strike: claim and", "strike: claim or")
    assert called("apply", AMENDMENT, "--out", "two").exit_code == 1
    assert not Path("two").exists()
    found = called("apply", AMENDMENT, "--out", "two", "--partial")
    assert found.exit_code == 0
    assert 'left open: "claim or" does not stand in Section 2(a)' in found.output


def test_what_edgar_does_not_take_in_a_base_is_copied_as_it_is(desk: Path) -> None:
    Path("base.txt").write_text("1. Price. The price is £5½ <I> net.\n\n2. Term. A year.\n", encoding="utf-8")
    head = Path(AMENDMENT).read_text(encoding="utf-8").partition("edits:")[0]
    head = head.replace("base: subsidiaries-guaranty.yaml", "base: base.txt")
    edits = "edits:\n  - in: Section 2\n    replace: A year\n    with: Two years\n"
    Path("price.yaml").write_text(head + edits, encoding="utf-8")
    found = called("apply", "price.yaml", "--out", "two")
    assert found.exit_code == 0, found.output
    for suffix in ("txt", "html"):
        copy = Path(f"two/price-conformed.{suffix}").read_text(encoding="utf-8")
        assert "£5½" in copy
    filed = called("render", "price.yaml", "--as", "restated", "--format", "txt", "--out", "three")
    assert filed.exit_code == 1 and "EDG103: U+00A3 POUND SIGN" in filed.stderr
