"""The same deal gives the same bytes: whatever the hash seed, the locale, the time zone and the folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from command import DEALS, ROOT, called

from amendgen.writers import FORMATS

WORLDS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "SOURCE_DATE_EPOCH": "0"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40"},
)


def made(world: dict[str, str], folder: Path, python: Path | str = sys.executable) -> dict[str, bytes]:
    """Every output of the samples in every format, made by a process in that world."""
    folder.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    words = ["-m", "amendgen", "render", *map(str, DEALS), "--format", "all", "--out", "o"]
    subprocess.run(
        [str(python), *words],
        cwd=folder,
        env=environment | world | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return {file.name: file.read_bytes() for file in (folder / "o").iterdir()}


def test_two_processes_in_two_worlds_write_the_same_bytes(tmp_path: Path) -> None:
    first, second = (made(world, tmp_path / f"desk {n}") for n, world in enumerate(WORLDS))
    assert len(first) == len(FORMATS) * (len(DEALS) + 2 + 11)  # fleets of three and of twelve
    assert first == second


@pytest.mark.nightly
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_every_python_writes_the_same_bytes(version: str, tmp_path: Path) -> None:
    other = installed(interpreter(version), tmp_path / "venv")
    assert made({}, tmp_path / "other", other) == made({}, tmp_path / "own")


def interpreter(version: str) -> Path:
    """A Python of that version: on the path, or one that pyenv keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    asked = [shutil.which(f"python{version}"), *kept.glob(f"{version}.*/bin/python")]
    for python in filter(None, asked):
        found = subprocess.run([str(python), "--version"], capture_output=True, text=True, check=False)
        if found.returncode == 0 and found.stdout.startswith(f"Python {version}."):
            return Path(python)
    pytest.skip(f"there is no Python {version}")


def installed(python: Path, folder: Path) -> Path:
    """The interpreter of a new environment with what amendgen needs for every format."""
    subprocess.run([str(python), "-m", "venv", str(folder)], check=True)
    own = next(
        found for found in (folder / "bin" / "python", folder / "Scripts" / "python.exe") if found.exists()
    )
    pip = [
        str(own),
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "-c",
        str(ROOT / "constraints.txt"),
    ]
    subprocess.run([*pip, f"{ROOT}[pdf]"], capture_output=True, check=True)
    return own


def test_a_deal_among_others_is_written_as_it_is_alone(tmp_path: Path) -> None:
    called("render", *reversed(DEALS), "--format", "all", "--out", tmp_path / "together")
    for deal in DEALS:
        called("render", deal, "--format", "all", "--out", tmp_path / "alone")
    alone, together = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("alone", "together")
    )
    assert alone == together and len(alone) > len(DEALS)


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        called("render", DEALS[0], "--format", "all", "--out", tmp_path)
    assert Counter(file.suffix for file in tmp_path.iterdir()) == {form.suffix: 3 for form in FORMATS.values()}
