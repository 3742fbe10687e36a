"""The processes of a batch. Each is given its next task when it has told of the last, so nothing piles up.

A process ends when the one that started it does, however that ended: its pipe is then closed.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import cast

from amendgen.cli.batch_work import Done, Order, Task, done

# elsewhere a process that forks may find a lock of the system's libraries held for ever
START = "fork" if sys.platform == "linux" else "spawn"


class Lost(Exception):  # noqa: N818 - it is told as what befell a process, not as a fault of the program
    """A process of the batch ended while it worked: it was killed, or the system had no more memory."""


def results(tasks: Iterator[Task], order: Order, jobs: int, start: str = START) -> Generator[Done, None, None]:
    """What came of each task, in the order in which they are done, by so many processes.

    When the caller stops asking, the processes are stopped; what they were writing has not got its name yet.
    """
    context = get_context(start)
    workers: dict[Connection, BaseProcess] = {}
    try:
        for _ in range(jobs):
            if (task := next(tasks, None)) is None:
                break
            ours, theirs = context.Pipe()
            # a fork has the asking ends too, and must let go of them to be told when there are no more
            inherited = (*workers, ours) if start == "fork" else ()
            process = context.Process(target=_work, args=(theirs, order, inherited), daemon=True)  # type: ignore[attr-defined]
            process.start()
            theirs.close()
            workers[ours] = process
            ours.send(task)
        yield from _answers(workers, tasks)
    finally:
        for process in workers.values():
            process.terminate()
        for process in workers.values():
            process.join()


def _answers(workers: dict[Connection, BaseProcess], tasks: Iterator[Task]) -> Iterator[Done]:
    busy = list(workers)
    while busy:
        for ready in cast(list[Connection], wait(busy)):
            try:
                answer = ready.recv()
            except (EOFError, ConnectionError) as error:
                raise Lost from error
            if isinstance(answer, BaseException):
                raise answer
            if (task := next(tasks, None)) is None:
                busy.remove(ready)
            else:
                ready.send(task)
            yield answer


def _work(pipe: Connection, order: Order, inherited: tuple[Connection, ...]) -> None:
    """One process: tasks in, what came of them out, until there are no more."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is the one that is interrupted
    gc.freeze()  # the libraries, and a deal that was read before, are never free
    with suppress(EOFError, ConnectionError):
        while True:
            task: Task = pipe.recv()
            try:
                pipe.send(done(task, order))
            except Exception as error:
                pipe.send(error)
