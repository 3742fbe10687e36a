"""The same deal gives the same bytes: whatever the hash seed, the locale, the time zone and the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from command import DEALS, ROOT, called

WORLDS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "SOURCE_DATE_EPOCH": "0"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40"},
)


def made(world: dict[str, str], folder: Path) -> dict[str, bytes]:
    """Every output of the samples, made by a process in that world."""
    folder.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    words = ["-m", "amendgen", "render", *map(str, DEALS), "--format", "docx", "--format", "txt", "--out", "o"]
    subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env=environment | world | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return {file.name: file.read_bytes() for file in (folder / "o").iterdir()}


def test_two_processes_in_two_worlds_write_the_same_bytes(tmp_path: Path) -> None:
    first, second = (made(world, tmp_path / f"desk {n}") for n, world in enumerate(WORLDS))
    assert len(first) == 2 * (len(DEALS) + 2 + 11)  # fleets of three and of twelve
    assert first == second


def test_a_deal_among_others_is_written_as_it_is_alone(tmp_path: Path) -> None:
    called("render", *reversed(DEALS), "--out", tmp_path / "together")
    for deal in DEALS:
        called("render", deal, "--out", tmp_path / "alone")
    alone, together = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("alone", "together")
    )
    assert alone == together and len(alone) > len(DEALS)


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        called("render", DEALS[0], "--format", "docx", "--format", "txt", "--out", tmp_path)
    assert sorted(file.suffix for file in tmp_path.iterdir()) == 3 * [".docx"] + 3 * [".txt"]
