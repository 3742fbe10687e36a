"""A batch from end to end: the deals read, the names told apart, the work handed out, the journal kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from amendgen.cli.batch_journal import Journal
from amendgen.cli.batch_pool import Lost, results
from amendgen.cli.batch_work import Order, Task, file_of, opened
from amendgen.cli.styling import styled
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.fleet.batch import deals, stretches
from amendgen.fleet.batch_inputs import of_files, of_forms, read_for
from amendgen.forms.folders import folders
from amendgen.source import report

_MOST = 50
"""Tails in one task: few enough that all processes end together, enough that handing out costs nothing."""


class Planned(Struct, frozen=True):
    """A deal that has been read: the hash of what its documents are made from, how many tails it has."""

    deal: Path
    told: str
    tails: int


class Run:
    """A batch: what it will make, and what came of it so far. Refusal when two deals clash."""

    def __init__(self, words: Iterable[str], order: Order, jobs: int) -> None:
        self.order = order
        self.jobs = jobs
        self.refused: list[str] = []
        self.made = self.current = 0
        self._names: dict[str, Path] = {}
        self._read: dict[Path, Path] = {}
        where = folders(order.templates)
        styled(where, order.style, order.formats)
        forms = of_forms(where)
        if order.style:
            forms = of_files([order.style], forms)
        self._planned = tuple(each for deal in deals(words) if (each := self._plan(deal, forms)))
        self._apart()
        self.whole = sum(each.tails for each in self._planned) * len(order.formats)

    def told(self) -> str:
        """What came of it, in words."""
        failed = f", {len(self.refused)} refused" if self.refused else ""
        return f"{self.made} of {self.whole} documents written, {self.current} there and current{failed}"

    def steps(self) -> Iterator[int]:
        """Do it; each step is so many documents. Refusal when nothing more can be written."""
        try:
            self.order.out.mkdir(parents=True, exist_ok=True)
            with (
                Journal(self.order.out) as journal,
                closing(results(self._tasks(journal), self.order, self.jobs)) as answers,
            ):
                for done in answers:
                    journal.add(done.written)
                    self.made += len(done.written)
                    self.current += done.current
                    self.refused += done.refused
                    if done.stopped:
                        raise self._unwritable(done.stopped)
                    yield len(done.written) + done.current
        except BlockingIOError as error:
            raise self._unwritable("another batch is writing there") from error
        except OSError as error:
            raise self._unwritable(error.strerror or str(error)) from error
        except Lost as error:
            hint = "call it again: it goes on from here; with fewer --jobs each has more memory"
            raise Refusal([Diagnostic("process", f"a process ended: {self.told()}", hint)]) from error

    def _tasks(self, journal: Journal) -> Iterator[Task]:
        most = max(1, min(_MOST, self.whole // (4 * self.jobs)))
        for each in self._planned:
            fleet = opened(each.deal, each.told)
            for stretch in stretches(each.deal, each.tails, most):
                marks = [fleet.mark(number) for number in range(stretch.start, stretch.stop)]
                names = [file_of(each.deal, mark, form) for mark in marks for form in self.order.formats]
                known = {name: journal.lines[name] for name in names if name in journal.lines}
                yield Task(stretch, each.told, known)

    def _plan(self, deal: Path, forms: str) -> Planned | None:
        """The deal read, its names taken; None when it is refused, which stops no other."""
        try:
            files = _files(deal)
            told = of_files(files, forms)
            fleet = opened(deal, told)
            names = [
                file_of(deal, fleet.mark(number), form)
                for number in range(fleet.count)
                for form in self.order.formats
            ]
        except Refusal as refusal:
            self.refused.append(report(refusal.diagnostics, None))
            return None
        self._read |= {file.resolve(): file for file in files}
        for name in names:
            if (other := self._names.setdefault(name.casefold(), deal)) is not deal:
                message = f"{(self.order.out / name).as_posix()} is the output of two deals"
                raise _clash(message, "rename one of the deal files", deal, other)
        return Planned(deal, told, fleet.count)

    def _apart(self) -> None:
        """Refuse to write over a file that the deals are read from."""
        out = self.order.out.resolve()
        for path, file in self._read.items():
            if path.parent == out and path.name.casefold() in self._names:
                deal = self._names[path.name.casefold()]
                message = f"{file.as_posix()} would be written over, and the deals are made from it"
                raise _clash(message, "name another folder with --out", deal, deal)

    def _unwritable(self, reason: str) -> Refusal:
        message = f"cannot write into {self.order.out.as_posix()}: {reason}; {self.told()}"
        hint = "make room, or name another folder with --out; the same call goes on from here"
        return Refusal([Diagnostic("unwritable", message, hint)])


def _files(deal: Path) -> set[Path]:
    try:
        return read_for(deal)
    except OSError:
        opened(deal, "")  # which refuses it, with the reason
        raise


def _clash(message: str, hint: str, deal: Path, other: Path) -> Refusal:
    also = (("the other deal", Place(other.as_posix(), 0, 0, "")),) if other != deal else ()
    return Refusal(
        [Diagnostic("output-name", message, hint, place=Place(deal.as_posix(), 0, 0, ""), also=also)]
    )
