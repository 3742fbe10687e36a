"""A disk that is full, and a file that may not be written: a clear line, nothing lost, nothing half done."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, called, names

REGISTER = "example-fleet-register.yaml"
DEAL = "example-fleet.yaml"
RECORD = ["record", "--deal", DEAL, "--aircraft", "N101EX", "--recorded", "2024-11-01", "--conveyance", "EA1"]
LIMITED = """\
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.argv = ["amendgen", *sys.argv[2:]]
runpy.run_module("amendgen", run_name="__main__")
"""


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (DEAL, REGISTER):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)


def held() -> dict[str, bytes]:
    """Every file there is."""
    return {each: Path(each).read_bytes() for each in names(Path()) if Path(each).is_file()}


def with_room(size: int, *words: str) -> tuple[int, str, str]:
    """What a call says where no file may have more bytes than `size`: writing one ends as on a full disk."""
    pytest.importorskip("resource", reason="limits of a process are asked for in the way of POSIX")
    call = [sys.executable, "-c", LIMITED, str(size), *words]
    found = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    return found.returncode, found.stdout, found.stderr


@pytest.mark.parametrize(
    "words", [("render", DEAL, "--format", "txt"), ("close", DEAL, "--out", "out")], ids=["render", "close"]
)
def test_a_full_disk_leaves_everything_as_it_was(words: tuple[str, ...]) -> None:
    before = held()
    code, said, told = with_room(20_000, *words)
    assert (code, said) == (1, "")
    assert told.startswith("unwritable: cannot write into out: ") and "hint: name another folder" in told
    assert held() == before and not Path("out").exists()
    assert called(*words).exit_code == 0
    whole = held()
    Path(DEAL).write_text(Path(DEAL).read_text("utf-8").replace("fifteen (15)", "ten (10)"), encoding="utf-8")
    assert with_room(20_000, *words)[0] == 1
    whole[DEAL] = Path(DEAL).read_bytes()
    assert held() == whole


def test_a_full_disk_does_not_damage_the_register() -> None:
    before = held()
    code, said, told = with_room(4_000, *RECORD)
    assert (code, said) == (1, "")
    assert f"unwritable: cannot write {REGISTER}: " in told and "nothing was changed" in told
    assert held() == before
    assert with_room(20_000, *RECORD)[0] == 0


def test_a_disk_that_says_late_that_it_is_full_does_not_damage_the_register(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = held()
    monkeypatch.setattr(os, "fsync", full)
    found = called(*RECORD)
    assert (found.exit_code, found.stdout) == (1, "")
    assert f"unwritable: cannot write {REGISTER}: {os.strerror(errno.ENOSPC)}" in found.stderr
    assert held() == before


def test_a_register_that_is_read_only_stays_as_it_is() -> None:
    """A folder that may be written to would let it be replaced all the same."""
    before = held()
    Path(REGISTER).chmod(0o444)
    found = called(*RECORD)
    assert (found.exit_code, found.stdout) == (1, "")
    assert f"unwritable: cannot write {REGISTER}: the file is read-only" in found.stderr
    assert held() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's own")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [("render", DEAL, "--format", "txt"), ("schedule", DEAL), ("--help",)])
def test_what_cannot_be_printed_is_told_in_a_line(words: tuple[str, ...], unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        call = [sys.executable, "-m", "amendgen", *words]
        env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        found = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, check=False, env=env)
    assert found.returncode == 1
    assert found.stderr.startswith(b"unwritable: what there is to say cannot be printed: ")
    assert found.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a closed pipe otherwise")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_nobody_reads_is_left_without_a_word(unbuffered: str) -> None:
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    call = [sys.executable, "-m", "amendgen", "--help"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
