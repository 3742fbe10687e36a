"""The facts of the sample deal by name: in the deal itself, and for a docxtpl template.

No two documents of a run have the same facts, so neither side can print what it has kept.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from msgspec.structs import replace

from amendgen.deal.agreements import Aircraft, Instrument
from amendgen.deal.fields import Dated
from amendgen.deal.models import Deal
from amendgen.deal.parties import AnyParty, Group, Party
from amendgen.english.dates import long_date, parse_date

Facts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One document to be made: its deal, and the same facts as a docxtpl template takes them."""

    deal: Deal
    facts: Facts


def facts(deal: Deal) -> Facts:
    """The facts of `deal` that a template leaves open, as they are printed."""
    lead, *others = deal.aircraft
    found = {"exhibit": deal.exhibit or "", "dated": deal.dated.on}
    found |= {"registration": lead.registration, "serial": lead.serial, "model": lead.model or ""}
    for key, party in _parties(deal).items():
        # a signature block prints the name in capitals
        found |= {key: party.name, key.upper(): party.name.upper()}
        found |= {
            f"{key}_officer": party.signatories[0].name or "",
            f"{key}_title": party.signatories[0].title or "",
        }
    for number, one in enumerate(lead.instruments):
        found |= {f"dated_{number}": one.dated.on, f"recorded_{number}": one.recorded.on}
        found |= {f"conveyance_{number}": one.conveyance}
    for number, other in enumerate(others):
        found |= {f"registration_{number}": other.registration, f"serial_{number}": other.serial}
    return found


def stated(deal: Deal, said: Facts) -> Deal:
    """`deal` with the facts `said` in place of its own; what is no date is printed as it stands."""
    lead, *others = deal.aircraft
    chain = tuple(_instrument(one, lead, said, n) for n, one in enumerate(lead.instruments))
    first = {key: said[key] for key in ("registration", "serial", "model")} | {"instruments": chain}
    rest = (
        other.model_copy(update={"registration": said[f"registration_{n}"], "serial": said[f"serial_{n}"]})
        for n, other in enumerate(others)
    )
    changed = {
        "exhibit": said["exhibit"],
        "dated": _dated(deal.dated, said["dated"]),
        "parties": _said_of_parties(deal, said),
        "aircraft": (lead.model_copy(update=first), *rest),
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
    found = {"registration": f"N{10000 + number}", "serial": str(20000 + number)}
    found |= {"dated": _later(known["dated"], number)}
    for name in known:
        if name.startswith("recorded_"):
            found[name] = _later(known[name], number)
        elif name.startswith("conveyance_"):
            found[name] = f"{known[name][0]}{number:06}"
    return found


def _later(date: str, days: int) -> str:
    day = parse_date(date)
    assert day is not None
    return long_date(day + datetime.timedelta(days))


def _parties(deal: Deal) -> dict[str, Party]:
    """The parties, each of which this sample names."""
    assert not any(isinstance(party, Group) for party in deal.parties.values())
    return {key: party for key, party in deal.parties.items() if isinstance(party, Party)}


def _said_of_parties(deal: Deal, said: Facts) -> dict[str, AnyParty]:
    """The parties with the facts said: those of the deal itself, as a fleet has them, when none is another."""
    parties = _parties(deal)
    made = {key: _party(key, party, said) for key, party in parties.items()}
    return deal.parties if made == parties else dict(made)


def _party(key: str, party: Party, said: Facts) -> Party:
    officer = party.signatories[0].model_copy(
        update={"name": said[f"{key}_officer"], "title": said[f"{key}_title"]}
    )
    return party.model_copy(update={"name": said[key], "signatories": (officer,)})


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
