"""The command line: what it prints, where it writes, and the calls that are wrong."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import CHOICES, COMMANDS, ROOT, called, names, transcript

from amendgen import __version__
from amendgen.writers import FORMATS

SMALL = CHOICES[0]
SAMPLE = ROOT / "deals" / "chattel-mortgage-n355mc.yaml"


def test_a_call_prints_one_line_for_each_output(desk: Path) -> None:
    shutil.copy(SMALL, "deal.yaml")
    assert transcript("render", "deal.yaml", "--format", "docx", "--format", "txt", "--out", "a/b") == (
        "$ amendgen render deal.yaml --format docx --format txt --out a/b\n"
        "a/b/deal.docx: First Amendment to Credit Agreement [unverified]\n"
        "a/b/deal.txt: First Amendment to Credit Agreement [unverified]\n"
    )
    assert names(desk) == ["a", "a/b", "a/b/deal.docx", "a/b/deal.txt", "deal.yaml"]


def test_word_in_the_folder_out_is_what_is_written_unasked(desk: Path) -> None:
    assert called("render", SMALL).exit_code == 0
    assert names(desk) == ["out", f"out/{SMALL.stem}.docx"]


def test_a_format_asked_for_twice_is_written_once(desk: Path) -> None:
    found = called("render", SMALL, "--format", "txt", "--format", "txt")
    assert len(found.stdout.splitlines()) == 1


def test_an_older_output_is_replaced(desk: Path) -> None:
    old = desk / "out" / f"{SMALL.stem}.txt"
    old.parent.mkdir()
    old.write_text("old", encoding="ascii")
    called("render", SMALL, "--format", "txt")
    assert "WHEREAS" in old.read_text(encoding="ascii")
    assert names(desk / "out") == [old.name]


def test_it_runs_as_a_process_from_an_empty_folder_with_relative_paths(desk: Path) -> None:
    (desk / "deals").mkdir()
    shutil.copy(SAMPLE, desk / "deals" / "deal.yaml")
    words = ["-m", "amendgen", "render", str(Path("deals", "deal.yaml")), "--format", "txt"]
    found = subprocess.run([sys.executable, *words], capture_output=True, text=True, encoding="utf-8")
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("out/deal.txt: Amendment No. 4 to ")
    assert names(desk) == ["deals", "deals/deal.yaml", "out", "out/deal.txt"]


def test_a_process_ends_with_1_when_a_deal_is_faulty(desk: Path) -> None:
    Path("deal.yaml").write_text("form: x\n", encoding="utf-8")
    words = [sys.executable, "-m", "amendgen", "render", "deal.yaml"]
    found = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    assert (found.returncode, found.stdout) == (1, "")
    assert 'deal.yaml:1:1: missing-key: "status" is missing' in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["render"], "Missing argument 'DEAL...'"),
        (["render", "nowhere.yaml"], "File 'nowhere.yaml' does not exist."),
        (["render", "."], "'.' is a folder. Name a deal in it; 'amendgen batch' and"),
        (
            ["apply", SMALL, "--as-of", "2005-06-31"],
            "'2005-06-31' is not a day of the calendar; write 2005-06-30.",
        ),
        (["render", SMALL, "--format", "rtf"], "'rtf' is not one of 'docx', 'txt',"),
        (["render", SMALL, "--templates", "nowhere"], "Directory 'nowhere' does not exist."),
        (["render", SMALL, "--templates", SMALL], "is a file."),
        (["render", SMALL, "--colour"], "No such option '--colour'"),
        (["render", SMALL, "--out"], "'--out' requires an argument."),
        (["rendre"], "No such command 'rendre'."),
    ],
    ids=lambda given: " ".join(Path(word).name for word in given) if isinstance(given, list) else "",
)
def test_a_wrong_call_ends_with_2(words: list[str | Path], told: str, desk: Path) -> None:
    found = called(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert told in found.stderr
    assert names(desk) == []


def test_the_help_names_every_command_and_option() -> None:
    assert set(COMMANDS) >= {"render", "apply", "outline"}
    for name, command in COMMANDS.items():
        assert re.search(rf"(?m)^  {name}  ", called("--help").stdout)
        shown = called(name, "--help").stdout
        for option in (each for each in command.params if each.param_type_name == "option"):
            assert option.opts[0] in shown


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"amendgen {name}" in readme


def test_the_readme_shows_a_refusal_as_it_is_printed(desk: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"(?s)\$ amendgen render deals/n355mc\.yaml\n(.*?)```", readme)
    assert shown
    (desk / "deals").mkdir()
    text = SAMPLE.read_text(encoding="utf-8").replace("amends: mortgage", "amends: morgage")
    Path("deals/n355mc.yaml").write_text(text, encoding="utf-8", newline="\n")
    told = called("render", "deals/n355mc.yaml").stderr
    line = re.compile(r":\d+:")
    assert line.sub(":N:", told, count=1) == line.sub(":N:", shown[1], count=1)


@pytest.mark.parametrize("asked", [["all"], ["txt", "all"], ["all", "all"]], ids=" ".join)
def test_all_is_every_format_once(asked: list[str], desk: Path) -> None:
    words = [word for form in asked for word in ("--format", form)]
    assert called("render", SAMPLE, *words).exit_code == 0
    assert names(Path("out")) == sorted(f"{SAMPLE.stem}{form.suffix}" for form in FORMATS.values())


def test_the_version_is_the_packages() -> None:
    assert called("--version").stdout == f"amendgen {__version__}\n"
