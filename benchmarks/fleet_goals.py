"""The goals of the fleet: a document for each of many aircraft, by two workers, against the peer's by two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from course import Course
from fleet_deal import fleet_deal
from processes import Command, amendgen, lasting, peak, together, worker
from results import Result

_ROUNDS, _IN_A_DEAL = 5, 500
_MEMORY = 60


def fleets(course: Course, documents: int) -> Iterator[Result]:
    """The rate of so many documents by two workers, against the peer's and against one worker's; the memory.

    Of several rounds each side's best counts: two workers are as fast as the slower of two cores, and a core of
    a shared machine is for a while half as fast as the other.
    """
    rates = [_round(course, documents, number) for number in range(_ROUNDS)]
    peer, one, two = (max(each[at] for each in rates) for at in range(3))
    name = f"fleet of {documents:,}"
    yield Result(f"{name}, 2 workers : docxtpl", 1000 / peer, 1000 / two, two / peer, 25, at_least=True)
    yield Result(f"{name}, 2 workers : 1", 1000 / one, 1000 / two, two / one, 1.7, at_least=True)
    yield from _held(course, documents)


def told_beside(course: Course, documents: int) -> Iterator[str]:
    """What is no goal: the command itself, from its start, the deals read and the schedules proven."""
    deals = _deals(course.folder / "command", documents)
    for jobs in ("1", "2"):
        command = amendgen("batch", deals, "--out", course.folder / f"command-{jobs}", "--jobs", jobs)
        yield f"amendgen batch, {documents:,} tails, --jobs {jobs}: {lasting(command, course.folder):.0f} ms"


def _round(course: Course, documents: int, number: int) -> tuple[float, float, float]:
    """Documents a second: the peer's two workers, one of ours, two of ours."""
    out = course.folder / f"fleet-{documents}-{number}"
    out.mkdir()
    peers: list[Command] = []
    for each in ("a", "b"):
        (out / each).mkdir()
        peers.append(worker("docxtpl_fleet.py", course.template, course.varied, out / each))
    half = documents // 2
    ours = [worker("ours_fleet.py", course.deal, str(first), str(half), out) for first in (1, half + 1)]
    alone = worker("ours_fleet.py", course.deal, str(documents), str(half), out)
    return _rate(peers, course.folder), _rate([alone], course.folder), _rate(ours, course.folder)


def _rate(commands: Sequence[Command], folder: Path) -> float:
    told = together(commands, folder)
    return float(sum(one["documents"] for one in told) / max(one["seconds"] for one in told))


def _held(course: Course, documents: int) -> Iterator[Result]:
    """The most that a process of the command holds, and how that grows when the fleet is twice as long."""
    found = []
    for tails in (documents // 2, documents):
        deals = _deals(course.folder / f"memory-{tails}", tails)
        out = course.folder / f"memory-out-{tails}"
        found.append(peak(amendgen("batch", deals, "--out", out, "--jobs", "2"), course.folder))
    less, more = found
    yield Result("fleet, peak memory of a process", less, more, more, _MEMORY, at_least=False, unit="MB")
    yield Result("fleet, memory : half the fleet", less, more, more / less, 1.1, at_least=False, unit="MB")


def _deals(folder: Path, tails: int) -> Path:
    """A folder of deals that together have so many tails."""
    folder.mkdir()
    for first in range(0, tails, _IN_A_DEAL):
        text = fleet_deal(min(_IN_A_DEAL, tails - first), first)
        (folder / f"fleet-{first}.yaml").write_text(text, encoding="utf-8", newline="\n")
    return folder
