"""The registry's data: what a call with them says, how their index comes about, and what is refused."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command import called
from hypothesis import given, settings
from hypothesis import strategies as st
from registry_files import AIRCRAFT, MASTER, OWNER, REMOVED, Row, laid_out, unpacked, unshown
from registry_files import DEREG as LEFT

from amendgen.diagnostics import Refusal
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.registry.opening import INDEX, opened
from amendgen.lint.registry.sameness import same_engine, same_model, same_serial

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
edits:
  - in: Section 2
    replace: ten days
    with: five days
aircraft:
  - {registration: N540MC, model: Boeing 747-341, serial: "22580"}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deal.yaml").write_text(DEAL, encoding="utf-8")
    return unpacked(Path("registry"))


def data(folder: Path) -> Registry:
    return opened(folder, unshown)


def refused(folder: Path) -> str:
    """What a call with this folder says, and that it says no more and leaves nothing behind."""
    before = set(folder.iterdir())
    found = called("check", "deal.yaml", "--registry", folder)
    assert found.exit_code == 2
    assert set(folder.iterdir()) == before
    return found.output


def test_a_deal_is_compared_with_the_data_of_their_day(folder: Path) -> None:
    found = called("check", "deal.yaml", "--registry", folder)
    assert found.exit_code == 1
    assert "N540MC has serial number 22508 in the FAA's data of 2026-08-14, not 22580" in found.output
    assert 'serial: "22580"' in found.output


def test_what_is_kept_of_a_deal_is_not_taken_for_what_later_data_say(folder: Path) -> None:
    assert "not 22580" in called("check", "deal.yaml", "--registry", folder).output
    right = [row | {"SERIAL NUMBER": "22580"} for row in AIRCRAFT]
    (folder / "MASTER.txt").write_bytes(laid_out(MASTER, right))
    assert "not 22580" not in called("check", "deal.yaml", "--registry", folder).output


def test_without_the_data_nothing_is_said_of_them(folder: Path) -> None:
    assert "FAA's data" not in called("check", "deal.yaml").output


def test_a_silence_speaks_of_the_data_too(folder: Path) -> None:
    meant = DEAL.replace("    aircraft:", "aircraft:").rstrip() + (
        "  # amendgen: ignore[other-serial-registered, unsettled-registration] the certificate says so\n"
    )
    Path("deal.yaml").write_text(meant, encoding="utf-8")
    found = called("check", "deal.yaml", "--registry", folder)
    assert found.exit_code == 0, found.output


def test_padding_marks_and_quotation_marks_are_read_as_they_are_meant(folder: Path) -> None:
    registry = data(folder)
    found = registry.aircraft("N355MC")
    assert found is not None
    assert (found.serial, found.named, found.engines, found.engine) == (
        "23395",
        "BOEING 747-341",
        4,
        "CF6 SERIES",
    )
    ace = registry.aircraft("N9ZQ")
    assert ace is not None and ace.named == 'CORBEN "JUNIOR" BABY ACE "D"' and ace.engine == ""
    assert registry.aircraft("355MC") is None and registry.aircraft("N77ZX") is None
    assert [(one.serial, one.cancelled) for one in registry.removed("N77ZX")] == [("21576", "2019-03-05")]
    assert [one.mark for one in registry.bearing("22508")] == ["N540MC"]


def test_a_file_without_mark_of_byte_order_and_with_the_n_is_the_same(folder: Path) -> None:
    before = data(folder).aircraft("N355MC")
    rows = [row | {"N-NUMBER": f"N{row['N-NUMBER']}"[:6]} for row in AIRCRAFT]
    (folder / "MASTER.txt").rename(folder / "master.TXT")
    (folder / "master.TXT").write_bytes(laid_out(MASTER | {"N-NUMBER": 6}, rows, mark="").replace(b"\r", b""))
    assert data(folder).aircraft("N355MC") == before


def test_names_and_addresses_of_owners_are_nowhere_in_the_index(folder: Path) -> None:
    data(folder)
    kept = (folder / INDEX).read_bytes()
    assert b"23395" in kept
    assert all(word.encode() not in kept for word in (OWNER, "HALCYON", "ORCHARD"))


def test_the_index_is_made_once_and_made_anew_when_a_file_changes(folder: Path) -> None:
    data(folder)
    made = (folder / INDEX).stat().st_mtime_ns
    data(folder)
    assert (folder / INDEX).stat().st_mtime_ns == made
    later = [row | {"LAST ACTION DATE": "20260901", "SERIAL NUMBER": "1"} for row in AIRCRAFT]
    (folder / "MASTER.txt").write_bytes(laid_out(MASTER, later))
    registry = data(folder)
    found = registry.aircraft("N540MC")
    assert registry.day.isoformat() == "2026-09-01" and found is not None and found.serial == "1"


def test_the_same_bytes_written_later_are_not_indexed_again(folder: Path) -> None:
    data(folder)
    with closing(sqlite3.connect(folder / INDEX)) as base:
        base.execute("UPDATE aircraft SET serial = 'kept'")
        base.commit()
    os.utime(folder / "MASTER.txt", ns=(1, 1))
    found = data(folder).aircraft("N540MC")
    assert found is not None and found.serial == "kept"


def test_an_index_that_is_no_index_is_made_anew(folder: Path) -> None:
    (folder / INDEX).write_bytes(b"no index at all" * 100)
    assert data(folder).aircraft("N540MC") is not None


def test_the_file_of_the_deregistered_may_be_missing(folder: Path) -> None:
    (folder / "DEREG.txt").unlink()
    assert data(folder).removed("N77ZX") == ()


def test_a_mark_that_went_to_another_aircraft_is_told_as_that(folder: Path) -> None:
    gone = [dict(REMOVED[0]) | {"N-NUMBER": "540MC", "SERIAL-NUMBER": "22580"}]
    (folder / "DEREG.txt").write_bytes(laid_out(LEFT, gone))
    found = called("check", "deal.yaml", "--registry", folder).output
    assert "N540MC is deregistered since 2019-03-05 in the FAA's data of 2026-08-14" in found
    assert "it is serial number 22508 now" in found and "other-serial-registered" not in found


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        (
            "MASTER",
            lambda old: old[:-40],
            "MASTER.txt:4:1: registry-cut-short: the file is cut short in its last row",
        ),
        (
            "MASTER",
            lambda old: old[: old.index(b"\n") + 1],
            "registry-cut-short: the file has a header and no rows",
        ),
        ("ACFTREF", lambda old: b"", "the header has no 'CODE', 'MFR', 'MODEL', 'NO ENG'"),
        (
            "ENGINE",
            lambda old: old.replace(b"MODEL", b"MODUL"),
            "ENGINE.txt:1:1: registry-layout: this is not the",
        ),
        (
            "MASTER",
            lambda old: old.replace(b"HALCYON", b"HALC\xd6N "),
            "registry-not-utf-8: byte 0xD6 is not UTF-8",
        ),
        (
            "MASTER",
            lambda old: old.replace(b"HALCYON", b"HAL,YON", 1),
            "MASTER.txt:2:1: registry-layout: the row has",
        ),
        ("MASTER", lambda old: old.replace(b"2026", b"    ").replace(b"2025", b"    "), "no row has a date"),
        (
            "ACFTREF",
            lambda old: old.replace(b"7102802", b"1384402"),
            "ACFTREF.txt:3:1: registry-layout: the row has",
        ),
    ],
    ids=["short", "empty", "nothing", "layout", "latin", "comma", "undated", "twice"],
)
def test_a_file_that_is_not_what_it_should_be_is_refused(
    folder: Path, name: str, change: Callable[[bytes], bytes], said: str
) -> None:
    (folder / "DEREG.txt").unlink()
    file = folder / f"{name}.txt"
    file.write_bytes(change(file.read_bytes()))
    out = refused(folder)
    assert said in out and "download ReleasableAircraft.zip again" in out
    assert OWNER not in out


@pytest.mark.parametrize("name", ["MASTER", "ACFTREF", "ENGINE"])
def test_a_folder_without_the_files_is_refused(folder: Path, name: str) -> None:
    (folder / f"{name}.txt").unlink()
    out = refused(folder)
    assert f"registry: registry-folder: the folder has no {name}.txt" in out
    assert "unpack the FAA's ReleasableAircraft.zip into it" in out


def test_a_refused_file_leaves_the_earlier_index_as_it_was(folder: Path) -> None:
    data(folder)
    before = (folder / INDEX).read_bytes()
    (folder / "ENGINE.txt").write_bytes(b"CODE\r\n1\r\n")
    with pytest.raises(Refusal):
        data(folder)
    assert (folder / INDEX).read_bytes() == before


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all"
)
def test_a_folder_that_may_not_be_written_is_refused(folder: Path) -> None:
    folder.chmod(0o555)
    assert "the index of the registry cannot be written" in refused(folder)


def test_a_folder_that_is_none_is_a_wrong_call(folder: Path) -> None:
    assert called("check", "deal.yaml", "--registry", "nowhere").exit_code == 2


@pytest.mark.parametrize(
    ("said", "registered"),
    [
        ("Boeing 747-341", "747-341"),
        ("Boeing 747-400", "747-47UF"),
        ("Airbus A320-200", "A320-232"),
        ("Boeing Model 737-800", "737-8H4"),
        ("McDonnell Douglas MD-11", "MD-11F"),
        ("Gulfstream G-IV", "G-IV"),
        ("Cessna 172S", "172S"),
        ("Embraer ERJ 170-100 LR", "ERJ 170-100LR"),
    ],
)
def test_models_that_may_be_one(said: str, registered: str) -> None:
    assert same_model(said, registered)


@pytest.mark.parametrize(
    ("said", "registered"),
    [("Boeing 741-341", "747-341"), ("Boeing 747-300", "747-230B"), ("Airbus A320-232", "A321-231")],
)
def test_models_that_are_two(said: str, registered: str) -> None:
    assert not same_model(said, registered)


def test_engines_are_compared_by_the_letters_of_their_type() -> None:
    assert same_engine("General Electric CF6-50E2", "CF6 SERIES") and same_engine("Rolls-Royce Trent", "RB211")
    assert not same_engine("Pratt & Whitney JT9D-7A", "CF6 SERIES")


@given(st.text("0123456789ABCDEFGH-", min_size=1, max_size=12))
def test_a_serial_number_is_itself_however_it_is_spaced(serial: str) -> None:
    assert same_serial(serial, serial.lower()) and same_serial(serial, f" {serial.replace('-', ' - ')}")


WORDS = st.text("ABCDEFGHIJ0123456789-\"' ", max_size=5).map(str.strip)
MARKS = st.lists(st.integers(1, 99999).map(str), min_size=1, max_size=8, unique=True)


@settings(max_examples=25)
@given(MARKS, WORDS)
def test_what_is_laid_out_is_found_again(
    tmp_path_factory: pytest.TempPathFactory, marks: list[str], words: str
) -> None:
    folder = unpacked(tmp_path_factory.mktemp("laid"))
    rows: list[Row] = [
        {"N-NUMBER": mark, "SERIAL NUMBER": f"{words}{n}", "LAST ACTION DATE": "20260101"}
        for n, mark in enumerate(marks)
    ]
    (folder / "MASTER.txt").write_bytes(laid_out(MASTER, rows))
    registry = data(folder)
    for n, mark in enumerate(marks):
        found = registry.aircraft(f"N{mark}")
        assert found is not None and found.serial == f"{words}{n}"
