"""Whether aircraft that are listed side by side are told apart: by marks, serial numbers, what is recorded.

In: the aircraft of a deal, or the entries of a register. Out: a diagnostic for each contradiction between two
of them, or between one and the titles of its chain; every path begins with `aircraft`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from amendgen.deal import conveyances
from amendgen.deal.chain import unknown_marks
from amendgen.diagnostics import Diagnostic, Path

if TYPE_CHECKING:
    from typing import Protocol

    from amendgen.deal.agreements import Instrument

    class Listed(Protocol):
        """An aircraft with what is recorded of it; what is not known is None or ""."""

        @property
        def registration(self) -> str: ...
        @property
        def formerly(self) -> tuple[str, ...]: ...
        @property
        def model(self) -> str | None: ...
        @property
        def serial(self) -> str: ...
        @property
        def instruments(self) -> Sequence[Instrument]: ...


def faults(aircraft: Sequence[Listed]) -> Iterator[Diagnostic]:
    """Aircraft listed twice, titles that name another, conveyance numbers that stand twice."""
    yield from _twice(aircraft)
    for i, one in enumerate(aircraft):
        marks = (one.registration, *one.formerly)
        yield from (under(("aircraft", i), each) for each in unknown_marks(one.instruments, marks))
        if one.registration in one.formerly:
            message = f"{one.registration} stands among its own former marks"
            where = ("aircraft", i, "formerly", one.formerly.index(one.registration))
            yield Diagnostic("mark", message, "list under 'formerly' the marks that it had before", where)
    yield from conveyances.shared(
        (("aircraft", i, "instruments", k), each)
        for i, one in enumerate(aircraft)
        for k, each in enumerate(one.instruments)
    )


def under(steps: Path, found: Diagnostic) -> Diagnostic:
    """A finding about one aircraft, its paths as they are in the whole."""
    also = tuple(
        (words, (*steps, *where) if isinstance(where, tuple) else where) for words, where in found.also
    )
    return replace(found, path=(*steps, *found.path), also=also)


def _twice(aircraft: Sequence[Listed]) -> Iterator[Diagnostic]:
    """One mark is one aircraft's; one airframe of a model has its serial number alone (14 CFR 49.33(a))."""
    marks: dict[str, int] = {}
    frames: dict[tuple[str, str], int] = {}
    for i, one in enumerate(aircraft):
        if (first := marks.setdefault(one.registration, i)) != i:
            message = f"the aircraft {one.registration} stands here a second time"
            yield _second(i, first, "registration", message)
        elif (frame := _frame(one)) and (first := frames.setdefault(frame, i)) != i:
            other = aircraft[first].registration
            message = f"{one.registration} has the model and the serial number of {other}"
            yield _second(i, first, "serial", message)


def _frame(one: Listed) -> tuple[str, str] | None:
    known = one.model and one.serial and not conveyances.is_blank(one.model + one.serial)
    return (one.model or "", one.serial) if known else None


def _second(i: int, first: int, key: str, message: str) -> Diagnostic:
    return Diagnostic(
        "duplicate-aircraft",
        message,
        "mend the one that is wrong; an aircraft with a new mark has its old one under 'formerly'",
        ("aircraft", i, key),
        also=(("it stands here first", ("aircraft", first, key)),),
    )
