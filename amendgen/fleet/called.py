"""How the sheets of a closing set speak of the parties."""

from __future__ import annotations

from amendgen.deal.parties import AnyParty, Group


def called(party: AnyParty) -> str:
    """As the instrument calls the party: "the Agent"."""
    return party.term or (party.described if isinstance(party, Group) else party.name)


def signing(party: AnyParty) -> str:
    """As the party itself signs: by its name; a class by its term."""
    return party.term if isinstance(party, Group) else party.name


def joined(party: AnyParty) -> str:
    """As the party joins: by its name, in what capacity; a class as it is described."""
    if isinstance(party, Group):
        return party.described
    return f"{party.name}, as {party.capacity}" if party.capacity else party.name
