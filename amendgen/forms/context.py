"""What a form knows: the deal, said in the names that the forms use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from amendgen.deal.agreements import Instrument
from amendgen.deal.models import Deal
from amendgen.deal.parties import Group
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document import markup
from amendgen.document.nodes import Item, Note, Paragraph, Ruled, Styled, Text
from amendgen.document.sharing import kept_for_same
from amendgen.english.lists import series
from amendgen.english.numbers import ordinal
from amendgen.forms import render
from amendgen.forms.identical import Listing
from amendgen.forms.people import PartyView, named, views
from amendgen.forms.selection import Choosing, Provision


class Chain(Struct, frozen=True):
    """The recorded instruments of an aircraft: the one that is amended, and its amendments so far."""

    base: Instrument
    amendments: tuple[Instrument, ...]


def context(
    deal: Deal, operative: Sequence[Item], folders: tuple[Path, ...], listing: Listing | None = None
) -> dict[str, Any]:
    """The names that a form may use, for the deal's lead aircraft; `listing` is what its schedule states."""
    parties = views(deal)
    made: dict[str, Any] = {
        "deal": deal,
        "title": deal.title,
        "term": deal.term,
        "dated": deal.dated,
        "law": deal.law,
        "operative": tuple(operative),
        "loan_documents": deal.loan_documents,
        "parties": parties,
        **_people(deal, parties),
        **_agreements(deal),
        **_terms_of_effect(deal, parties),
        **_WORDS,
        "attachments": [
            {"label": one.label, "title": one.title, "blocks": markup.blocks(one.text)}
            for one in deal.attachments
        ],
        "guaranty": deal.guaranty,
        "identical": listing,
    }
    made |= _by_key(deal, made)
    choosing = Choosing(deal, folders)
    made["chosen"] = _chosen(choosing)

    def footnotes(defaults: Sequence[str]) -> tuple[Note, ...]:
        chosen = choosing.footnotes(defaults)
        return tuple(
            Note(note.blocks or render.blocks(folders, note.file, made), below=note.below) for note in chosen
        )

    # beside what it looks into, not in it: what is known of a document is then freed with the document
    return {**made, "footnotes": footnotes}


# every deal says these, so that no choice hangs on them
_ALWAYS_SAID = frozenset({"form", "status", "dated", "parties", "aircraft"})


def _said_of(choosing: Choosing) -> tuple[Any, ...]:
    said = vars(choosing.deal).items()
    return (*[value for key, value in said if key not in _ALWAYS_SAID], *choosing.folders)


@kept_for_same(8, by=_said_of)
def _chosen(choosing: Choosing) -> Callable[..., list[Provision]]:
    """How provisions are chosen: one function for the tails of a fleet, so that they are chosen once."""
    return choosing.chosen


def _named_in(deal: Deal, parties: dict[str, PartyView]) -> tuple[Any, ...]:
    doing = (deal.requested_by, deal.lodged_with, deal.representations, deal.reaffirmation, deal.receipt)
    return deal.parties, parties, *doing


@kept_for_same(8, by=_named_in)
def _people(deal: Deal, parties: dict[str, PartyView]) -> dict[str, Any]:
    def pick(keys: Sequence[str]) -> list[PartyView]:
        return [parties[key] for key in keys]

    def count(keys: Sequence[str]) -> int:
        """A class of parties, each of whom does a thing, is spoken of in the plural."""
        return sum(2 if isinstance(deal.parties[key], Group) else 1 for key in keys)

    representing = pick(deal.representations.by) if deal.representations else []
    reaffirming = pick(deal.reaffirmation.by) if deal.reaffirmation else []
    direct = [party for party in parties.values() if party.joins == "directly"]
    return {
        "joining": direct,
        "accepting": [party for party in parties.values() if party.joins != "directly"],
        "signing": list(parties.values()),
        "requesting": named(pick(deal.requested_by)) or None,
        "requesting_count": count(deal.requested_by),
        "lodged": named(pick(deal.lodged_with)),
        "representing": named(representing),
        "representing_count": count(deal.representations.by if deal.representations else ()),
        "reaffirming": named(reaffirming),
        "reaffirming_count": count(deal.reaffirmation.by if deal.reaffirmation else ()),
        "receipt": parties.get(deal.receipt or ""),
        "guarantors": next((parties[key] for key, one in deal.parties.items() if isinstance(one, Group)), None),
    }


def _agreements(deal: Deal) -> dict[str, Any]:
    lead = deal.aircraft[0] if deal.aircraft else None
    number = (lead.number if lead else None) or deal.ordinal
    return {
        **({"base": deal.amended} if deal.amends else {}),
        "terms": [deal.agreements[key] for key in deal.terms] or None,
        "aircraft": lead,
        "ordinal": number,
        "ordinal_word": ordinal(number) if number else None,
        "chain": Chain(lead.instruments[0], lead.instruments[1:]) if lead and lead.instruments else None,
    }


def _by_key(deal: Deal, taken: dict[str, Any]) -> dict[str, Any]:
    """The agreements under their keys. Refusal when a key would hide what the forms know by that name."""
    found = {key: key.replace("-", "_") for key in deal.agreements}
    if clash := [key for key, name in found.items() if name in taken]:
        hint = "give the agreement another key, and say it wherever the deal refers to it"
        raise Refusal(
            Diagnostic("key", f"the forms know something else as {key!r}", hint, ("agreements", key), "key")
            for key in clash
        )
    return {name: deal.agreements[key] for key, name in found.items()}


def _terms_of_effect(deal: Deal, parties: dict[str, PartyView]) -> dict[str, Any]:
    found: dict[str, Any] = {"effective": "the date of this " + deal.term, "effectiveness": None, "fee": None}
    found |= {"representations": deal.representations, "reaffirmation": deal.reaffirmation}
    if one := deal.effectiveness:
        signers = [parties[key].called for key in one.signed_by] + ([one.and_by] if one.and_by else [])
        found["effective"] = f"the {one.term}"
        found["signing_parties"] = series(signers)
        found["signing_count"] = len(signers)
        found["effectiveness"] = {
            "term": one.term,
            "delivered_to": one.delivered_to,
            "filing": one.filing,
            "conditions": [markup.inlines(condition) for condition in one.conditions],
        }
    if fee := deal.fee:
        payor, paid_to = parties[fee.payor].called, parties[fee.paid_to].called
        found["fee"] = {"percent": fee.percent, "payor": payor, "paid_to": paid_to}
    return found


def _listed(loop: Any, last: str, conjunction: str = " and") -> str:
    """What stands behind a member of a list: a comma, the conjunction, or `last`."""
    if loop.last:
        return last
    return conjunction if loop.revindex == 2 else ","


def _ended(loop: Any) -> str:
    """What ends a member of a series of sentences: ";", "; and", "."."""
    return "." if loop.last else "; and" if loop.revindex == 2 else ";"


def _stopped(said: Any) -> bool:
    """Whether what the deal says ends with a full stop, as "Inc." does: no other stands behind it."""
    match said:
        case (*_, last):
            return _stopped(last)
        case Styled(inlines=inner) | Paragraph(inlines=inner):
            return _stopped(inner)
        case Text(text):
            return text.endswith(".")
        case _:
            return False


_WORDS = {
    "listed": _listed,
    "ended": _ended,
    "stopped": _stopped,
    "verb": lambda count, one, many: one if count == 1 else many,
    "rule": lambda text="": (Ruled(text),),
}
