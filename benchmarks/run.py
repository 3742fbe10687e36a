"""The benchmark: amendgen against its peers, as ratios taken in one run on one machine.

python benchmarks/run.py             the table
python benchmarks/run.py --profile   and where the time goes
python benchmarks/run.py --full      with a fleet of 5,000 aircraft in place of 1,000
python benchmarks/run.py --gate      exit code 1 when a target is missed
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import fleet_goals
from breakdown import cold_lines, warm_lines
from check_goals import checks
from course import laid
from fleet_goals import fleets
from goals import GOALS, PEER_WARM
from pdf_goals import NO_OFFICE, printed
from redline_goals import redlined, told_beside
from redlines import redlines
from results import Result

import amendgen

# a disk's file system is slow for minutes after many files were deleted, and that is what it would measure
_MEMORY = Path("/dev/shm")
_ROW = "{:<36} {:>12} {:>12} {:>9} {:>9}  {}"


def main() -> int:
    """Runs every goal, and prints as it goes."""
    asked = _arguments()
    _say_what_is_measured()
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        course = laid(Path(folder), PEER_WARM)
        print(_ROW.format("goal", "peer", "amendgen", "ratio", "target", "met"))
        results = []
        for goal in GOALS:
            results.append(goal(course))
            print(_row(results[-1]), flush=True)
        for result in fleets(course, 5000 if asked.full else 1000):
            results.append(result)
            print(_row(result), flush=True)
        for result in checks(course, 1000):
            results.append(result)
            print(_row(result), flush=True)
        for result in printed(Path(folder, "pdf")):
            results.append(result)
            print(_row(result), flush=True)
        race = redlines(Path(folder, "redline"))
        for result in redlined(race):
            results.append(result)
            print(_row(result), flush=True)
        absent = [] if shutil.which("soffice") else [NO_OFFICE]
        print("", *absent, *told_beside(race), *fleet_goals.told_beside(course, 1000), sep="\n")
        if asked.profile:
            print("", *cold_lines(course), "", *warm_lines(course), sep="\n")
    return 1 if asked.gate and not all(one.met for one in results) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Measures amendgen against its peers; see benchmarks/README.md."
    )
    parser.add_argument("--profile", action="store_true", help="print where the time goes, cold and warm")
    parser.add_argument("--full", action="store_true", help="a fleet of 5,000 in place of 1,000")
    parser.add_argument("--gate", action="store_true", help="exit with 1 when a target is missed")
    return parser.parse_args()


def _say_what_is_measured() -> None:
    """A checkout is not what a user starts: its bytecode may be stale and its forms lie elsewhere."""
    if not (Path(amendgen.__file__).parent / "_templates").is_dir():
        print(
            "note: this is a checkout, not an installed wheel; `make bench` measures the wheel", file=sys.stderr
        )


def _row(one: Result) -> str:
    target = f"{'>=' if one.at_least else '<='} {one.target:g}"
    return _ROW.format(
        one.goal,
        f"{one.peer:.2f} {one.unit}",
        f"{one.ours:.2f} {one.unit}",
        f"{one.ratio:.2f}",
        target,
        "yes" if one.met else "NO",
    )


if __name__ == "__main__":
    sys.exit(main())
