"""Addresses: where in an agreement an edit lands, written as a legal citation.

    Section 6.7(ii)      Section 2.4B(ii)(a)      Section 1.1 "Asset Sale"(iii)      Schedule I

An address is a unit with its number and the steps that lead on from there: enumerators in their
printed form, capital letters ("B"), definitions. Upper and lower case of enumerators is kept.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

UNITS = ("Section", "Article", "Part", "Schedule", "Exhibit", "Annex", "Appendix", "Paragraph", "Clause")
PLURALS = {**{unit: f"{unit}s" for unit in UNITS}, "Annex": "Annexes", "Appendix": "Appendices"}

_UNIT = re.compile(rf"({'|'.join(UNITS)}) ")
_NUMBER = re.compile(r"\d+(?:\.\d+)*|[IVXL]+(?![A-Za-z])|[A-Z](?:-\d+)?(?![A-Za-z])")
_LABEL = re.compile(r"\((?:[a-z]{1,5}|[ivxl]{6,8}|[A-Z]{1,5}|[IVXL]{6,8}|\d{1,3})\)|[A-Z](?![A-Za-z])")
_TERM = re.compile(r' ?["“]([^"“”]+)["”] ?')


class AddressError(ValueError):
    """A text that is no address. `column` is where it stops making sense, from 0; `hint` the next step."""

    def __init__(self, message: str, column: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.column = column
        self.hint = hint


class Label(Struct, frozen=True):
    """A step to an enumerated provision: "(ii)" or "B"."""

    text: str

    def __str__(self) -> str:
        return self.text


class Term(Struct, frozen=True):
    """A step to a definition."""

    text: str

    def __str__(self) -> str:
        return f'"{self.text}"'


Step = Label | Term


class Address(Struct, frozen=True):
    """A place in an agreement: Address("Section", "2.4", (Label("B"), Label("(ii)")))."""

    unit: str
    number: str
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if len([step for step in self.steps if isinstance(step, Term)]) > 1:
            raise AddressError("a definition does not stand within a definition")

    def __str__(self) -> str:
        out = f"{self.unit} {self.number}"
        behind_term = False
        for step in self.steps:
            out += f" {step}" if behind_term or isinstance(step, Term) else str(step)
            behind_term = isinstance(step, Term)
        return out

    @property
    def container(self) -> Address | None:
        """The provision this one stands in: Section 6.7 for 6.7(ii), Section 6 for 6.7, None for 6."""
        if self.steps:
            return replace(self, steps=self.steps[:-1])
        head, dot, _ = self.number.rpartition(".")
        return replace(self, number=head) if dot else None

    @property
    def section(self) -> Address:
        """The section (or schedule) itself, without the steps that lead on."""
        return replace(self, steps=())

    @property
    def term(self) -> str | None:
        """The term whose definition the address leads into, if it does."""
        for step in self.steps:
            if isinstance(step, Term):
                return step.text
        return None

    @property
    def ends_at_term(self) -> bool:
        """Whether the address is a whole definition."""
        return bool(self.steps) and isinstance(self.steps[-1], Term)

    def __truediv__(self, step: Step) -> Address:
        return replace(self, steps=(*self.steps, step))

    def within(self, other: Address) -> bool:
        """Whether this place is `other` or lies inside it."""
        if other == WHOLE:
            return True
        if self.unit != other.unit:
            return False
        if self.number == other.number:
            return self.steps[: len(other.steps)] == other.steps
        return not other.steps and self.number.startswith(other.number + ".")


WHOLE = Address("", "")
"""The agreement itself: what is amended when a section is added to it."""


def parse(text: str) -> Address:
    """The address that a citation names; AddressError with the column where it stops making sense."""
    unit = _UNIT.match(text)
    if unit is None:
        raise AddressError(f"an address begins with one of {', '.join(UNITS)}")
    number = _NUMBER.match(text, unit.end())
    if number is None:
        raise AddressError(f'"{unit[1]}" wants a number after it, as in {unit[1]} 6.7', unit.end())
    return Address(unit[1], number[0], steps(text, number.end()))


def steps(text: str, start: int = 0) -> tuple[Step, ...]:
    """The steps written in `text` from `start` on: '(ii)(a)' or ' "Asset Sale"(iii)'."""
    out: list[Step] = []
    while start < len(text):
        if label := _LABEL.match(text, start):
            out.append(Label(label[0]))
            start = label.end()
        elif (term := _TERM.match(text, start)) and term[1].strip() == term[1]:
            out.append(Term(term[1]))
            start = term.end()
        else:
            raise AddressError(
                f"{text[start:]!r} is no part of an address: clauses are written (a), (iii) or B", start
            )
    return tuple(out)
