"""Many deals at once: the same documents as render makes, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from command import ROOT, called, names
from msgspec.json import decode

from amendgen.cli.batch_journal import NAME, Journal, Line, put, tidied
from amendgen.cli.batch_pool import Processes
from amendgen.cli.batch_run import Run
from amendgen.cli.batch_tasks import Order
from amendgen.fleet.batch import deals
from amendgen.fleet.batch_inputs import of_forms, read_for
from amendgen.forms.folders import folders

FLEET = "atlas-fleet.yaml"
_MARKS = ("N355MC", "N536MC", "N540MC")
_TITLE = "Second Security Agreement and Chattel Mortgage"
posix = pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a fleet and another deal."""
    for name in (FLEET, "chattel-mortgage-n355mc.yaml"):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def long_fleet(tails: int, wrong: tuple[int, ...] = (), first: int = 0) -> str:
    """A deal of so many aircraft, numbered from `first`; the `wrong` have an edit that contradicts another."""
    text = Path(ROOT / "deals" / FLEET).read_text(encoding="utf-8")
    return text[: text.index("aircraft:\n")] + "".join(
        ["aircraft:\n", *(_aircraft(first + number, number in wrong) for number in range(tails))]
    )


def _aircraft(number: int, wrong: bool) -> str:
    chain = "".join(
        f"      - {{title: {_TITLE if not at else f'Amendment No. {at} to {_TITLE}'}, dated: 200{at}-01-05, "
        f"recorded: 200{at}-02-0{1 + number % 9}, conveyance: X{at}{number:05}}}\n"
        for at in range(1 + number % 4)
    )
    own = "    also edits:\n      - {in: Section 1(b)(i), strike: all the tolls}\n" if wrong else ""
    return (
        f"  - registration: N{10000 + number}\n    model: Boeing 747-{200 + number % 7}\n"
        f'    serial: "{20000 + number}"\n{own}    instruments:\n{chain}'
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {name: (folder / name).read_bytes() for name in names(folder)}


def batch(*words: str) -> str:
    """A batch that does it all; its last line."""
    found = called("batch", *words)
    assert found.exit_code == 0, found.output
    return found.stdout


def test_a_batch_writes_what_render_writes(desk: Path) -> None:
    Path("long.yaml").write_text(long_fleet(23), encoding="utf-8")
    said = batch(".", "--format", "docx", "--format", "txt", "--out", "batch", "--jobs", "2")
    assert said == "batch: 54 of 54 documents written, 0 there and current\n"
    assert (
        called("render", *map(str, Path().glob("*.yaml")), "--format", "docx", "--format", "txt").exit_code == 0
    )
    made = contents(desk / "batch")
    lines = [decode(line, type=Line) for line in made.pop(NAME).splitlines()]
    assert made == contents(desk / "out")
    assert [line.file for line in lines] == sorted(made)


def test_processes_that_begin_anew_make_the_same(desk: Path) -> None:
    """As those of Windows and macOS do, which do not fork."""
    order = Order(desk / "spawned", ("txt",), jobs=2, forms=of_forms(folders()))
    with closing(Processes(order, "spawn")) as crew:
        run = Run([Path(FLEET)], order, crew)
        assert sum(run.steps()) == 3 and not list(run.refused())
    batch(FLEET, "--format", "txt")
    assert contents(order.out) == contents(desk / "out")


def test_what_is_there_and_current_is_not_made_again(desk: Path) -> None:
    batch(FLEET)
    before = {name: Path("out", name).stat().st_mtime_ns for name in names(Path("out"))}
    assert "0 of 3 documents written, 3 there and current" in batch(FLEET)
    assert {name: Path("out", name).stat().st_mtime_ns for name in names(Path("out"))} == before


def test_what_was_changed_is_made_again(desk: Path) -> None:
    batch(FLEET, "--format", "txt")
    whole = contents(desk / "out")
    Path("out/atlas-fleet-N540MC.txt").write_bytes(b"by hand")
    Path("out/atlas-fleet-N536MC.txt").unlink()
    assert "2 of 3 documents written, 1 there" in batch(FLEET, "--format", "txt")
    assert contents(desk / "out") == whole
    text = Path(FLEET).read_text(encoding="utf-8")
    Path(FLEET).write_text(text.replace('"22508"', '"22509"'), encoding="utf-8")
    assert "3 of 3 documents written" in batch(FLEET, "--format", "txt")
    assert b"22509" in Path("out/atlas-fleet-N540MC.txt").read_bytes()


def test_a_file_that_a_deal_names_counts_as_the_deal(desk: Path) -> None:
    Path("register.yaml").write_text("base: [first version.txt, 'x']\n", encoding="utf-8")
    Path("first version.txt").write_text("x", encoding="utf-8")
    Path("deal.yaml").write_text(
        "form: x\nrecorded in: register.yaml  # here\nbase: 'none.docx'\n", encoding="utf-8"
    )
    Path("own.yaml").write_text("form: x\nbase: first version.txt\n", encoding="utf-8")
    assert read_for(Path("own.yaml")) == {Path("own.yaml"), Path("first version.txt")}
    assert read_for(Path("deal.yaml")) == {
        Path("deal.yaml"), Path("register.yaml"), Path("first version.txt"),
    }  # fmt: skip


def test_a_form_that_changes_makes_all_anew(desk: Path) -> None:
    firm = desk / "firm"
    shutil.copytree(ROOT / "templates", firm, ignore=shutil.ignore_patterns("__pycache__"))
    batch(FLEET, "--format", "txt", "--templates", "firm")
    form = firm / "provisions" / "counterparts.md"
    form.write_text(form.read_text(encoding="utf-8") + " Truly.\n", encoding="utf-8")
    assert "3 of 3 documents written" in batch(FLEET, "--format", "txt", "--templates", "firm")


def test_a_bad_deal_stops_no_other(desk: Path) -> None:
    Path("bad.yaml").write_text("form: lease-amendment\nstatus: drafty\n", encoding="utf-8")
    Path("worse.yaml").write_text("form: [\n", encoding="utf-8")
    Path("notes.yaml").write_text("a: b\n", encoding="utf-8")
    Path("long.yaml").write_text(long_fleet(9, wrong=(4,)), encoding="utf-8")
    found = called("batch", ".", "--format", "txt")
    assert found.exit_code == 1
    assert found.stdout == "out: 11 of 13 documents written, 0 there and current, 4 refused\n"
    assert "bad.yaml:2:9" in found.stderr and "worse.yaml" in found.stderr
    assert "long.yaml" in found.stderr and "also edits" not in found.stdout
    made = names(Path("out"))
    assert "long-N10004.txt" not in made and "long-N10005.txt" in made and len(made) == 12
    assert "long-N10000.txt" not in made  # the filed one, whose schedule has to state the other


def test_a_schedule_that_is_refused_keeps_the_filed_one_alone(desk: Path) -> None:
    """The others' documents are right in themselves; what is refused is to call them identical in substance."""
    text = Path(FLEET).read_text(encoding="utf-8")
    own = 'serial: "22508"\n    without edits: [1]'
    Path(FLEET).write_text(text.replace('serial: "22508"', own), encoding="utf-8")
    for said in (
        "2 of 3 documents written, 0 there and current",
        "0 of 3 documents written, 2 there and current",
    ):
        found = called("batch", FLEET, "--format", "txt")
        assert found.exit_code == 1 and found.stdout == f"out: {said}, 1 refused\n"
        assert "undisclosed: N540MC differs from N355MC, which is filed" in found.stderr
        assert names(Path("out")) == [NAME, "atlas-fleet-N536MC.txt", "atlas-fleet-N540MC.txt"]
    shown = called("schedule", FLEET).stderr
    assert shown in found.stderr


def test_tails_that_are_current_are_compared_again_for_a_schedule(desk: Path) -> None:
    """No schedule is printed that was not proven: what the journal knows is that a file is as it was made."""
    batch(FLEET, "--format", "txt")
    whole = contents(desk / "out")
    Path("out/atlas-fleet-N355MC.txt").unlink()
    assert "1 of 3 documents written, 2 there" in batch(FLEET, "--format", "txt")
    assert contents(desk / "out") == whole


def test_words_that_name_no_deal_are_refused(desk: Path) -> None:
    Path("empty").mkdir()
    found = called("batch", "nothing*.yaml", "empty", FLEET)
    assert found.exit_code == 2 and not Path("out").exists()
    assert "nothing*.yaml: no-deal" in found.stderr and "empty: no-deal" in found.stderr


def test_no_deal_of_a_folder_is_passed_over_for_its_encoding(desk: Path) -> None:
    text = Path(FLEET).read_text(encoding="utf-8")
    text = text[text.index("\nform:") + 1 :]
    Path("below").mkdir()
    for name, encoding in (("marked", "utf-8-sig"), ("sixteen", "utf-16")):
        Path(f"below/{name}.yaml").write_text(text, encoding=encoding)
    assert deals(["below"]) == (Path("below/marked.yaml"), Path("below/sixteen.yaml"))
    found = called("batch", "below", "--format", "txt")
    assert found.exit_code == 1 and "below/sixteen.yaml: not-utf-8" in found.stderr.replace("\\", "/")


def test_patterns_are_read_here_and_a_deal_stands_once(desk: Path) -> None:
    Path("below/deeper").mkdir(parents=True)
    shutil.copy(FLEET, "below/deeper/third.yaml")
    assert deals(["**/*.yaml", ".", FLEET]) == (
        Path(FLEET),
        Path("below/deeper/third.yaml"),
        Path("chattel-mortgage-n355mc.yaml"),
    )


def test_a_pattern_takes_no_register_for_a_deal(desk: Path) -> None:
    """As a folder does not; what is named outright is taken at its word."""
    for name in ("example-fleet.yaml", "example-fleet-register.yaml"):
        shutil.copy(ROOT / "deals" / name, desk / name)
    assert deals(["example*.yaml"]) == (Path("example-fleet.yaml"),)
    assert deals(["example-fleet-register.yaml"]) == (Path("example-fleet-register.yaml"),)
    found = called("batch", "*-register.yaml")
    assert found.exit_code == 2 and "no deal fits it as a pattern" in found.stderr
    assert "12 of 12 documents written" in batch("example*.yaml", "--format", "txt")
    assert called("batch", "example-fleet-register.yaml").exit_code == 1


def test_a_table_is_joined_to_one_deal(desk: Path) -> None:
    deal, table = tabled(desk, 40)
    batch(deal, "--table", table, "--format", "docx", "--format", "txt", "--out", "batch")
    found = called("render", deal, "--table", table, "--format", "docx", "--format", "txt")
    assert found.exit_code == 0, found.output
    made = contents(desk / "batch")
    del made[NAME]
    assert made == contents(desk / "out") and len(made) == 80
    text = Path(table).read_text(encoding="utf-8")
    Path(table).write_text(text.replace("20007", "20070"), encoding="utf-8")
    assert "80 of 80 documents written" in batch(
        deal, "--table", table, "--format", "docx", "--format", "txt", "--out", "batch"
    )
    found = called("batch", deal, FLEET, "--table", table)
    assert found.exit_code == 2 and "--table is joined to one deal" in found.stderr


def test_a_table_that_would_be_written_over_or_is_wrong_is_refused(desk: Path) -> None:
    deal, table = tabled(desk, 3)
    Path(table).write_text("registration,modle,serial\nN10000,M,1\n", encoding="utf-8")
    found = called("batch", deal, "--table", table)
    assert found.exit_code == 1 and "tails.csv:1:14: column: 'modle'" in found.stderr
    assert not list(Path("out").glob("*.docx"))


def tabled(desk: Path, tails: int) -> tuple[str, str]:
    """A deal that lists no aircraft, and a table of so many."""
    text = (ROOT / "deals" / FLEET).read_text(encoding="utf-8")
    text = text[: text.index("aircraft:\n")] + "ordinal: 2\nrecitals: []\n"
    (desk / "tabled.yaml").write_text(text, encoding="utf-8")
    rows = "".join(f"N{10000 + n},Boeing 747-{200 + n % 7},{20000 + n}\n" for n in range(tails))
    (desk / "tails.csv").write_text(f"registration,model,serial\n{rows}", encoding="utf-8")
    return "tabled.yaml", "tails.csv"


def test_two_deals_with_one_output_are_refused_before_anything_is_made(desk: Path) -> None:
    Path("other").mkdir()
    shutil.copy(FLEET, "other/Atlas-Fleet.yaml")
    found = called("batch", ".", "other")
    assert found.exit_code == 1 and not Path("out").exists()
    assert "is the output of two deals" in found.stderr and "other/Atlas-Fleet.yaml" in found.stderr


def test_a_pdf_that_cannot_be_made_is_refused_once_and_before_anything_is_made(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    found = called("batch", FLEET, "--format", "pdf", "--format", "docx")
    assert found.exit_code == 1 and not Path("out").exists()
    assert found.output.count("typst, which is not installed") == 1 and "amendgen[pdf]" in found.output


def test_what_a_deal_is_made_from_is_not_written_over(desk: Path) -> None:
    text = Path("chattel-mortgage-n355mc.yaml").read_text(encoding="utf-8")
    Path("chattel-mortgage-n355mc.txt").write_text("the agreement", encoding="utf-8")
    Path("chattel-mortgage-n355mc.yaml").write_text(
        f"base: chattel-mortgage-n355mc.txt\n{text}", encoding="utf-8"
    )
    found = called("batch", "chattel-mortgage-n355mc.yaml", "--out", ".", "--format", "txt")
    assert found.exit_code == 1 and "would be written over" in found.stderr
    assert Path("chattel-mortgage-n355mc.txt").read_text(encoding="utf-8") == "the agreement"


def test_a_folder_that_is_a_file_is_told_in_one_line(desk: Path) -> None:
    Path("out").write_text("mine", encoding="utf-8")
    found = called("batch", FLEET)
    assert found.exit_code == 1 and Path("out").read_text(encoding="utf-8") == "mine"
    assert (
        found.stderr.startswith("amendgen: unwritable: cannot write into out: ") or "unwritable" in found.stderr
    )


def test_a_full_disk_loses_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch(FLEET, "--format", "txt")
    whole = contents(desk / "out")
    shutil.copy("chattel-mortgage-n355mc.yaml", "second.yaml")
    import amendgen.cli.batch_disk as work

    def full(file: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(work, "put", full)
    if sys.platform == "linux":  # a process that begins anew would not have the fault
        found = called("batch", ".", "--format", "txt")
        assert found.exit_code == 1
        assert "cannot write into out: No space left on device" in found.stderr
        assert contents(desk / "out") == whole


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(desk: Path) -> None:
    Path("out").mkdir(mode=0o500)
    found = called("batch", FLEET)
    assert found.exit_code == 1 and "cannot write into out" in found.stderr


@posix
@pytest.mark.parametrize("most", [16_000, 40_000])
def test_a_file_that_cannot_grow_is_told_and_gone_on_with(desk: Path, most: int) -> None:
    """Neither a document, nor the journal when it is longer than any of them."""
    Path("long.yaml").write_text(long_fleet(250), encoding="utf-8")
    batch("long.yaml", "--format", "txt", "--out", "whole")
    import resource

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    process = started(desk / "out", "long.yaml", "--format", "txt", before=small)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 1 and "Traceback" not in told
    last = told.splitlines()[-2]
    assert ": unwritable: cannot write into " in f": {last}" and "File too large; " in last, told
    for name, content in contents(desk / "out").items():
        if name != NAME:
            assert content == (desk / "whole" / name).read_bytes()
        assert not name.startswith(".")
    batch("long.yaml", "--format", "txt")
    assert contents(desk / "out") == contents(desk / "whole")


@posix
def test_a_disk_that_is_full_is_told_and_gone_on_with(desk: Path) -> None:
    Path("long.yaml").write_text(long_fleet(60), encoding="utf-8")
    batch("long.yaml", "--out", "whole")
    found = mounted(desk, "size=400k", "mount -o remount,size=90m none out", "cp -R out out2")
    assert "cannot write into out: No space left on device; " in found.stderr and found.returncode == 0
    assert found.stdout.splitlines()[0] == "[1]" and found.stdout.splitlines()[-1] == "[0]"
    assert contents(desk / "out2") == contents(desk / "whole")


@posix
def test_a_folder_that_is_read_only_is_told(desk: Path) -> None:
    Path("long.yaml").write_text(long_fleet(6), encoding="utf-8")
    found = mounted(desk, "size=9m,ro", "mount -o remount,rw none out", "cp -R out out2")
    assert "cannot write into out: Read-only file system; 0 of 6 documents written" in found.stderr
    assert found.stdout.splitlines()[0] == "[1]" and found.stdout.splitlines()[-1] == "[0]"
    batch("long.yaml", "--out", "whole")
    assert contents(desk / "out2") == contents(desk / "whole")


def mounted(desk: Path, options: str, mended: str, kept: str) -> subprocess.CompletedProcess[str]:
    """A batch into a file system of its own, once as it is and once when it is mended; the exit codes told."""
    call = f"'{sys.executable}' -m amendgen batch long.yaml --jobs 2"
    (desk / "out").mkdir()
    told = f"{call}\necho [$?]"
    script = f"mount -t tmpfs -o {options} none out || exit 77\n{told}\n{mended}\n{told}\n{kept}"
    words = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]
    if not shutil.which("unshare"):
        pytest.skip("there is no unshare, with which a file system can be mounted for one process")
    found = subprocess.run(
        words, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    if found.returncode in (1, 77) and "[" not in found.stdout:
        pytest.skip(f"no file system can be mounted here: {found.stderr.strip()}")
    return found


def test_two_batches_do_not_write_into_one_folder(desk: Path) -> None:
    Path("out").mkdir()
    with Journal(Path("out")):
        found = called("batch", FLEET)
        assert found.exit_code == 1 and "another batch is writing there" in found.stderr
    batch(FLEET)


def test_a_line_cut_short_is_passed_over_and_what_was_begun_is_swept(tmp_path: Path) -> None:
    line = Line("a.txt", "1", "2")
    (tmp_path / NAME).write_bytes(
        json.dumps({"file": "a.txt", "made_from": "1", "content": "2"}).encode() + b'\n{"fi'
    )
    (tmp_path / ".amendgen-batch-77-0").write_bytes(b"half")
    with Journal(tmp_path) as journal:
        assert dict(journal.lines) == {"a.txt": line}
        assert names(tmp_path) == [".amendgen-batch.lock", NAME]
        journal.add([Line("0.txt", "3", "4")])
    assert list(tidied(tmp_path)) == ["a.txt", "0.txt"][::-1]
    assert names(tmp_path) == [NAME]


def test_a_file_is_put_whole_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"before")

    def stopped(waiting: str, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        put(file, b"after")
    assert contents(tmp_path) == {"a.txt": b"before"}


def started(folder: Path, *words: str, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """A batch in a process of its own, the first of a group."""
    return subprocess.Popen(
        [sys.executable, "-m", "amendgen", "batch", *words, "--out", str(folder), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=before,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def killed_and_gone_on_with(desk: Path, tails: int, kills: int) -> None:
    """However often a batch is killed at whatever moment, the next ones make of it what one would have made."""
    Path("long.yaml").write_text(long_fleet(tails), encoding="utf-8")
    start = time.monotonic()
    batch("long.yaml", "--out", "whole", "--format", "txt", "--format", "docx")
    lasted = time.monotonic() - start + 0.3
    chance = random.Random()
    for _ in range(kills):
        process = started(desk / "out", "long.yaml", "--format", "txt", "--format", "docx")
        time.sleep(chance.uniform(0.1, lasted))
        # now the one that asks alone, now all of them
        os.kill(process.pid, signal.SIGKILL) if chance.random() < 0.5 else os.killpg(
            process.pid, signal.SIGKILL
        )
        process.communicate()  # which waits until the last of them has closed the pipe
        for name in names(desk / "out") if (desk / "out").exists() else ():
            if not name.startswith(".") and name != NAME:
                assert (desk / "out" / name).read_bytes() == (desk / "whole" / name).read_bytes()
    batch("long.yaml", "--format", "txt", "--format", "docx")
    assert contents(desk / "out") == contents(desk / "whole")


@posix
def test_a_batch_that_was_killed_is_gone_on_with(desk: Path) -> None:
    killed_and_gone_on_with(desk, 60, 3)


@posix
@pytest.mark.nightly
def test_a_long_batch_that_was_killed_is_gone_on_with(desk: Path) -> None:
    killed_and_gone_on_with(desk, 1000, 12)


@posix
@pytest.mark.nightly
def test_ten_thousand_tails_take_the_memory_of_a_thousand(desk: Path) -> None:
    """At most a fifth more, in whichever process holds the most; the deals have 500 tails each."""
    most = [held(desk, tails) for tails in (1_000, 10_000)]
    assert most[1] <= 1.2 * most[0], most


def held(desk: Path, tails: int) -> float:
    """The most that a process of a batch holds, in MB."""
    folder = desk / f"deals-{tails}"
    folder.mkdir()
    for first in range(0, tails, 500):
        text = long_fleet(500, first=first)
        (folder / f"fleet-{first:05}.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "amendgen", "batch", str(folder), "--out", str(desk / f"out-{tails}")]
    found = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "peak.py"), *command, "--jobs", "2", "--format", "txt"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert len(list((desk / f"out-{tails}").glob("*.txt"))) == tails
    return float(found.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="what each process holds is asked of /proc")
@pytest.mark.nightly
def test_a_deal_of_ten_thousand_rows_takes_the_memory_of_a_thousand(desk: Path) -> None:
    """At most a fifth more in all processes but the last, which makes the one document that lists every row."""
    few, many = (peaks(desk, tails) for tails in (1_000, 10_000))
    assert max(many[:-1]) <= 1.2 * max(few[:-1]), (few, many)
    assert many[-1] <= 1.2 * few[-1] + 10_000 * _ROW, (few, many)


_ROW = 0.006
"""MB that a row of the schedule takes at most: its tree, its lines of text and those lines in bytes."""


def peaks(desk: Path, tails: int) -> list[float]:
    """The most that each process of a batch of one deal held, in MB, in the order in which they began."""
    deal, table = tabled(desk, tails)
    process = started(desk / f"out-{tails}", deal, "--table", table, "--format", "txt")
    found: dict[int, float] = {}
    while process.poll() is None:
        below = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        with suppress(OSError):
            for one in (process.pid, *map(int, below.read_text("ascii").split())):
                with suppress(OSError, StopIteration):
                    told = Path(f"/proc/{one}/status").read_text("utf-8").splitlines()
                    line = next(each for each in told if each.startswith("VmHWM:"))
                    found[one] = int(line.split()[1]) / 1024
        time.sleep(0.005)
    process.communicate()
    assert process.returncode == 0 and len(list((desk / f"out-{tails}").glob("*.txt"))) == tails
    return list(found.values())


@posix
def test_an_interrupted_batch_ends_cleanly(desk: Path) -> None:
    Path("long.yaml").write_text(long_fleet(400), encoding="utf-8")
    process = started(desk / "out", "long.yaml")
    deadline = time.monotonic() + 30
    journal = desk / "out" / NAME
    while not (journal.exists() and journal.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130, told
    assert "interrupted: " in told and "Traceback" not in told
    assert not [name for name in names(desk / "out") if name.startswith(".")]
    lines = [decode(line, type=Line) for line in (desk / "out" / NAME).read_bytes().splitlines()]
    assert lines and {line.file for line in lines} <= set(names(desk / "out"))
