"""The register: what the registry has recorded, once, by aircraft, in a file beside the deals.

In: the path of a register file. Out: the register and its source; or a refusal of all that is wrong in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath
from typing import Annotated

from pydantic import Field

from amendgen.deal import chain
from amendgen.deal.agreements import Engine, Instrument
from amendgen.deal.fields import Flag, Listed, Model, Words
from amendgen.deal.load import load
from amendgen.deal.registration import Registration
from amendgen.diagnostics import Diagnostic, Path, Refusal
from amendgen.source import Source, located


class Recording(Instrument):
    """A recorded instrument, and what only a register keeps of it.

    `parties` are those between whom it is, in its words. `recorded together`: others have its conveyance number
    too, one recording of several documents or over several aircraft.
    """

    parties: Words | None = None
    recorded_together: Flag = Field(False, alias="recorded together")


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

    aircraft: Annotated[tuple[Entry, ...], Listed, Field(min_length=1)]


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
    """Aircraft listed twice, chains that are none, conveyance numbers that stand twice."""
    yield from _twice(register.aircraft)
    for i, one in enumerate(register.aircraft):
        of_one = (
            *chain.faults(one.instruments),
            *chain.unknown_marks(one.instruments, (one.registration, *one.formerly)),
        )
        yield from (_under(("aircraft", i), each) for each in of_one)
        if one.registration in one.formerly:
            message = f"{one.registration} stands among its own former marks"
            where = ("aircraft", i, "formerly", one.formerly.index(one.registration))
            yield Diagnostic("mark", message, "list under 'formerly' the marks that it had before", where)
    yield from _recorded_twice(register.aircraft)


def _under(steps: Path, found: Diagnostic) -> Diagnostic:
    also = tuple(
        (words, (*steps, *where) if isinstance(where, tuple) else where) for words, where in found.also
    )
    return Diagnostic(found.rule, found.message, found.hint, (*steps, *found.path), found.on, also)


def _twice(aircraft: Sequence[Entry]) -> Iterator[Diagnostic]:
    """One mark is one aircraft's; one airframe of a model has its serial number alone (14 CFR 49.33(a))."""
    marks: dict[str, int] = {}
    frames: dict[tuple[str, str], int] = {}
    for i, one in enumerate(aircraft):
        if (first := marks.setdefault(one.registration, i)) != i:
            yield _second(
                i, first, "registration", f"the aircraft {one.registration} stands here a second time"
            )
        elif not _blank(one.serial) and (first := frames.setdefault((one.model, one.serial), i)) != i:
            other = aircraft[first].registration
            message = f"{one.registration} has the model and the serial number of {other}"
            yield _second(i, first, "serial", message)


def _second(i: int, first: int, key: str, message: str) -> Diagnostic:
    return Diagnostic(
        "duplicate-aircraft",
        message,
        "mend the one that is wrong; an aircraft with a new mark has its old one under 'formerly'",
        ("aircraft", i, key),
        also=(("it stands here first", ("aircraft", first, key)),),
    )


def _recorded_twice(aircraft: Sequence[Entry]) -> Iterator[Diagnostic]:
    """A conveyance number is one recording's: another instrument has it only where both say so."""
    stands: defaultdict[str, list[tuple[Path, Recording]]] = defaultdict(list)
    for i, one in enumerate(aircraft):
        for k, each in enumerate(one.instruments):
            stands[each.conveyance].append((("aircraft", i, "instruments", k, "conveyance"), each))
    for number, found in stands.items():
        if not _blank(number):
            yield from _shared(number, found)


def _shared(number: str, found: Sequence[tuple[Path, Recording]]) -> Iterator[Diagnostic]:
    place, first = found[0]
    also = (("it stands here first", place),)
    for where, one in found[1:]:
        if not (one.recorded_together and first.recorded_together):
            message = f"Conveyance No. {number} is the number of {first.title!r} already"
            hint = "mend the number that is wrong; if it is one recording, say 'recorded together: yes' at each"
            yield Diagnostic("duplicate-conveyance", message, hint, where, also=also)
        elif one.recorded != first.recorded:
            message = (
                f"Conveyance No. {number} was recorded on {first.recorded.on}, and here on {one.recorded.on}"
            )
            yield Diagnostic("duplicate-conveyance", message, "mend one of the two dates", where, also=also)


def _blank(text: str) -> bool:
    return "__" in text
