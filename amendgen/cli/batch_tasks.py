"""What is handed to the processes of a batch, and what they tell.

A task has in itself all that it needs, but for the forms and for what a base is read from: it may be done by
any process, on this machine or on another.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from amendgen.fleet.batch_packed import Packed, Stretch


class Order(Struct, frozen=True):
    """What is asked of a batch: the folder written into, the formats, a firm's own forms, a table of aircraft.

    `forms` is the hash of all forms, `jobs` how many processes there are, `style` a firm's own style document,
    completed; without one it is the house's. `afar`: the documents are made where no file of this machine is.
    """

    out: Path
    formats: tuple[str, ...]
    templates: Path | None = None
    table: Path | None = None
    forms: str = ""
    jobs: int = 1
    style: bytes = b""
    afar: bool = False


class Reading(Struct, frozen=True):
    """A deal to be read."""

    deal: Path


class Making(Struct, frozen=True):
    """Tails to be made: those of a stretch, but for the files that are `current`.

    `comparing` says that the schedule of the filed one is still to be proven, for which each is compared with
    it. `made_from` is the hash of what the deal is made from.
    """

    deal: Path
    made_from: str
    head: bytes
    stretch: Stretch
    comparing: bool
    current: frozenset[str] = frozenset()

    @property
    def marks(self) -> tuple[str, ...]:
        """What the names of the tails' files have behind the deal's."""
        return self.stretch.marks


class Filing(Struct, frozen=True):
    """The filed tail to be made: all of its deal in pieces, and what the comparisons with it gave."""

    deal: Path
    made_from: str
    packed: Packed
    compared: tuple[bytes, ...]
    current: frozenset[str] = frozenset()

    @property
    def long(self) -> bool:
        """Whether what is made of the schedule takes as much memory as all else that a process holds."""
        return self.packed.long

    @property
    def marks(self) -> tuple[str, ...]:
        """What the names of the tail's files have behind the deal's."""
        return (self.packed.mark,)


class Told(Struct, frozen=True):
    """A deal that was read: its pieces, the files that it was read from, their hash; or why it is refused.

    `based` are those files again, the deal the first, when its tails are made from a base.
    """

    packed: Packed | None
    files: tuple[Path, ...] = ()
    made_from: str = ""
    based: tuple[Path, ...] = ()
    refused: str = ""


class Made(Struct):
    """What came of some tails: the places of those that are refused, and of those that no row can state.

    `compared` is what the rows of the others must state.
    """

    unmade: list[int] = []
    unlike: list[int] = []
    compared: bytes = b""


class File(Struct, frozen=True):
    """What is to be written: the name, the mark of the tail, and what is to stand there."""

    name: str
    mark: str
    content: bytes
