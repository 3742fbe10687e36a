"""Who signs for each party of a deal, and which of them a signature block is for.

A form prints a party's block with the party's name, and under each rule the name of the person. That is what
a block is known by: no form, a firm's own neither, has to say more than the signature page itself does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.deal.parties import Group, Party
from amendgen.diagnostics import Path
from amendgen.document.nodes import Signature
from amendgen.document.plain import words
from amendgen.fleet.called import signing


class Signer(Struct, frozen=True):
    """A party that signs: the persons who sign for it, and whether one more is not named.

    `each` is how the members of a class are called whose names are not known, "Lender"; `stated` says that
    the deal itself lists who signs.
    """

    party: str
    persons: tuple[str, ...]
    by_hand: bool
    stated: bool
    path: Path
    each: str = ""


def signers(deal: Deal) -> tuple[Signer, ...]:
    """The parties that sign, in the deal's order; a class with members is its members."""
    return tuple(_signers(deal))


def _signers(deal: Deal) -> Iterator[Signer]:
    for key, party in deal.parties.items():
        if isinstance(party, Group) and party.members:
            for number, member in enumerate(party.members):
                yield _signer(member, member.name, ("parties", key, "members", number))
        elif isinstance(party, Group):
            yield _signer(party, signing(party), ("parties", key), party.each)
        else:
            yield _signer(party, signing(party), ("parties", key))


def _signer(party: Party | Group, name: str, path: Path, each: str = "") -> Signer:
    named = tuple(" ".join(one.name.split()) for one in party.signatories if one.name)
    by_hand = len(named) < len(party.signatories)
    return Signer(name, named, by_hand, "signatories" in party.model_fields_set, path, each)


def whose(block: Signature, among: Sequence[Signer]) -> Signer | None:
    """The party whose name a line of the block begins with, the longest such name; None when there is none.

    Of parties with one name, such as a bank that joins twice, it is the one whose signatory is in the block.
    """
    lines = [_plain(words(line)) for line in block.lines]
    named = [one for one in among if any(_begins(line, _plain(one.party)) for line in lines)]
    if named:
        return max(named, key=lambda one: (len(one.party), len(persons_of(block, one))))
    return next((one for one in among if one.each and any(_plain(one.each) in line for line in lines)), None)


def persons_of(block: Signature, signer: Signer) -> tuple[str, ...]:
    """The persons who sign for the party and whose names stand in the block: "Name: Jane Roe", or the name."""
    lines = [_plain(words(line)) for line in block.lines]
    return tuple(
        person
        for person in dict.fromkeys(signer.persons)
        if any(line == _plain(person) or line.endswith(f": {_plain(person)}") for line in lines)
    )


def _begins(line: str, name: str) -> bool:
    """Whether a line is a party's name, alone or before its capacity; "Acme Air Two" is not "Acme Air"."""
    rest = line.removeprefix(name)
    return line.startswith(name) and (not rest or rest.startswith((",", " (", " as ")))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
