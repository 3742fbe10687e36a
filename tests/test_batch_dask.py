"""A batch on a Dask cluster makes what one here makes; what a cluster may lack is told."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
from command import ROOT, called, names

from amendgen.cli import batch_dask, batch_remote

try:
    from distributed import LocalCluster
except ImportError:
    if os.environ.get("CI") == "true":
        raise
    pytest.skip("distributed is not installed: pip install 'amendgen[dask]'", allow_module_level=True)

FLEET = "atlas-fleet.yaml"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers, each a process, whose folder is not that of the test."""
    with LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address=":0", host="127.0.0.1"
    ) as found:
        yield found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a fleet and another deal, which amends an agreement."""
    for name in (FLEET, "chattel-mortgage-n355mc.yaml"):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def on(cluster: Any) -> str:
    """The address as the command is given it."""
    return str(cluster.scheduler_address).replace("tcp://", "dask://")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, the journal too."""
    return {name: (folder / name).read_bytes() for name in names(folder)}


def test_a_cluster_makes_what_is_made_here(desk: Path, cluster: Any) -> None:
    both = (".", "--format", "docx", "--format", "txt")
    assert called("batch", *both, "--out", "here").exit_code == 0
    found = called("batch", *both, "--on", on(cluster))
    assert found.stdout == "out: 8 of 8 documents written, 0 there and current\n", found.output
    assert contents(desk / "out") == contents(desk / "here")
    again = called("batch", *both, "--on", on(cluster))
    assert again.stdout == "out: 0 of 8 documents written, 8 there and current\n"


def test_a_base_and_a_firms_forms_go_with_the_task(desk: Path, cluster: Any) -> None:
    """The workers see no disk of the one who asks: what a deal is read from is sent."""
    (desk / "deals").mkdir()
    shutil.copy(ROOT / "deals" / "subsidiaries-guaranty.yaml", desk)
    text = (ROOT / "deals" / "guaranty-amendment-1.yaml").read_text(encoding="utf-8")
    text = text.replace("base: subsidiaries-guaranty.yaml", "base: ../subsidiaries-guaranty.yaml")
    (desk / "deals" / "lands.yaml").write_text(text, encoding="utf-8")
    firm = desk / "firm" / "provisions"
    firm.mkdir(parents=True)
    form = (ROOT / "templates/provisions/counterparts.md").read_text(encoding="utf-8")
    (firm / "counterparts.md").write_text(form + " Truly.\n", encoding="utf-8")
    words = ("batch", "deals", FLEET, "--format", "txt", "--templates", "firm")
    here, there = (called(*words, "--out", "here"), called(*words, "--on", on(cluster)))
    assert here.exit_code == there.exit_code == 0, there.output
    assert contents(desk / "out") == contents(desk / "here")
    assert "lands.txt" in names(desk / "out")
    assert b"Truly" in (desk / "out" / "atlas-fleet-N355MC.txt").read_bytes()


def test_a_base_that_is_named_by_where_it_lies_here_is_refused(desk: Path, cluster: Any) -> None:
    """The others are made; what would be told otherwise is that the deal changed meanwhile."""
    (desk / "deals").mkdir()
    base = desk / "subsidiaries-guaranty.yaml"
    shutil.copy(ROOT / "deals" / base.name, desk)
    text = (ROOT / "deals" / "guaranty-amendment-1.yaml").read_text(encoding="utf-8")
    text = text.replace("base: subsidiaries-guaranty.yaml", f"base: '{base.as_posix()}'")
    (desk / "deals" / "lands.yaml").write_text(text, encoding="utf-8")
    line = 1 + text.split("\n").index(f"base: '{base.as_posix()}'")
    found = called("batch", "deals", FLEET, "--format", "txt", "--on", on(cluster))
    assert found.exit_code == 1 and found.stdout.startswith("out: 3 of 3 documents written")
    assert (
        f"deals/lands.yaml:{line}:8: absolute-path: '{base.as_posix()}' is a path of this machine"
        in found.stderr
    )
    assert "hint: name it from the folder of this file: ../subsidiaries-guaranty.yaml" in found.stderr
    assert called("batch", "deals", "--format", "txt").exit_code == 0


def test_what_is_refused_there_is_told_as_here(desk: Path, cluster: Any) -> None:
    text = Path(FLEET).read_text(encoding="utf-8")
    own = 'serial: "22508"\n    also edits:\n      - {in: Section 1(b)(i), strike: all the tolls}'
    Path(FLEET).write_text(text.replace('serial: "22508"', own), encoding="utf-8")
    here = called("batch", FLEET, "--out", "here")
    there = called("batch", FLEET, "--on", on(cluster))
    assert here.exit_code == there.exit_code == 1
    assert here.stderr.partition("atlas-fleet.yaml:")[2] == there.stderr.partition("atlas-fleet.yaml:")[2] != ""
    assert contents(desk / "out") == contents(desk / "here")


def test_a_worker_that_dies_has_its_tasks_done_by_another(desk: Path, cluster: Any) -> None:
    from test_batch import long_fleet

    Path("long.yaml").write_text(long_fleet(250), encoding="utf-8")
    assert called("batch", "long.yaml", "--out", "here").exit_code == 0
    killing = threading.Thread(target=killed, args=(cluster, desk / "out"))
    killing.start()
    found = called("batch", "long.yaml", "--on", on(cluster))
    killing.join()
    assert found.exit_code == 0, found.output
    assert contents(desk / "out") == contents(desk / "here")


def killed(cluster: Any, out: Path) -> None:
    """End a worker as soon as something has been made."""
    deadline = time.monotonic() + 20
    while not list(out.glob("*.docx")) and time.monotonic() < deadline:
        time.sleep(0.005)
    os.kill(next(iter(cluster.workers.values())).pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def test_another_version_on_the_workers_is_refused(
    desk: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = batch_remote.versions(("docx",))
    monkeypatch.setattr(batch_dask, "versions", lambda _formats: ("amendgen 0.0.1", *mine[1:]))
    found = called("batch", FLEET, "--on", on(cluster))
    assert found.exit_code == 1
    assert f"unlike-worker: a worker of the cluster has {mine[0]}" in found.stderr
    assert "install the same on every worker: amendgen 0.0.1, Python " in found.stderr
    assert not [name for name in names(Path("out")) if name.endswith(".docx")]


def test_a_worker_without_typst_makes_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = batch_remote.versions(("docx", "pdf"))
    assert asked[:-1] == batch_remote.versions(("docx",)) and asked[-1].startswith("typst ")
    batch_remote.versions.cache_clear()
    monkeypatch.setattr(batch_remote, "_MAKING", ())
    monkeypatch.setattr(batch_remote, "version", missing)
    told = batch_remote.remote(b"", ("pdf",), (*asked[:3], asked[-1]))
    batch_remote.versions.cache_clear()
    assert told == "a worker of the cluster has no typst"


def missing(name: str) -> str:
    raise PackageNotFoundError(name)


def test_other_forms_on_the_workers_are_refused(
    desk: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("amendgen.fleet.batch_inputs.of_forms", lambda folders: "others")
    found = called("batch", FLEET, "--on", on(cluster))
    assert found.exit_code == 1 and "a worker of the cluster has other forms" in found.stderr


def test_no_cluster_is_told_in_a_line(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_dask, "_WAIT", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    found = called("batch", FLEET, "--on", f"dask://{address}")
    assert found.exit_code == 1 and not Path("out").exists()
    assert f"no-cluster: no Dask scheduler answers at dask://{address}" in found.stderr


def test_without_the_library_the_next_step_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    found = called("batch", FLEET, "--on", "dask://127.0.0.1:8786")
    assert found.exit_code == 1 and "pip install 'amendgen[dask]'" in found.stderr


@pytest.mark.parametrize("address", ["localhost:8786", "dask://localhost", "dask://:1", "spark://a:1"])
def test_an_address_is_a_host_and_a_port(desk: Path, address: str) -> None:
    found = called("batch", FLEET, "--on", address)
    assert found.exit_code == 2 and "is no address such as dask://localhost:8786" in found.stderr
