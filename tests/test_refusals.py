"""What is refused: exit 1, the place and the reason on standard error, and nothing written."""

from __future__ import annotations

import io
import os
import re
import shutil
from pathlib import Path

import pytest
from command import CHOICES, DEALS, ERRORS, called, names, refused, transcript

GOOD = next(deal for deal in CHOICES if deal.stem == "provisions-none")
PLACED = re.compile(r"(?m)^[^\s:]+:\d+:\d+: [a-z-]+: ")


def said(*words: str | Path) -> str:
    """What a refused call prints, all of it on standard error."""
    found = called(*words)
    assert (found.exit_code, found.stdout) == (1, "")
    return found.stderr


@pytest.mark.parametrize("deal", ERRORS, ids=lambda deal: deal.stem)
def test_a_faulty_deal_is_refused_with_this_transcript(deal: Path, desk: Path) -> None:
    golden = deal.with_suffix(".out").read_text(encoding="utf-8")
    assert refused(deal, desk) == golden, "read the difference, then: python tests/accept.py"
    assert golden.endswith("[exit 1]\n") and "hint:" in golden
    assert PLACED.search(golden) or deal.stem in ("empty", "tag-in-name")
    assert names(desk) == [deal.name]


@pytest.mark.parametrize("deal", ERRORS, ids=lambda deal: deal.stem)
def test_no_other_format_lets_it_through(deal: Path, desk: Path) -> None:
    if deal.stem != "tag-in-name":  # a rule of EDGAR's alone
        said("render", deal, "--format", "docx")
    assert names(desk) == []


def test_every_transcript_has_its_deal() -> None:
    there = {file.stem for file in ERRORS[0].parent.iterdir()}
    assert there == {deal.stem for deal in ERRORS}


def test_five_errors_are_shown_at_once() -> None:
    five = next(deal for deal in ERRORS if deal.stem == "five-errors")
    assert len(PLACED.findall(five.with_suffix(".out").read_text(encoding="utf-8"))) == 5


# --- files that are no deal


def test_a_byte_that_is_not_utf_8(desk: Path) -> None:
    Path("deal.yaml").write_bytes(b"form: caf\xe9\n")
    assert said("render", "deal.yaml") == (
        "deal.yaml:1:10: not-utf-8: byte 0xE9 is not UTF-8\n"
        "    form: caf\ufffd\n"
        "             ^\n"
        "  hint: save the file as UTF-8; in Windows-1252 this byte is é\n"
    )


def test_fifty_megabytes_are_not_read(desk: Path) -> None:
    with Path("deal.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert said("render", "deal.yaml") == (
        "deal.yaml: too-large: the file has 50,000,000 bytes; a deal has 2,000,000 at most\n"
        "  hint: name the deal file itself\n"
    )
    assert names(desk) == ["deal.yaml"]


def test_a_word_document_is_no_deal(desk: Path) -> None:
    called("render", GOOD, "--out", ".")
    Path("provisions-none.docx").rename("deal.yaml")
    assert "deal.yaml: not-a-text: this is a Word document" in said("render", "deal.yaml")


# --- names and folders of outputs


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
@pytest.mark.parametrize(
    "name",
    ["CON.yaml", "nul.yaml", "com1.x.yaml", "..yaml", ".hidden.yaml", "a;b.yaml", "x..yaml", "deal'.yaml"],
)
def test_a_name_that_no_output_can_have(name: str, desk: Path) -> None:
    shutil.copy(GOOD, desk / name)
    told = said("render", name)
    assert told.startswith(f"{name}: output-name: {Path(name).stem!r} cannot be the name of an output\n")
    assert "hint: rename the deal file" in told
    assert names(desk) == [name]


@pytest.mark.skipif(os.name == "nt", reason="a backslash parts folders there")
@pytest.mark.parametrize("name", [r"..\deal.yaml", r"a\b.yaml", "a\nb.yaml", "a:b.yaml"])
def test_a_name_that_would_be_another_path_elsewhere(name: str, desk: Path) -> None:
    shutil.copy(GOOD, desk / name)
    assert "output-name" in said("render", name)
    assert names(desk) == [name]


def test_a_deal_above_the_folder_is_written_below_out(desk: Path) -> None:
    shutil.copy(GOOD, desk.parent / "deal.yaml")
    assert called("render", "../deal.yaml", "--format", "txt").exit_code == 0
    assert names(desk) == ["out", "out/deal.txt"]
    assert names(desk.parent) == ["deal.yaml", "desk", "desk/out", "desk/out/deal.txt"]


def test_a_file_where_the_folder_should_be(desk: Path) -> None:
    Path("out").write_text("kept", encoding="ascii")
    for folder in ("out", "out/below"):
        told = said("render", GOOD, "--out", folder)
        assert told.startswith(f"unwritable: cannot write into {folder}: out is a file\n")
        assert f"unwritable: cannot write into {folder}: out is a file; " in said(
            "batch", GOOD, "--out", folder
        )
        assert "hint: name another folder with --out" in told
    assert names(desk) == ["out"]
    assert Path("out").read_text(encoding="ascii") == "kept"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to(desk: Path) -> None:
    Path("out").mkdir(mode=0o500)
    for folder in ("out", "out/a/b"):
        assert f"unwritable: cannot write into {folder}: " in said("render", GOOD, "--out", folder)
    assert names(desk) == ["out"]


def test_a_folder_where_an_output_should_be_leaves_the_others_as_they_were(desk: Path) -> None:
    shutil.copy(GOOD, "a.yaml")
    shutil.copy(GOOD, "b.yaml")
    shutil.copy(GOOD, "c.yaml")
    (desk / "out" / "c.txt").mkdir(parents=True)
    (desk / "out" / "a.txt").write_text("the last one", encoding="ascii")
    assert "unwritable" in said("render", "a.yaml", "b.yaml", "c.yaml", "--format", "txt")
    assert names(desk / "out") == ["a.txt", "c.txt"]
    assert (desk / "out" / "a.txt").read_text(encoding="ascii") == "the last one"


def test_a_write_that_fails_midway_leaves_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Path] = []

    class Full(io.FileIO):
        def write(self, content: object) -> int:
            super().write(b"the first of it")
            begun.append(Path(str(self.name)))
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(path, mode))
    assert "cannot write into out/a: No space left on device" in said("render", GOOD, "--out", "out/a")
    assert [each.parent for each in begun] == [Path("out/a")]
    assert names(desk) == []


@pytest.mark.parametrize(
    ("again", "told"),
    [
        ("deal.yaml", "deal.yaml is given twice; name it once\n"),
        ("../work/deal.yaml", "../work/deal.yaml is given twice, as deal.yaml too; name it once\n"),
    ],
)
def test_a_deal_that_is_given_twice(desk: Path, monkeypatch: pytest.MonkeyPatch, again: str, told: str) -> None:
    (desk / "work").mkdir()
    monkeypatch.chdir(desk / "work")
    shutil.copy(GOOD, "deal.yaml")
    found = called("render", "deal.yaml", again, "--format", "txt", "--format", "html")
    assert found.exit_code == 2 and found.stderr.endswith(f"Error: {told}")
    assert names(Path()) == ["deal.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="a link may need rights there")
def test_a_deal_under_two_names_is_two(desk: Path) -> None:
    shutil.copy(GOOD, "deal.yaml")
    Path("other.yaml").symlink_to("deal.yaml")
    assert called("render", "deal.yaml", "other.yaml", "--format", "txt").exit_code == 0
    assert names(desk / "out") == ["deal.txt", "other.txt"]


def test_two_deals_with_one_name(desk: Path) -> None:
    for name in ("a/deal.yaml", "b/DEAL.yaml"):
        (desk / name).parent.mkdir()
        shutil.copy(GOOD, desk / name)
    assert said("render", "a/deal.yaml", "b/DEAL.yaml", "--format", "txt") == (
        "b/DEAL.yaml: output-name: out/DEAL.txt is the output of two deals\n"
        "  hint: rename one of the deal files\n"
        "  a/deal.yaml: the other deal\n"
    )
    assert names(desk) == ["a", "a/deal.yaml", "b", "b/DEAL.yaml"]


def test_an_output_never_takes_the_place_of_a_deal(desk: Path) -> None:
    shutil.copy(GOOD, "deal.txt")
    assert said("render", "deal.txt", "--format", "txt", "--out", ".") == (
        "deal.txt: output-name: deal.txt would be written over a deal\n  hint: name another folder with --out\n"
    )
    assert Path("deal.txt").read_bytes() == GOOD.read_bytes()


# --- several deals


def test_one_faulty_deal_among_good_ones_stops_them_all(desk: Path) -> None:
    faulty = next(deal for deal in ERRORS if deal.stem == "unknown-key")
    told = said("render", GOOD, faulty, DEALS[0], "--format", "txt")
    assert told.count("hint:") == 1
    assert "unknown-key.yaml:5:1: unknown-key" in told
    assert names(desk) == []


def test_the_errors_of_all_the_faulty_deals_are_shown(desk: Path) -> None:
    faulty = [deal for deal in ERRORS if deal.stem in ("unknown-key", "form-asks-ordinal", "chain-order")]
    for deal in faulty:
        shutil.copy(deal, desk)
    told = transcript("render", *[deal.name for deal in faulty], "--format", "txt")
    for deal in faulty:
        assert f"{deal.name}:" in told
    assert told.endswith("[exit 1]\n")
    assert names(desk) == sorted(deal.name for deal in faulty)


def test_of_very_many_errors_the_first_hundred_are_shown(desk: Path) -> None:
    Path("deal.yaml").write_text("form: x\n" + "".join(f"k{n}: v\n" for n in range(300)), encoding="utf-8")
    shown = said("render", "deal.yaml")
    assert len(PLACED.findall(shown)) == 100
    assert re.search(r"\nand 2\d\d more like these; mend the first ones first\n$", shown)
