"""The register: what the registry has recorded, once, by aircraft, in a file beside the deals.

In: the path of a register file. Out: the register and its source; or a refusal of all that is wrong in it.
"""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Annotated

from amendgen.deal import chain, listed_aircraft
from amendgen.deal.agreements import Engine, Instrument
from amendgen.deal.fields import AT_LEAST_ONE, Listed, Words
from amendgen.deal.listed_aircraft import under
from amendgen.deal.load import load
from amendgen.deal.model import Model
from amendgen.deal.registration import Registration
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.source import Source, located


class Recording(Instrument):
    """A recorded instrument, and what only a register keeps of it.

    `parties` are those between whom it is, in its words.
    """

    parties: Words | None = None


class Entry(Model):
    """What is recorded of one aircraft: `instruments` in order, the one that is amended first."""

    registration: Registration
    formerly: Annotated[tuple[Words, ...], Listed] = ()
    model: Words
    serial: Words
    engines: Annotated[tuple[Engine, ...], Listed] = ()
    instruments: Annotated[tuple[Recording, ...], Listed] = ()


class Register(Model):
    """One register file: the chain of instruments of each aircraft under one agreement."""

    aircraft: Annotated[tuple[Entry, ...], Listed, AT_LEAST_ONE]


def read(path: FilePath) -> tuple[Register, Source]:
    """The register in a file, found whole. Refusal carries every error, with its place."""
    register, source = load(path, Register)
    checked(register, source)
    return register, source


def checked(register: Register, source: Source) -> None:
    """Refuse a register that contradicts itself."""
    if found := list(faults(register)):
        raise Refusal(located(each, source) for each in found)


def faults(register: Register) -> Iterator[Diagnostic]:
    """Chains that are none, and aircraft that are not told apart."""
    for i, one in enumerate(register.aircraft):
        yield from (under(("aircraft", i), each) for each in chain.faults(one.instruments))
    yield from listed_aircraft.faults(register.aircraft)
