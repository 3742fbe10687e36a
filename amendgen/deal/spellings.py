"""Names that are surely one name, and are spelled in two ways.

In: a deal with its aircraft. Out: a diagnostic for each name of a party, or of a person who signs, that has the
letters and digits of another and differs in capitals, spaces or punctuation. One party has one name throughout,
its signature blocks included, and so has one person; else a signature page goes astray, or two of one person's
go two ways. It is never settled here which of the two is right, or that the two are one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from amendgen.deal.models import Deal
from amendgen.deal.parties import AnyParty, Group, Party
from amendgen.diagnostics import Diagnostic, Path

Named = tuple[str, Path]


def faults(deal: Deal) -> Iterator[Diagnostic]:
    """Every name that stands in the deal spelled in another way before it."""
    placed = list(_parties(deal))
    yield from _unlike((one.name, (*path, "name")) for one, path in placed if isinstance(one, Party))
    yield from _unlike(
        (signatory.name, (*path, "signatories", n, "name"))
        for one, path in placed
        for n, signatory in enumerate(one.signatories)
        if signatory.name
    )


def _unlike(names: Iterator[Named]) -> Iterator[Diagnostic]:
    first: dict[str, Named] = {}
    for name, path in names:
        spelled, where = first.setdefault(_letters(name), (name, path))
        if spelled != name:
            hint = "write one name in one way, as who bears it signs; of two who are two, say more of each name"
            message = f"{name!r} has the words of {spelled!r}, and is spelled in another way"
            yield Diagnostic("spelling", message, hint, path, also=((f"it is {spelled!r} here", where),))


def _letters(name: str) -> str:
    """The letters and digits of a name; all of it when it has none."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in plain if each.isalnum()) or name


def _parties(deal: Deal) -> Iterator[tuple[AnyParty, Path]]:
    """Every party and member of the deal, and of its aircraft, with its place."""
    yield from _among(deal.parties, ("parties",))
    for i, one in enumerate(deal.aircraft):
        yield from _among(one.parties, ("aircraft", i, "parties"))


def _among(parties: dict[str, AnyParty], path: Path) -> Iterator[tuple[AnyParty, Path]]:
    for key, party in parties.items():
        yield party, (*path, key)
        members = party.members if isinstance(party, Group) else ()
        yield from ((member, (*path, key, "members", n)) for n, member in enumerate(members))
