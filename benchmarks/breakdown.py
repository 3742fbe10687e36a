"""Where the time goes: a cold process by its phases and its imports, a warm one by its rooms."""

from __future__ import annotations

import statistics
import sys
from collections import Counter

from course import Course
from ours_cold import PHASES
from processes import Command, amendgen, lasting, python, run, told, worker

_ROUNDS, _HEAVIEST = 9, 12
_MAIN = "from amendgen.__main__ import main; main()"


def cold_lines(course: Course) -> list[str]:
    """The phases of a cold `amendgen render`, and its heaviest imports."""
    return [*_phases(course), "", *_imports(course)]


def warm_lines(course: Course) -> list[str]:
    """The phases of one more document in a warm process, and the rooms its time is spent in."""
    out = course.folder / "profile"
    out.mkdir()
    spent = told(worker("ours_warm.py", course.deal, "200", out), course.folder)
    lines = [f"  {name:<22} {milliseconds:8.3f} ms" for name, milliseconds in spent.items()]
    rooms = told(worker("rooms.py", course.deal, "100", out), course.folder)
    parts = [f"  {name:<34} {share:6.1%}" for name, share in list(rooms.items())[:_HEAVIEST]]
    return ["warm, by phase", *lines, "", "warm, by file or package, under cProfile", *parts]


def _phases(course: Course) -> list[str]:
    found = [told(worker("ours_cold.py", course.deal, course.folder), course.folder) for _ in range(_ROUNDS)]
    first, again = (
        {name: statistics.median(one[when][name] for one in found) for name in PHASES}
        for when in ("first", "again")
    )
    bare = _lasting(python("-c", "pass"), course)
    whole = _lasting(amendgen("render", course.deal, "--out", course.folder / "whole"), course)
    return [
        "cold, by phase                first       again",
        f"  {'bare interpreter':<22} {bare:8.2f} ms",
        *(f"  {name:<22} {first[name]:8.2f} ms {again[name]:8.2f} ms" for name in first),
        f"  {'options, and the end':<22} {whole - bare - sum(first.values()):8.2f} ms",
        f"  {'whole process':<22} {whole:8.2f} ms",
    ]


def _lasting(command: Command, course: Course) -> float:
    return statistics.median(lasting(command, course.folder) for _ in range(_ROUNDS))


def _imports(course: Course) -> list[str]:
    render = ("render", course.deal, "--out", course.folder / "imports")
    own = _importing(python("-X", "importtime", "-c", _MAIN, *render), course)
    lines = ["cold, by import (-X importtime, own time of all modules of a package)"]
    packages: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for module, microseconds in own.items():
        top = module.partition(".")[0]
        packages["standard library" if top in sys.stdlib_module_names else top] += microseconds
        modules[module] += microseconds
    lines += [f"  {name:<34} {spent / 1000:6.1f} ms" for name, spent in packages.most_common(_HEAVIEST)]
    lines.append("cold, heaviest modules")
    lines += [f"  {name:<34} {spent / 1000:6.1f} ms" for name, spent in modules.most_common(_HEAVIEST)]
    return lines


def _importing(command: Command, course: Course) -> dict[str, int]:
    """The median microseconds of each module's own import."""
    runs: dict[str, list[int]] = {}
    for _ in range(_ROUNDS):
        for line in run(command, course.folder).stderr.splitlines():
            time, _, module = (
                line.removeprefix("import time:").split("|") if line.count("|") == 2 else ("", "", "")
            )
            if time.strip().isdigit():
                runs.setdefault(module.strip(), []).append(int(time))
    return {module: int(statistics.median(times)) for module, times in runs.items()}
