"""The goals of amendgen check: all rules on a long agreement, and deals that have not changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from course import Course
from fleet_deal import fleet_deal
from processes import amendgen, lasting, run, told, worker
from results import Result

_ROUNDS = 5
_PAGES, _MOST = 2000, 2000
"""Paragraphs of an agreement of a hundred pages; the milliseconds of one core that the rules may take."""


def checks(course: Course, deals: int) -> Iterator[Result]:
    """The rules on a hundred pages; so many deals that are unchanged, against rendering them."""
    found = [told(worker("ours_rules.py", str(_PAGES)), course.folder) for _ in range(_ROUNDS)]
    rules = median(one["rules"] for one in found)
    yield Result("all rules on a hundred pages", _MOST, rules, rules, _MOST, at_least=False)
    yield _unchanged(course, deals)


def _unchanged(course: Course, deals: int) -> Result:
    folder = _deals(course.folder / "unchanged", deals)
    rendering = lasting(
        amendgen("batch", folder, "--out", course.folder / "unchanged-out", "--jobs", "1"), folder
    )
    check = amendgen("check", folder)
    run(check, folder)  # looks at every deal, and keeps what it finds
    again = median(lasting(check, folder) for _ in range(_ROUNDS))
    name = f"check {deals:,} unchanged deals : render"
    return Result(name, rendering, again, again / rendering, 0.1, at_least=False)


def _deals(folder: Path, count: int) -> Path:
    """A folder of deals about an aircraft each."""
    folder.mkdir()
    # the executed words have these slips, and the deal that they are taken from is silent on them
    off = "[check.severity]\ninsertion-unquoted = 'off'\nitem-without-full-stop = 'off'\n"
    (folder / "amendgen.toml").write_text(off, encoding="utf-8", newline="\n")
    for number in range(count):
        file = folder / f"deal-{number}.yaml"
        deal = json.loads(fleet_deal(1, number))
        del deal["schedule"]  # there is none of one aircraft
        file.write_text(json.dumps(deal, indent=0), encoding="utf-8", newline="\n")
    return folder
