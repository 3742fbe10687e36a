"""The goals of the redline: applying 150 edits to a hundred pages, against peers that compare the two texts."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from processes import in_turn, peak, run
from redlines import Redlines, differing
from results import Result

_ROUNDS, _FEW = 9, 3
_MEMORY = 50


def redlined(race: Redlines) -> Iterator[Result]:
    """Ours against each peer, and in memory; twice the pages and a rename against the hundred pages."""
    single = race.single
    commands = {"docxodus": single.docxodus(), "trackdiff": single.trackdiff, "ours": single.ours}
    commands |= {"double": race.double.ours, "rename": race.rename.ours}
    for command in commands.values():
        run(command, single.folder)  # once unmeasured: files are read from the disk, bytecode is kept
    lasted = in_turn(commands, single.folder, _ROUNDS)
    for name, target in (("docxodus", 10.0), ("trackdiff", 1.0)):
        yield _compared(f"redline, 150 edits : {name}", lasted[name], lasted["ours"], target)
    held = peak(single.ours, single.folder)
    yield Result(
        "redline, peak memory : docxodus",
        peak(single.docxodus(), single.folder),
        held,
        held,
        _MEMORY,
        at_least=False,
        unit="MB",
    )
    for name, goal, most in (("double", "twice the pages", 2.2), ("rename", "a thousand renamed", 3.0)):
        yield _grown(f"redline, {goal} : once", lasted["ours"], lasted[name], most)


def told_beside(race: Redlines) -> Iterator[str]:
    """What is no goal: whether the peers are right, and what else the same edits can be asked for."""
    single = race.single
    for name in ("redline", "docxodus", "trackdiff"):
        wrong = differing(single, name)
        yield f"{name}: {wrong['accepted']} paragraphs wrong when accepted, {wrong['rejected']} when rejected"
    beside = {"docxodus, looks too": single.docxodus("--looks"), "amendgen apply, all files": single.apply}
    for name, times in in_turn(beside, single.folder, _FEW).items():
        held = peak(beside[name], single.folder)
        yield f"{name}: {statistics.median(times):.0f} ms, {held:.0f} MB"


def _compared(goal: str, peer: list[float], ours: list[float], target: float) -> Result:
    ratio = statistics.median(other / mine for other, mine in zip(peer, ours, strict=True))
    return Result(goal, statistics.median(peer), statistics.median(ours), ratio, target, at_least=True)


def _grown(goal: str, less: list[float], more: list[float], target: float) -> Result:
    ratio = statistics.median(a / b for a, b in zip(more, less, strict=True))
    return Result(goal, statistics.median(less), statistics.median(more), ratio, target, at_least=False)
