"""The processes of a batch. Each is given its next task when it has told of the last, so nothing piles up.

A process ends when the one that started it does, however that ended: its pipe is then closed.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol, cast

from amendgen.cli.batch_disk import Asked, Done, done
from amendgen.cli.batch_tasks import Filing, Order, Told

# elsewhere a process that forks may find a lock of the system's libraries held for ever
START = "fork" if sys.platform == "linux" else "spawn"


class Lost(Exception):  # noqa: N818 - it is told as what befell a process, not as a fault of the program
    """Who does the tasks is there no more: was killed, say, or had no more memory. It says who."""


class Crew(Protocol):
    """Who does the tasks of a batch."""

    def answers(self, tasks: Callable[[], Asked | None]) -> Iterator[tuple[Asked, Told | Done]]:
        """What came of each task, in the order in which they are done.

        `tasks` gives the next one; None when there is none now, and it is asked again after each answer.
        """
        ...

    def close(self) -> None:
        """Stop all work; what is being written has not got its name yet."""
        ...


class Processes:
    """So many processes on this machine, each started when there is work for it."""

    def __init__(self, order: Order, start: str = START) -> None:
        self.order = order
        self.start = start
        self._all: dict[Connection, BaseProcess] = {}
        self._ended: list[BaseProcess] = []
        self._idle: list[Connection] = []
        self._busy: dict[Connection, Asked] = {}

    def answers(self, tasks: Callable[[], Asked | None]) -> Iterator[tuple[Asked, Told | Done]]:
        """What came of each task."""
        while True:
            while (self._idle or len(self._all) < self.order.jobs) and (task := tasks()) is not None:
                pipe = self._free(task)
                pipe.send(task)
                self._busy[pipe] = task
            if not self._busy:
                return
            pipe = cast(Connection, wait(list(self._busy))[0])
            try:
                answer = pipe.recv()
            except (EOFError, ConnectionError) as error:
                raise Lost("a process of the batch ended") from error
            if isinstance(answer, BaseException):
                raise answer
            task = self._busy.pop(pipe)
            if apart(task):
                self._end(pipe)
            else:
                self._idle.append(pipe)
            yield task, answer

    def close(self) -> None:
        """Stop the processes."""
        for process in self._all.values():
            process.terminate()
        for process in (*self._all.values(), *self._ended):
            process.join()
        self._all.clear()

    def _free(self, task: Asked) -> Connection:
        """A process for a task: one that has nothing to do, or a new one."""
        if self._idle and apart(task):
            self._end(self._idle.pop())
        return self._idle.pop() if self._idle and not apart(task) else self._started()

    def _end(self, pipe: Connection) -> None:
        pipe.close()
        self._ended.append(self._all.pop(pipe))

    def _started(self) -> Connection:
        self._ended = [process for process in self._ended if process.is_alive()]
        if self.start == "fork":
            import amendgen.cli.batch_loaded  # noqa: F401 - once for all processes
        context = get_context(self.start)
        ours, theirs = context.Pipe()
        # a fork has the asking ends too, and must let go of them to be told when there are no more
        inherited = (*self._all, ours) if self.start == "fork" else ()
        process = context.Process(target=_work, args=(theirs, self.order, inherited), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self._all[ours] = process
        return ours


_LEFT = 20_000
"""So many objects may be left behind before they are looked through: such a process lasts, unlike a call."""


def apart(asked: Asked) -> bool:
    """Whether a task is done by a process of its own, which then ends and gives its memory back."""
    return isinstance(asked.task, Filing) and asked.task.long


def _work(pipe: Connection, order: Order, inherited: tuple[Connection, ...]) -> None:
    """One process: tasks in, what came of them out, until there are no more."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is the one that is interrupted
    gc.freeze()  # the libraries are never free
    gc.set_threshold(_LEFT)
    with suppress(EOFError, ConnectionError):
        while True:
            task: Asked = pipe.recv()
            try:
                pipe.send(done(task, order))
            except Exception as error:
                pipe.send(error)
