"""The goals: what is measured against the peer in the same run, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable

from course import LONG, Course, laid
from processes import Command, Race, amendgen, lasting, python, raced, run, told, worker
from results import Result

OURS_WARM, PEER_WARM = 300, 60
_LONG = 100, 20
"""Documents a process makes while it is warm; the peer takes longer over each."""

_WARM_ROUNDS, _COLD_ROUNDS = 5, 25


def warm(course: Course) -> Result:
    """A document more in a process that has made some: how many of ours go into one of docxtpl's."""
    return _warm(course, "one more document, warm", OURS_WARM, 5)


def long(course: Course) -> Result:
    """The same for a document of ten pages, whose edits quote whole provisions."""
    ours, peer = _LONG
    folder = course.folder / "long"
    folder.mkdir()
    return _warm(laid(folder, peer, LONG), "one of ten pages, warm", ours, 8)


def _warm(course: Course, goal: str, count: int, target: float) -> Result:
    out = course.folder / "warm"
    out.mkdir()
    ours = worker("ours_warm.py", course.deal, str(count), out)
    peer = worker("docxtpl_warm.py", course.template, course.varied, out)

    def document(command: Command) -> float:
        return float(told(command, course.folder)["document"])

    race = raced(lambda: document(peer), lambda: document(ours), _WARM_ROUNDS)
    return Result(goal, race.peer, race.ours, 1 / race.ratio, target, at_least=True)


def cold(course: Course) -> Result:
    """The command against a docxtpl script that has its facts as JSON, and so no deal to read and check."""
    ours = amendgen("render", course.deal, "--format", "docx", "--out", course.folder / "cold")
    peer = worker("docxtpl_cold.py", course.template, course.own, course.folder / "cold.docx")
    race = _processes(peer, ours, course)
    return Result("one document, whole process", race.peer, race.ours, race.ratio, 1.5, at_least=False)


def every(course: Course) -> Result:
    """The command with every format that there is, against the same script making the docx alone."""
    ours = amendgen("render", course.deal, "--format", "all", "--out", course.folder / "every")
    peer = worker("docxtpl_cold.py", course.template, course.own, course.folder / "cold.docx")
    race = _processes(peer, ours, course)
    return Result("in all formats, whole process", race.peer, race.ours, race.ratio, 3, at_least=False)


def start(course: Course) -> Result:
    """The command's help against an interpreter that imports click and no more."""
    race = _processes(python("-c", "import click"), amendgen("--help"), course)
    return Result("amendgen --help : import click", race.peer, race.ours, race.ratio, 2.5, at_least=False)


def _processes(peer: Command, ours: Command, course: Course) -> Race:
    for command in (peer, ours):
        run(command, course.folder)  # once unmeasured: files are read from the disk, bytecode is kept
    return raced(lambda: lasting(peer, course.folder), lambda: lasting(ours, course.folder), _COLD_ROUNDS)


GOALS: tuple[Callable[[Course], Result], ...] = (warm, long, cold, every, start)
