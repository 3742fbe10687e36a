"""Addresses said from where one stands: "clause (4)", "clauses (3), (4) and (5)" of the provision amended."""

from __future__ import annotations

import re

from amendgen.edits.address import PLURALS, UNITS, Address, AddressError, parse, steps

_CLAUSES = re.compile(r"clauses? +(.+)")
_DEFINITION = re.compile(r'(?:the )?definition of (["“][^"“”]+["”])')
_BETWEEN = re.compile(r", and |, | and ")
_SINGULARS = {many: one for one, many in PLURALS.items()}
_SECTIONS = re.compile(rf"({'|'.join(_SINGULARS)}) +(.+)")


def resolve(text: str, subject: Address | None) -> tuple[Address, ...]:
    """The addresses that `text` names, relative ones taken from `subject`.

    "clause (ii)(a)", "clauses (3), (4) and (5)" and 'the definition of "X"' lead on from the subject;
    "Section 6.1" and "Sections 6.1, 6.4 and 6.10" stand alone. AddressError for anything else, and for
    a place outside the subject.
    """
    found = tuple(_resolved(text.strip(), subject))
    for address in found:
        if subject is not None and not address.within(subject):
            message = f"{address} does not lie in {subject}, which this instruction amends"
            raise AddressError(message, hint=f"name a place in {subject}, or give it an entry of its own")
    if len(set(found)) < len(found):
        raise AddressError("the same provision is named twice", hint="name it once")
    return found


def _resolved(text: str, subject: Address | None) -> list[Address]:
    if several := _SECTIONS.fullmatch(text):
        return [parse(f"{_SINGULARS[several[1]]} {part}") for part in _BETWEEN.split(several[2])]
    if text.startswith(tuple(f"{unit} " for unit in UNITS)):
        return [parse(text)]
    if clauses := _CLAUSES.fullmatch(text):
        return [_onward(part, subject, text) for part in _BETWEEN.split(clauses[1])]
    if definition := _DEFINITION.fullmatch(text):
        return [_onward(definition[1], subject, text)]
    raise AddressError(
        "an address is a citation such as Section 6.7(ii), or clause (ii) of the provision under 'in'"
    )


def _onward(part: str, subject: Address | None, text: str) -> Address:
    if subject is None:
        raise AddressError(
            "the provision it stands in is not said: say it under 'in', or write the whole citation"
        )
    onward = steps(part)
    if not onward:
        raise AddressError(f"{text!r} names no clause")
    return Address(subject.unit, subject.number, (*subject.steps, *onward))
