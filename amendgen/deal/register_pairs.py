"""An aircraft of a deal beside the register's entry of it.

In: a deal, and what a register has of one of its aircraft. Out: what the deal takes from there.
"""

from __future__ import annotations

from msgspec import Struct

from amendgen.deal.agreements import Agreement, Aircraft, Instrument
from amendgen.deal.models import Deal
from amendgen.deal.register import Entry, Recording
from amendgen.diagnostics import Diagnostic, Path, Place
from amendgen.source import Source

FACTS = ("formerly", "model", "serial", "engines")
"""What an entry says of the aircraft itself."""


class Pair(Struct, frozen=True):
    """An aircraft of the deal and the register's entry of it, each by its number."""

    number: int
    one: Aircraft
    at: int
    entry: Entry
    source: Source

    def place(self, *steps: str | int) -> Place:
        return self.source.place(("aircraft", self.at, *steps))

    def differs(self, rule: str, message: str, hint: str, path: Path, *steps: str | int) -> Diagnostic:
        """Something that the deal and the register say differently, with both places."""
        return Diagnostic(rule, message, hint, path, also=(("the register", self.place(*steps)),))


def chain(pair: Pair) -> tuple[Recording, ...]:
    """What was recorded before this amendment: everything, unless it says that it is an earlier one."""
    return pair.entry.instruments[: pair.one.ordinal]


def recited(pair: Pair) -> tuple[Instrument, ...]:
    """The chain as a deal has it."""
    return tuple(
        Instrument.model_construct(**{field: getattr(one, field) for field in Instrument.model_fields})
        for one in chain(pair)
    )


def as_recited(one: Instrument) -> tuple[object, ...]:
    """What a recital says of an instrument."""
    return one.title, one.dated, one.recorded, one.conveyance


def amended(deal: Deal, pair: Pair) -> tuple[Agreement, Path]:
    """The agreement amended, as this aircraft has it, and where the deal says it."""
    if deal.amends in pair.one.agreements:
        return pair.one.agreements[deal.amends], ("aircraft", pair.number, "agreements", deal.amends)
    return deal.amended, ("agreements", deal.amends or "")
