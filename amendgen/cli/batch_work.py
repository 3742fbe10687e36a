"""What one process of a batch does: it reads a deal once, and writes the documents of its tails."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from amendgen.cli.batch_journal import Line, put
from amendgen.fleet.batch import Stretch

if TYPE_CHECKING:
    from amendgen.fleet.tails import Fleet


class Order(Struct, frozen=True):
    """What is asked of a batch: the folder written into, the formats, a firm's own forms and style document."""

    out: Path
    formats: tuple[str, ...]
    templates: Path | None
    style: Path | None = None


class Task(Struct, frozen=True):
    """A stretch to be made, with the hash of its deal, and the lines of what was made of it before."""

    stretch: Stretch
    deal: str
    known: dict[str, Line]


class Done(Struct):
    """What came of a task: lines of what was written, how much was there already, what was refused.

    `stopped` says why nothing more can be written at all.
    """

    written: list[Line]
    current: int = 0
    refused: list[str] = []
    stopped: str = ""


@lru_cache(maxsize=1)
def opened(deal: Path, told: str) -> Fleet:
    """The deal and its aircraft; `told`, its hash, keeps one deal apart from what it was before."""
    from amendgen.assemble import read
    from amendgen.fleet.tails import fleet

    return fleet(read(deal))


@lru_cache(maxsize=1)
def _where(order: Order) -> tuple[tuple[Path, ...], bytes]:
    """The folders of forms and the style document, found once in a process; what that lacks has been told."""
    from amendgen.cli.styling import styled
    from amendgen.forms.folders import folders

    where = folders(order.templates)
    return where, styled(where, order.style, order.formats, warn=False)


def done(task: Task, order: Order) -> Done:
    """Make what is not there yet. A tail that is refused is told, and the others are made."""
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    result = Done([])
    try:
        fleet = opened(task.stretch.deal, task.deal)
        for number in range(task.stretch.start, task.stretch.stop):
            try:
                for line in _made(task, fleet, number, order):
                    if line is None:
                        result.current += 1
                    else:
                        result.written.append(line)
            except Refusal as refusal:
                result.refused.append(report(refusal.diagnostics, None))
    except Refusal as refusal:
        result.refused.append(report(refusal.diagnostics, None))
    except OSError as error:
        result.stopped = error.strerror or str(error)
    return result


def _made(task: Task, fleet: Fleet, number: int, order: Order) -> Iterator[Line | None]:
    """The documents of one tail; None for each that is there and current."""
    from amendgen.cli.render import maker, written
    from amendgen.fleet.batch_inputs import of_tail
    from amendgen.fleet.filing import scheduled

    deal, mark = task.stretch.deal, fleet.mark(number)
    made_from = of_tail(task.deal, mark)
    wanted = []
    for form in order.formats:
        name = file_of(deal, mark, form)
        if _current(order.out / name, task.known.get(name), made_from):
            yield None
        else:
            wanted.append(form)
    if not wanted:
        return
    tail, (where, style) = fleet.tail(number), _where(order)
    ready = scheduled(tail, fleet.ready, maker(deal, "itemised", where))
    outputs = list(written(deal, ready, mark, ("itemised",), wanted, order.out, where, style))
    for output in outputs:
        put(output.path, output.content)
        yield Line(output.path.name, made_from, sha256(output.content).hexdigest())


def file_of(deal: Path, mark: str, form: str) -> str:
    """The name of a document's file."""
    from amendgen.cli.output import named
    from amendgen.writers import FORMATS

    return named(deal, f"{mark}{FORMATS[form].suffix}")


def _current(file: Path, line: Line | None, made_from: str) -> bool:
    """Whether a document is there, is what was written, and would be made from the same again."""
    if line is None or line.made_from != made_from:
        return False
    try:
        return sha256(file.read_bytes()).hexdigest() == line.content
    except OSError:
        return False
