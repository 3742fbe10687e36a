"""The facts of the sample deal by name: in the deal itself, and for a docxtpl template.

No two documents of a run have the same facts, so neither side can print what it has kept.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from amendgen.deal.agreements import Agreement, Aircraft, Instrument
from amendgen.deal.fields import Dated
from amendgen.deal.models import Deal
from amendgen.deal.parties import AnyParty, Party, Signatory
from amendgen.english.dates import long_date, parse_date

Facts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One document to be made: its deal, and the same facts as a docxtpl template takes them."""

    deal: Deal
    facts: Facts


def facts(deal: Deal) -> Facts:
    """The facts of `deal` that a template leaves open, as they are printed: a blank stays one."""
    found = {"exhibit": deal.exhibit} if deal.exhibit else {}
    found |= {"dated": deal.dated.on} if deal.dated.day else {}
    for key, party in _parties(deal).items():
        # a signature block prints the name in capitals
        found |= {key: party.name, key.upper(): party.name.upper()}
        if officer := _officer(party):
            found |= {f"{key}_officer": officer.name or "", f"{key}_title": officer.title or ""}
    return found | (_of_aircraft(deal.aircraft) if deal.aircraft else _of_agreements(deal.agreements))


def stated(deal: Deal, said: Facts) -> Deal:
    """`deal` with the facts `said` in place of its own; what is no date is printed as it stands."""
    changed = {
        "exhibit": said.get("exhibit", deal.exhibit),
        "dated": _dated(deal.dated, said["dated"]) if "dated" in said else deal.dated,
        "parties": _said_of_parties(deal, said),
        "agreements": _said_of_agreements(deal, said),
        "aircraft": _said_of_aircraft(deal.aircraft, said) if deal.aircraft else deal.aircraft,
    }
    return deal.model_copy(update=changed)


def cases(deal: Deal, count: int) -> list[Case]:
    """`count` documents over as many aircraft, each recorded under numbers and dates of its own."""
    made = [varied(deal, number) for number in range(1, count + 1)]
    return [Case(one, facts(one)) for one in made]


def varied(deal: Deal, number: int) -> Deal:
    """`deal` for another aircraft, with dates and numbers of its own."""
    known = facts(deal)
    return stated(deal, known | _tail(known, number))


def variables(deal: Deal) -> Deal:
    """`deal` with a docxtpl variable in the place of every fact."""
    return stated(deal, {name: f"{{{{ {name} }}}}" for name in facts(deal)})


def _tail(known: Facts, number: int) -> Facts:
    found: Facts = {}
    for name, fact in known.items():
        if name == "registration":
            found[name] = f"N{10000 + number}"
        elif name == "serial":
            found[name] = str(20000 + number)
        elif name == "dated" or name.startswith("recorded_") or name.endswith("_agreed"):
            found[name] = _later(fact, number)
        elif name.startswith("conveyance_"):
            found[name] = f"{fact[0]}{number:06}"
    return found


def _later(date: str, days: int) -> str:
    day = parse_date(date)
    assert day is not None
    return long_date(day + datetime.timedelta(days))


def _parties(deal: Deal) -> dict[str, Party]:
    """The parties that have a name; a class of lenders has none."""
    return {key: party for key, party in deal.parties.items() if isinstance(party, Party)}


def _officer(party: Party) -> Signatory | None:
    """Who signs for the party; None when the deal leaves it open."""
    return next((one for one in party.signatories if one.name), None)


def _of_aircraft(aircraft: Sequence[Aircraft]) -> Facts:
    lead, *others = aircraft
    found = {"registration": lead.registration, "serial": lead.serial, "model": lead.model or ""}
    for number, one in enumerate(lead.instruments):
        found |= {f"dated_{number}": one.dated.on, f"recorded_{number}": one.recorded.on}
        found |= {f"conveyance_{number}": one.conveyance}
    for number, other in enumerate(others):
        found |= {f"registration_{number}": other.registration, f"serial_{number}": other.serial}
    return found


def _of_agreements(agreements: Mapping[str, Agreement]) -> Facts:
    """What tells apart documents that are about no aircraft."""
    dates = {key: one.dated for key, one in agreements.items()}
    return {f"{key}_agreed": dated.on for key, dated in dates.items() if dated and dated.day}


def _said_of_parties(deal: Deal, said: Facts) -> dict[str, AnyParty]:
    """The parties with the facts said: those of the deal itself, as a fleet has them, when none is another."""
    parties = _parties(deal)
    made = {key: _party(key, party, said) for key, party in parties.items()}
    return deal.parties if made == parties else {**deal.parties, **made}


def _party(key: str, party: Party, said: Facts) -> Party:
    named = party.model_copy(update={"name": said[key]})
    if (officer := _officer(party)) is None:
        return named
    signing = officer.model_copy(update={"name": said[f"{key}_officer"], "title": said[f"{key}_title"]})
    return named.model_copy(update={"signatories": (signing,)})


def _said_of_agreements(deal: Deal, said: Facts) -> dict[str, Agreement]:
    made = {}
    for key, agreement in deal.agreements.items():
        date = said.get(f"{key}_agreed")
        dated = _dated(agreement.dated, date) if date and agreement.dated else agreement.dated
        made[key] = agreement.model_copy(update={"dated": dated})
    return deal.agreements if made == deal.agreements else made


def _said_of_aircraft(aircraft: Sequence[Aircraft], said: Facts) -> tuple[Aircraft, ...]:
    lead, *others = aircraft
    chain = tuple(_instrument(one, lead, said, n) for n, one in enumerate(lead.instruments))
    first = {key: said[key] for key in ("registration", "serial", "model")} | {"instruments": chain}
    rest = (
        other.model_copy(update={"registration": said[f"registration_{n}"], "serial": said[f"serial_{n}"]})
        for n, other in enumerate(others)
    )
    return lead.model_copy(update=first), *rest


def _instrument(one: Instrument, lead: Aircraft, said: Facts, number: int) -> Instrument:
    return one.model_copy(
        update={
            "title": one.title.replace(lead.registration, said["registration"]),
            "dated": _dated(one.dated, said[f"dated_{number}"]),
            "recorded": _dated(one.recorded, said[f"recorded_{number}"]),
            "conveyance": said[f"conveyance_{number}"],
        }
    )


def _dated(was: Dated, on: str) -> Dated:
    day = parse_date(on)
    return replace(was, day=day, blank="" if day else on)
