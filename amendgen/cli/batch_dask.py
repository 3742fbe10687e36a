"""The workers of a Dask cluster as those who do a batch: `--on dask://HOST:PORT`.

A task goes there with all that it needs, and its files come back as bytes: the folder and its journal are here
alone, and the workers need no disk in common. A worker that dies has its task done by another; that is Dask's.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from msgspec.structs import replace

from amendgen.cli.batch_disk import Asked, Done, current, keep
from amendgen.cli.batch_pool import Lost
from amendgen.cli.batch_remote import Back, Folder, Sent, remote, versions
from amendgen.cli.batch_tasks import Filing, Making, Order, Reading
from amendgen.diagnostics import Diagnostic, Refusal

Client = Any
Future = Any
"""The library says no types of its own for these."""

_AHEAD = 2
"""Tasks for each worker: the next one is there when it has done the last."""
_WAIT = 10
"""Seconds in which a cluster answers, or shows a worker."""


class Cluster:
    """The workers of the cluster whose scheduler is at `address`, "host:port"."""

    def __init__(self, address: str, order: Order) -> None:
        self.address = address
        self.order = replace(order, templates=None)
        self._keeping = order
        self._forms = _forms(order.templates) if order.templates else None
        self._client = _client(address)
        self._done: SimpleQueue[Future] = SimpleQueue()

    def answers(self, tasks: Callable[[], Asked | None]) -> Iterator[tuple[Asked, Done]]:
        """What came of each task, its files written here. Refusal when a worker is not fit for them."""
        waiting: dict[Future, Asked] = {}
        while True:
            room = _AHEAD * max(1, len(self._workers()))
            while len(waiting) < room and (asked := tasks()) is not None:
                task, future = self._submitted(asked)
                waiting[future] = replace(asked, task=task)
            if not waiting:
                return
            future = self._next()
            asked = waiting.pop(future)
            yield asked, self._kept(asked, self._back(future, asked))

    def close(self) -> None:
        """Let go of the cluster; what it still does for this call is given up."""
        self._client.close()

    def _submitted(self, asked: Asked) -> tuple[Making | Filing, Future]:
        assert not isinstance(asked.task, Reading)
        task = replace(asked.task, current=current(asked, self._keeping))
        sent = Sent(task, self.order, _read(asked.read), self._forms)
        formats = self.order.formats
        future = self._client.submit(remote, pickle.dumps(sent, 5), formats, versions(formats), pure=False)
        future.add_done_callback(self._done.put)
        return task, future

    def _next(self) -> Future:
        """One that is done. Lost when the cluster has no worker any more."""
        while True:
            try:
                return self._done.get(timeout=_WAIT)
            except Empty:
                if not self._workers():
                    raise Lost(f"the cluster at {self.address} has no worker any more") from None

    def _back(self, future: Future, asked: Asked) -> Back:
        from distributed import KilledWorker

        try:
            answer = future.result()
        except KilledWorker as error:
            message = (
                f"workers of the cluster died again and again at the tails of {asked.task.deal.as_posix()}"
            )
            raise Lost(message) from error
        except CancelledError as error:
            raise Lost(f"the cluster at {self.address} was lost") from error
        except (ImportError, AttributeError) as error:
            raise self._unfit(f"a worker of the cluster cannot load amendgen ({error})") from error
        finally:
            future.release()
        if isinstance(answer, str):
            raise self._unfit(answer)
        found: Back = pickle.loads(answer)
        return found

    def _kept(self, asked: Asked, back: Back) -> Done:
        assert not isinstance(asked.task, Reading)
        done = Done([], len(asked.task.current), back.made)
        keep(back.files, asked.task, self._keeping, done)
        return done

    def _unfit(self, message: str) -> Refusal:
        hint = f"install the same on every worker: {', '.join(versions(self.order.formats))}"
        return Refusal([Diagnostic("unlike-worker", message, hint)])

    def _workers(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._client.scheduler_info(n_workers=-1)["workers"]
        return found


def _client(address: str) -> Client:
    try:
        import distributed
    except ImportError:
        hint = "install it: pip install 'amendgen[dask]'"
        raise Refusal([Diagnostic("no-dask", "'--on dask://' needs the library distributed", hint)]) from None
    try:
        client: Client = distributed.Client(f"tcp://{address}", timeout=_WAIT, set_as_default=False)  # type: ignore[no-untyped-call]
    except OSError as error:
        message = f"no Dask scheduler answers at dask://{address}"
        raise Refusal(
            [Diagnostic("no-cluster", message, "check the host, the port and the firewall")]
        ) from error
    try:
        client.wait_for_workers(1, timeout=_WAIT)
    except (TimeoutError, OSError) as error:
        client.close()
        message = f"the cluster at dask://{address} has no worker"
        raise Refusal([Diagnostic("no-cluster", message, f"start one: dask worker tcp://{address}")]) from error
    return client


def _read(files: tuple[Path, ...]) -> Folder:
    """What a deal is read from, by the paths from the folder that has it all; the deal is the first."""
    whole = [Path(os.path.abspath(file)) for file in files]  # noqa: PTH100 - no link is followed
    home = Path(os.path.commonpath([file.parent for file in whole])) if whole else Path()
    return tuple((file.relative_to(home).as_posix(), file.read_bytes()) for file in whole)


def _forms(templates: Path) -> Folder:
    """A firm's forms."""
    found = sorted(file for file in templates.rglob("*") if file.is_file())
    return tuple((file.relative_to(templates).as_posix(), file.read_bytes()) for file in found)
