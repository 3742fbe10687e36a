"""Terms that two parties have.

In: a deal with its aircraft. Out: a diagnostic for each party that is called as one before it is: of what
"Lessee" shall do it could not be said who shall. Persons of a class have one term together, and are one party.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.models import Deal
from amendgen.diagnostics import Diagnostic, Path


def faults(deal: Deal) -> Iterator[Diagnostic]:
    """Every term of a party that another has, in the deal or with what an aircraft has of its own."""
    yield from _shared([(("parties", key), one.term) for key, one in deal.parties.items()])
    for i, aircraft in enumerate(deal.aircraft):
        if own := aircraft.parties:
            others = [(("parties", key), one.term) for key, one in deal.parties.items() if key not in own]
            yield from _shared([*others, *((("aircraft", i, "parties", key), own[key].term) for key in own)])


def _shared(terms: list[tuple[Path, str | None]]) -> Iterator[Diagnostic]:
    first: dict[str, Path] = {}
    for party, term in terms:
        if term is None:
            continue
        path = (*party, "term")
        before = first.setdefault(term.removeprefix("the ").casefold(), path)
        if before != path:
            message = f"{term!r} is the term of another party already"
            hint = "give each its own; persons who are one class are one party, with 'class' and 'each'"
            yield Diagnostic("term-taken", message, hint, path, also=(("it means this party", before),))
