"""Chains: a deal amends the agreement as earlier deals have amended it, to any depth and as of any day."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command import ROOT, called, names
from docx_built import docx, p, r
from reworded import reworded

FIRST, BASE = "guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a chain of three amendments: of March, of June and of October 2005."""
    for name in (FIRST, BASE):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    amendment("second", FIRST, "2005-06-30", "reasonably requests", "requests")
    amendment("third", "second.yaml", "2005-10-31", "requests to give", "asks for to give")
    return tmp_path


def amendment(name: str, base: str, dated: str, old: str, new: str) -> None:
    head = Path(FIRST).read_text(encoding="utf-8").partition("edits:")[0]
    head = head.replace(f"base: {BASE}", f"base: {base}").replace("2005-03-31", dated)
    edits = f"edits:\n  - in: Section 5(k)\n    replace: {old}\n    with: {new}\n"
    Path(f"{name}.yaml").write_text(head + edits, encoding="utf-8", newline="\n")


def conformed(name: str) -> str:
    return " ".join(Path(f"out/{name}-conformed.txt").read_text(encoding="ascii").split())


def refused(*words: str) -> str:
    found = called(*words)
    assert (found.exit_code, found.stdout) == (1, "")
    assert not Path("out").exists()
    return found.stderr


def test_each_amendment_amends_what_those_before_it_left(desk: Path) -> None:
    assert called("apply", "third.yaml").exit_code == 0
    assert "whatever the Agent asks for to give effect to this Guaranty" in conformed("third")
    redline = " ".join(Path("out/third-redline.txt").read_text(encoding="ascii").split())
    assert "the Agent [-requests to give-]{+asks for to give+} effect" in redline


def test_an_amendment_in_the_chain_that_does_not_land_is_named(desk: Path) -> None:
    reworded("second.yaml", "replace: reasonably requests", "replace: unreasonably requests")
    told = refused("apply", "third.yaml")
    assert told.startswith("second.yaml:") and "text-not-found" in told


@pytest.mark.parametrize(
    ("day", "last", "words"),
    [
        ("2005-03-31", "guaranty-amendment-1", "whatever the Agent reasonably requests to give"),
        ("2005-10-30", "second", "whatever the Agent requests to give"),
        ("2031-01-01", "third", "whatever the Agent asks for to give"),
    ],
)
def test_the_chain_stops_at_a_day(desk: Path, day: str, last: str, words: str) -> None:
    assert called("apply", "third.yaml", "--as-of", day).exit_code == 0
    assert {name.partition("/")[2].rpartition("-")[0] for name in names(desk) if "/" in name} == {last}
    assert words in conformed(last)


def test_a_day_before_all_of_them_is_refused(desk: Path) -> None:
    assert refused("apply", "third.yaml", "--as-of", "2005-03-30") == (
        f"{FIRST}:4:8: as-of: no amendment was made by 2005-03-30: the agreement then read as {BASE}\n"
        "    dated: as of 2005-03-31\n"
        "           ^\n"
        "  hint: the first of them is dated 2005-03-31\n"
    )


def test_dates_that_do_not_settle_it_are_refused(desk: Path) -> None:
    reworded("third.yaml", "2005-10-31", "2005-05-31")
    told = "third.yaml:4:8: as-of: it is dated before second.yaml, which it amends"
    assert told in refused("apply", "third.yaml", "--as-of", "2005-12-31")
    reworded("third.yaml", "as of 2005-05-31", "________ __, 2005")
    told = "third.yaml:4:8: as-of: the amendment's date is still blank"
    assert told in refused("apply", "third.yaml", "--as-of", "2005-12-31")


def test_a_day_that_is_none_is_a_wrong_call(desk: Path) -> None:
    assert called("apply", "third.yaml", "--as-of", "2005-02-30").exit_code == 2


@pytest.mark.parametrize("base", ["third.yaml", "second.yaml", "./third.yaml"])
def test_a_chain_that_leads_back_to_itself_is_refused(desk: Path, base: str) -> None:
    reworded("second.yaml", f"base: {FIRST}", f"base: {base}")
    told = refused("apply", "third.yaml")
    assert told.startswith("second.yaml:7:7: base-cycle: ")
    assert refused("render", "third.yaml") == told


def test_a_chain_that_does_not_say_where_it_begins_is_refused(desk: Path) -> None:
    reworded(FIRST, f"base: {BASE}\n", "")
    told = refused("apply", "third.yaml")
    assert told.startswith(f"{FIRST}:29:1: no-base: ")


def test_a_base_that_cannot_be_read_is_told_with_the_deal_that_names_it(desk: Path) -> None:
    reworded(FIRST, f"base: {BASE}", "base: a.pdf")
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    told = refused("apply", "third.yaml")
    assert told.startswith("a.pdf: unreadable-agreement: ")
    assert told.endswith(f"  {FIRST}:7:7: the deal that amends it\n    base: a.pdf\n          ^\n")


STRUCK = '<w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve"> or three</w:delText></w:r></w:del>'
TRACKED = docx(
    p(r("SECTION 1. Terms. The rate is two"), STRUCK, r(" percent.")) + p(r("SECTION 2. Term. A year."))
)


def tracked(view: str) -> None:
    Path("base.docx").write_bytes(TRACKED)
    head = Path(FIRST).read_text(encoding="utf-8").partition("edits:")[0].replace(BASE, f"base.docx{view}")
    edits = "edits:\n  - in: Section 2\n    replace: A year\n    with: Two years\n"
    Path("rate.yaml").write_text(head + edits, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(("view", "rate"), [("accepted", "two percent"), ("rejected", "two or three percent")])
def test_tracked_changes_of_a_base_are_read_as_it_is_said(desk: Path, view: str, rate: str) -> None:
    tracked("")
    assert "has 1 tracked change in it" in refused("apply", "rate.yaml")
    assert called("apply", "rate.yaml", "--view", view).exit_code == 0
    assert f"The rate is {rate}." in conformed("rate")
    tracked(f"\nbase view: {view}")
    assert called("apply", "rate.yaml").exit_code == 0
    assert f"The rate is {rate}." in conformed("rate")
    assert called("render", "rate.yaml").output.endswith("[verified]\n")
    assert rate in called("outline", "base.docx", "--view", view).output


def test_a_view_of_no_base_is_refused(desk: Path) -> None:
    reworded(FIRST, f"base: {BASE}", "base view: accepted")
    assert f"{FIRST}:7:1: missing-key: the deal says how tracked changes" in refused("render", FIRST)
