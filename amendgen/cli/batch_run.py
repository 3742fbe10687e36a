"""A batch from end to end: the deals read, the names told apart, the work handed out, the journal kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from amendgen.cli.batch_deals import Standing
from amendgen.cli.batch_disk import Asked, Done, Known
from amendgen.cli.batch_journal import Journal
from amendgen.cli.batch_names import apart
from amendgen.cli.batch_pool import Crew, Lost, Processes
from amendgen.cli.batch_refused import refusals
from amendgen.cli.batch_tasks import Order, Reading, Told
from amendgen.cli.output import make
from amendgen.diagnostics import Diagnostic, Refusal


class Run:
    """A batch: what it will make, and what came of it so far.

    Refusal when two deals would write one file, or when one would be written over what a deal is read from.
    """

    def __init__(self, deals: Iterable[Path], order: Order, crew: Crew) -> None:
        self.order = order
        self.crew = crew
        self.made = self.current = self.whole = 0
        self.unread: list[str] = []
        self._standing: dict[Path, Standing] = {}
        with self._telling():
            found = list(self._read(tuple(deals)))
        for deal, one in found:
            if one.packed:
                self._standing[deal] = Standing(deal, one.packed, one.made_from, one.based)
            else:
                self.unread.append(one.refused)
        apart(self._standing.values(), {file for _, one in found for file in one.files}, order)
        self.whole = sum(each.packed.tails for each in self._standing.values()) * len(order.formats)

    @property
    def failed(self) -> int:
        """How many deals could not be read, and how many tails are refused."""
        return len(self.unread) + sum(each.failed for each in self._standing.values())

    def told(self) -> str:
        """What came of it, in words."""
        failed = f", {self.failed} refused" if self.failed else ""
        return f"{self.made} of {self.whole} documents written, {self.current} there and current{failed}"

    def refused(self) -> Iterator[str]:
        """A report for each deal and each tail that is refused; the deals are read again for it."""
        yield from self.unread
        for each in self._standing.values():
            yield from refusals(each, self.order)

    def steps(self) -> Iterator[int]:
        """Do it; each step is so many documents. Refusal when nothing more can be written."""
        with self._telling():
            make(self.order.out, [])
            # who works has stopped before the journal is put in order and the folder is free for another
            with Journal(self.order.out) as journal, closing(self.crew):
                yield from self._made(journal)

    def _made(self, journal: Journal) -> Iterator[int]:
        filings: deque[Asked] = deque()
        tasks = self._tasks(journal.lines)
        for asked, done in self.crew.answers(lambda: filings.popleft() if filings else next(tasks, None)):
            assert isinstance(done, Done) and not isinstance(asked.task, Reading)
            journal.add(done.written)
            self.made += len(done.written)
            self.current += done.current
            if done.stopped:
                raise self._unwritable(done.stopped)
            filing = self._standing[asked.task.deal].take(asked.task, done, self.order, journal.lines)
            if filing:
                filings.append(filing)
            yield len(done.written) + done.current

    def _tasks(self, lines: Known) -> Iterator[Asked]:
        for each in self._standing.values():
            yield from each.tasks(self.order, lines)
            self.current += len(self.order.formats) if each.proven else 0

    def _read(self, deals: tuple[Path, ...]) -> Iterator[tuple[Path, Told]]:
        """Each deal as it was read, in their order, by processes that end with it: what they held is free."""
        waiting = iter(deals)
        found: dict[Path, Told] = {}

        def tasks() -> Asked | None:
            deal = next(waiting, None)
            return Asked(Reading(deal)) if deal else None

        with closing(Processes(self.order)) as readers:
            for asked, told in readers.answers(tasks):
                assert isinstance(told, Told)
                found[asked.task.deal] = told
        return ((deal, found[deal]) for deal in deals)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What the system does not grant is told in one line."""
        try:
            yield
        except BlockingIOError as error:
            raise self._unwritable("another batch is writing there") from error
        except OSError as error:
            raise self._unwritable(error.strerror or str(error)) from error
        except Lost as error:
            hint = "call it again: it goes on from here; with fewer --jobs each has more memory"
            raise Refusal([Diagnostic("process", f"{error}; {self.told()}", hint)]) from error

    def _unwritable(self, reason: str) -> Refusal:
        message = f"cannot write into {self.order.out.as_posix()}: {reason}; {self.told()}"
        hint = "make room, or name another folder with --out; the same call goes on from here"
        return Refusal([Diagnostic("unwritable", message, hint)])
