"""The parties as the forms see them: what they are called, and the blocks in which they sign."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from amendgen.deal.models import Deal, Status
from amendgen.deal.parties import AnyParty, Group, Party, Signatory
from amendgen.document.nodes import Inlines, Ruled
from amendgen.document.sharing import kept_for_same
from amendgen.english.lists import series


class Signing(Struct, frozen=True):
    """One person's lines in a signature block: what stands on the rule, the name, the title."""

    ruled: Inlines
    name: str
    title: str


class SignatureBlock(Struct, frozen=True):
    """A block of signatures under one name; "" is a name to be filled in by who signs."""

    name: str
    signatories: tuple[Signing, ...]


class PartyView(Struct, frozen=True):
    """A party with all that a form may print of it. `called` is how running text names it: "the Agent"."""

    key: str
    name: str
    entity: str
    formerly: str
    capacity: str
    acting_for: str
    described: str
    heading: str
    each: str
    joins: str
    signs_as: str
    term: str
    article: str
    called: str
    signatories: tuple[Signing, ...]
    members: tuple[PartyView, ...]
    blocks: tuple[SignatureBlock, ...]


def views(deal: Deal) -> dict[str, PartyView]:
    """Every party of the deal by its key, in the deal's order."""
    return _views(deal.parties, deal.status)


@kept_for_same(64)
def _views(parties: dict[str, AnyParty], status: Status) -> dict[str, PartyView]:
    return {key: _view(key, party, status) for key, party in parties.items()}


def named(parties: Sequence[PartyView]) -> str:
    """The parties in running text: "Holdings, Company and the Administrative Agent"."""
    return series([party.called for party in parties])


def _view(key: str, party: AnyParty, status: Status) -> PartyView:
    called = party.term or party.name if isinstance(party, Party) else party.term
    article, term = ("the ", called.removeprefix("the ")) if called.startswith("the ") else ("", called)
    group = party if isinstance(party, Group) else None
    one = party if isinstance(party, Party) else None
    signing = tuple(_signing(signatory, status) for signatory in party.signatories)
    members = tuple(_view(key, member, status) for member in group.members) if group else ()
    return PartyView(
        key=key,
        name=one.name if one else "",
        entity=(one and one.entity) or "",
        formerly=(one and one.formerly) or "",
        capacity=(one and one.capacity) or "",
        acting_for=(one and one.acting_for) or "",
        described=group.described if group else "",
        heading=(group and group.heading) or "",
        each=group.each if group else "",
        joins=party.joins,
        signs_as=_signs_as(one),
        term=term,
        article=article,
        called=called,
        signatories=signing,
        members=members,
        blocks=tuple(block for member in members for block in member.blocks)
        or (SignatureBlock(one.name if one else "", signing),),
    )


def _signs_as(party: Party | None) -> str:
    if party is None:
        return ""
    return party.signs_as or (f"as {party.capacity}" if party.capacity else "")


def _signing(signatory: Signatory, status: Status) -> Signing:
    """Conformed, the rule carries "/s/ Name" (17 CFR 232.302); before signing it is bare."""
    signed = f"/s/ {signatory.name}" if status == "conformed" and signatory.name else ""
    return Signing((Ruled(signed),), signatory.name or "", signatory.title or "")
