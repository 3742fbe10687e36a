"""What a batch finds in the folder that it writes into, and what it puts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from amendgen.cli.batch_journal import Line, put
from amendgen.cli.batch_tasks import File, Filing, Made, Making, Order, Reading, Told
from amendgen.cli.batch_work import files, names, told
from amendgen.fleet.batch_inputs import of_tail

Known = Mapping[str, Line]


class Asked(Struct, frozen=True):
    """A task, the lines of what was made of it before, and the files that it reads, the deal the first.

    A deal that has no base needs none.
    """

    task: Reading | Making | Filing
    known: Known = {}
    read: tuple[Path, ...] = ()


class Done(Struct):
    """What came of tails that were to be made: lines of what was written, and how much was there already.

    `stopped` says why nothing more can be written at all.
    """

    written: list[Line]
    current: int
    made: Made
    stopped: str = ""


def done(asked: Asked, order: Order) -> Told | Done:
    """Do a task where the folder is: what is not there yet is made, and put there as soon as it is."""
    if isinstance(asked.task, Reading):
        return told(asked.task, order)
    task = replace(asked.task, current=current(asked, order))
    result = Done([], len(task.current), Made())
    keep(files(task, order, result.made), task, order, result)
    return result


def current(asked: Asked, order: Order) -> frozenset[str]:
    """The files of a task that are there, are what was written, and would be made from the same again."""
    match asked.task:
        case Making() | Filing() as task if asked.known:
            return frozenset(_current(task, asked.known, order))
        case _:
            return frozenset()


def keep(made: Iterable[File], task: Making | Filing, order: Order, result: Done) -> None:
    """Write files; `result` takes down their lines, or why one could not be written."""
    for file in made:
        try:
            put(order.out / file.name, file.content)
        except OSError as error:
            result.stopped = error.strerror or str(error)
            return
        made_from = of_tail(task.made_from, file.mark)
        result.written.append(Line(file.name, made_from, sha256(file.content).hexdigest()))


def _current(task: Making | Filing, known: Known, order: Order) -> Iterator[str]:
    for mark in task.marks:
        made_from = of_tail(task.made_from, mark)
        for name in names(task.deal, mark, order):
            line = known.get(name)
            if line is None or line.made_from != made_from:
                continue
            try:
                if sha256((order.out / name).read_bytes()).hexdigest() == line.content:
                    yield name
            except OSError:
                continue
