"""The deals of a batch as it goes on: what is to be made of each, and what came of it so far."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from amendgen.cli.batch_disk import Asked, Done, Known, current
from amendgen.cli.batch_tasks import Filing, Making, Order
from amendgen.cli.batch_work import names
from amendgen.fleet.batch_packed import Packed, Stretch


class Standing(Struct):
    """A deal of the batch: its pieces, the hash of what it is made from, what came of its tails so far.

    `read` are the files that its tails are made from where it has a base, the deal the first. `waiting` is how
    many stretches are yet to be made, `proven` whether the filed tail is there and current, and with it the
    proof of its schedule. `unmade` are the places of tails that are refused, `unlike` of those that no row of
    the schedule can state.
    """

    deal: Path
    packed: Packed
    made_from: str
    read: tuple[Path, ...] = ()
    waiting: int = 0
    proven: bool = False
    unmade: list[int] = []
    unlike: list[int] = []
    compared: dict[tuple[int, ...], bytes] = {}

    @property
    def failed(self) -> int:
        """How many tails are refused; the filed one is when its schedule cannot list another."""
        unlisted = bool(self.unlike or self.unmade) and self.packed.filed not in self.unmade
        return len(self.unmade) + (unlisted and not self.proven)

    @property
    def marks(self) -> Iterator[str]:
        """What the names of the tails' files have behind the deal's."""
        yield self.packed.mark
        for one in self.packed.stretches:
            yield from one.marks

    def tasks(self, order: Order, lines: Known) -> Iterator[Asked]:
        """What can be done at once: the tails but for the filed one; that one when it is the only one."""
        filing = self._filing(order, lines)
        here = current(filing, order)
        self.proven = len(here) == len(order.formats)
        self.waiting = len(self.packed.stretches)
        yield from (self._making(one, order, lines) for one in self.packed.stretches)
        if not (self.packed.stretches or self.proven):
            yield filing

    def take(self, task: Making | Filing, done: Done, order: Order, lines: Known) -> Asked | None:
        """Take down what came of a task; the task of the filed tail, when with this one it can be made."""
        self.unmade += done.made.unmade
        self.unlike += done.made.unlike
        if isinstance(task, Filing):
            if not self.unmade:
                self.compared.clear()
            return None
        self.waiting -= 1
        self.compared[task.stretch.places] = done.made.compared
        if self.waiting or self.proven or self.unmade or self.unlike:
            return None
        return self._filing(order, lines)

    def _making(self, stretch: Stretch, order: Order, lines: Known) -> Asked:
        task = Making(self.deal, self.made_from, self.packed.head, stretch, not self.proven)
        return Asked(task, _known(task, order, lines), self.read)

    def _filing(self, order: Order, lines: Known) -> Asked:
        compared = tuple(self.compared[places] for places in sorted(self.compared))
        task = Filing(self.deal, self.made_from, self.packed, compared)
        return Asked(task, _known(task, order, lines), self.read)


def _known(task: Making | Filing, order: Order, lines: Known) -> Known:
    found = (name for mark in task.marks for name in names(task.deal, mark, order))
    return {name: lines[name] for name in found if name in lines} if lines else {}
