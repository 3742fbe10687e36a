"""What the schedule of substantially identical agreements states, as its form knows it."""

from __future__ import annotations

from msgspec import Struct

from amendgen.document.nodes import Table
from amendgen.english.numbers import ordinal


class Row(Struct, frozen=True):
    """One agreement that is not filed: what the columns of every schedule say of it.

    `instrument` is the title of the agreement that it amends, `securing` the term of the credit agreement. A
    form takes the ordinal as its own title has it: in figures, or as `ordinal_word`.
    """

    registration: str
    serial: str
    agent: str
    borrower: str
    ordinal: int | None
    instrument: str
    dated: object
    securing: str

    @property
    def ordinal_word(self) -> str | None:
        """The ordinal in words: "third"."""
        return None if self.ordinal is None else ordinal(self.ordinal)


class Listing(Struct, frozen=True):
    """A row for each agreement that is not filed, and further tables with what else differs, each a value."""

    rows: tuple[Row, ...]
    further: tuple[tuple[Table], ...]
