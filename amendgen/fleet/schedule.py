"""The schedule of substantially identical agreements, which proves itself.

Every document of the set is compared with the one that is filed (Exchange Act Rule 12b-31; Regulation S-K, Item
601, instruction 2): each difference is a fact that a column states, or the schedule is refused with the words
of both documents. What is proven last is the finished schedule: the values stand in the rows that are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from amendgen.assemble import Ready
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Document
from amendgen.fleet.columns import headings, listing
from amendgen.fleet.disclosing import Compared, Make, Standard, compare, standard
from amendgen.fleet.facts import TERMS, Group
from amendgen.fleet.filing import place_of_filed, stated_groups
from amendgen.fleet.proving import prove
from amendgen.fleet.tails import Fleet, alone


class Schedule(Struct, frozen=True):
    """A schedule that is proven: what it lists, and what was found of each document that was compared.

    `filed` is the deal of the filed document, which states it; `whole` is that document, and `document` the
    schedule alone, as it prints it; `columns` says which states what. `compared` with `basis` were the others;
    of those `elsewhere` nothing was verified.
    """

    filed: Ready
    whole: Document
    document: Document
    columns: Mapping[Group, str]
    basis: Standard
    compared: tuple[Compared, ...]
    elsewhere: tuple[str, ...]


def schedule(of: Fleet, make: Make) -> Schedule:
    """The schedule of a fleet, proven on every document that its deal makes."""
    basis = basis_of(of, make)
    compared: list[Compared] = []
    faults: list[Refusal] = []
    for number in range(of.count):
        tail = of.tail(number)
        if tail.filed:
            continue
        try:
            compared.append(compare(basis, tail.ready, make(tail.ready)))
        except Refusal as refusal:
            faults.append(refusal)
    if faults:
        raise Refusal(found for fault in faults for found in fault.diagnostics)
    return concluded(of, basis, compared)


def basis_of(of: Fleet, make: Make) -> Standard:
    """What the documents of a fleet are compared with: the filed one, without exhibit number and schedule."""
    return standard(alone(of.ready, place_of_filed(of)), make)


def concluded(of: Fleet, basis: Standard, compared: Sequence[Compared]) -> Schedule:
    """The schedule, when every document was compared; it is proven on the filed document as it is printed."""
    deal, place = of.ready.deal, place_of_filed(of)
    others = [n for n in range(len(deal.aircraft)) if n != place]
    beyond = {n: one.registration for n, one in enumerate(deal.aircraft) if one.elsewhere}
    if len(compared) + len(beyond) != len(others):
        raise ValueError("a schedule lists what was compared: every document of the set")
    columns = headings(deal, _groups(basis.ready, compared, (alone(of.ready, n) for n in beyond)))
    terms = {one.registration: one.values[TERMS] for one in compared if TERMS in one.values}
    listed = listing(deal, (alone(of.ready, n).deal for n in others), columns, terms)
    filed = replace(of.tail(of.own.index(place)).ready, listing=listed)
    whole, printed = prove(basis, filed, compared, columns)
    return Schedule(
        filed,
        whole,
        printed,
        columns,
        basis,
        tuple(compared),
        tuple(beyond.values()),
    )


def _groups(filed: Ready, compared: Iterable[Compared], beyond: Iterable[Ready]) -> set[Group]:
    """In what the documents differ, and in what the deal says that those made elsewhere do."""
    found = {group for one in compared for group in one.values}
    return found.union(*(stated_groups(filed, one) for one in beyond))
