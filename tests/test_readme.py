"""Every command in the README is run, and every output that it shows is what the command prints."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from command import ROOT, called

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [block.strip("\n") for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)]
TYPED = [line.removeprefix("$ ") for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the README's commands speak of: the samples, a deal, an exhibit, a firm's forms."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "deals", tmp_path / "deals")
    sample = (ROOT / "deals" / "chattel-mortgage-n355mc.yaml").read_text(encoding="utf-8")
    (tmp_path / "deal.yaml").write_text(sample, encoding="utf-8")
    slip = sample.replace("amends: mortgage", "amends: morgage")
    (tmp_path / "deals" / "n355mc.yaml").write_text(slip, encoding="utf-8")
    (tmp_path / "firm").mkdir()
    called("render", "deals/example-fleet.yaml", "--aircraft", "N101EX", "--format", "txt", "--out", ".")
    (tmp_path / "example-fleet-N101EX.txt").rename("exhibit.txt")
    return tmp_path


@pytest.mark.parametrize("line", [line for line in TYPED if re.search("amendgen (render|apply|check)", line)])
def test_a_command_runs(desk: Path, line: str) -> None:
    words = shlex.split(line)[1:]
    found = called(*words)
    assert found.exit_code == (1 if "n355mc.yaml" in words[1] and "chattel" not in words[1] else 0), (
        found.output
    )


def test_the_error_shown_is_the_error_printed(desk: Path) -> None:
    [block] = [block for block in BLOCKS if "morgage" in block]
    typed, _, shown = block.partition("\n")
    found = called(*shlex.split(typed.removeprefix("$ "))[1:])
    assert found.exit_code == 1
    assert found.output.strip("\n") == shown
    assert not (desk / "out").exists()


def test_the_demo_prints_what_is_shown(desk: Path) -> None:
    recipe = _made("demo").splitlines()[-1]
    found = called(*shlex.split(recipe)[1:])
    shown = BLOCKS[0].partition("$ make test")[0].removeprefix("$ make demo\n")
    assert found.output == shown


def test_the_test_command_runs_pytest() -> None:
    assert "-m pytest" in _made("test").splitlines()[-1]


@pytest.mark.parametrize(
    "target", sorted({word for line in TYPED for word in re.findall(r"^make (\w+)", line)} | {"bench"})
)
def test_a_make_target_is_there(target: str) -> None:
    assert _made(target)


@pytest.mark.parametrize("line", [line for line in TYPED if "pip install" in line])
def test_the_pip_line_names_what_there_is(line: str) -> None:
    words = shlex.split(line)
    assert (ROOT / words[words.index("-c") + 1]).is_file()
    extra = re.search(r"\[(\w+)\]", words[-1])
    assert extra and f"\n{extra[1]} = [" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_no_command_of_the_readme_is_left_untested() -> None:
    known = (
        "make ",
        "amendgen render ",
        "amendgen apply ",
        "amendgen check ",
        ".venv/bin/amendgen render ",
        "python -m venv ",
        ".venv/bin/python -m pip install ",
    )
    assert [line for line in TYPED if not line.startswith((*known, ".venv/bin/python -m pytest"))] == []


@pytest.mark.parametrize("name", re.findall(r"\]\(((?!http)[^)]+)\)", README))
def test_a_link_leads_somewhere(name: str) -> None:
    file, _, heading = name.partition("#")
    assert (ROOT / file).exists()
    assert not heading or file or f"\n## {heading.replace('-', ' ')}\n" in README.casefold()


@pytest.mark.nightly
def test_the_pip_commands_work_on_a_fresh_machine(tmp_path: Path) -> None:
    """What stands under "Without make": a clone, a venv, an install, the sample."""
    clone = tmp_path / "amendgen"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    for line in TYPED:
        if line.startswith(("python -m venv", ".venv/bin/")) and "pytest" not in line:
            done = subprocess.run(["bash", "-c", line], cwd=clone, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
    assert (clone / "out" / "chattel-mortgage-n355mc.docx").is_file()


def _made(target: str) -> str:
    """What make would run for the target."""
    if shutil.which("make") is None:
        pytest.skip("make is not here")
    command = ["make", "--no-print-directory", "-n", target]
    # run by make itself, a test has its flags in the environment
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip("\n")
