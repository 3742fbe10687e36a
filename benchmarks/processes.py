"""Whole processes, in turn: how long they took, and what they told."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent
Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Race:
    """Both sides' medians in milliseconds, and the median ratio of neighbouring runs, ours to theirs."""

    peer: float
    ours: float
    ratio: float


def python(*arguments: str | Path) -> Command:
    """The command that runs this very interpreter, which a shim on the path would not be."""
    return (sys.executable, *arguments)


def worker(name: str, *arguments: str | Path) -> Command:
    """The command that runs one of the scripts beside this one."""
    return python(HERE / name, *arguments)


def amendgen(*arguments: str | Path) -> Command:
    """The command as the wheel installed it."""
    found = shutil.which("amendgen", path=sysconfig.get_path("scripts"))
    if found is None:
        raise FileNotFoundError("amendgen is not installed beside this interpreter: run `make bench`")
    return (found, *arguments)


def run(command: Command, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command in `folder`, out of reach of the checkout, and free to keep its bytecode."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        command, cwd=folder, env=kept, check=True, capture_output=True, text=True, encoding="utf-8"
    )


def told(command: Command, folder: Path) -> Any:
    """What a worker told on its last line."""
    return json.loads(run(command, folder).stdout.splitlines()[-1])


def together(commands: Sequence[Command], folder: Path) -> list[Any]:
    """What workers that run at the same time told on their last lines."""
    with ThreadPoolExecutor(len(commands)) as threads:
        return list(threads.map(lambda command: told(command, folder), commands))


def lasting(command: Command, folder: Path) -> float:
    """The milliseconds that a whole process takes."""
    start = perf_counter()
    run(command, folder)
    return 1000 * (perf_counter() - start)


def raced(peer: Callable[[], float], ours: Callable[[], float], rounds: int) -> Race:
    """Runs the two in turn, so that what disturbs the machine disturbs both."""
    pairs = [(peer(), ours()) for _ in range(rounds)]
    theirs, own = zip(*pairs, strict=True)
    ratio = statistics.median(mine / other for other, mine in pairs)
    return Race(statistics.median(theirs), statistics.median(own), ratio)


def in_turn(commands: Mapping[str, Command], folder: Path, rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each command in each round, all of them run in every round."""
    lasted = [{name: lasting(command, folder) for name, command in commands.items()} for _ in range(rounds)]
    return {name: [each[name] for each in lasted] for name in commands}


def peak(command: Command, folder: Path) -> float:
    """The most memory, in MB, that a command or a process of its own held."""
    return float(told(worker("peak.py", *command), folder))
