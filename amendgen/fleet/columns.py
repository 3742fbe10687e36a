"""The columns of the schedule: those that every schedule has, and those that differences add to it.

In: the deal of each agreement, and the groups of facts in which they differ. Out: headings and cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from amendgen.deal.agreements import Engine, Instrument
from amendgen.deal.models import Deal
from amendgen.deal.parties import Party, Signatory
from amendgen.document.nodes import Inlines, Table, Text
from amendgen.fleet.facts import TERMS, Group
from amendgen.forms.identical import Listing, Row
from amendgen.forms.values import as_value

_AGREEMENT = "Agreement"
_ADDED = {
    "formerly": "Former Registration",
    "model": "Model",
    "engines": "Engines",
    "instruments": "Recorded Instruments",
    "edits": "Differing Terms",
}
_FIELDS = {
    "dated": "Date",
    "acting_for": "Acting For",
    "described": "Class",
    "tail": "As Amended",
    "members": "Members",
}


def headings(filed: Deal, groups: Collection[Group]) -> dict[Group, str]:
    """For every group of facts, the heading of the column that states it, in the order of the columns.

    What has no column of its own in every schedule gets one; several things about one party, or about one
    agreement, get one together.
    """
    standing = _standing(filed)
    added = sorted((group for group in groups if group not in standing), key=lambda one: _rank(one, filed))
    about = Counter(group[:2] for group in added)
    return {group: standing[group] for group in groups if group in standing} | {
        group: _heading(group, filed, about[group[:2]] > 1) for group in added
    }


Terms = Mapping[str, tuple[str, ...]]
"""By registration, each provision that only the filed document has, or only that aircraft's."""


def listing(
    filed: Deal, others: Iterable[Deal], columns: Mapping[Group, str], terms: Terms | None = None
) -> Listing:
    """The schedule: a row for each of the other deals, and tables for the columns that were added."""
    standing = _standing(filed)
    added: dict[str, list[Group]] = {}
    for group, heading in columns.items():
        if group not in standing:
            added.setdefault(heading, []).append(group)
    every = list(added.items())
    tables = [every[n : n + _ABREAST] for n in range(0, len(every), _ABREAST)]
    rows: list[Row] = []
    cells: list[list[tuple[Inlines, ...]]] = [[] for _ in tables]
    for deal in others:
        rows.append(_row(deal, filed))
        mark: Inlines = (Text(deal.aircraft[0].registration),)
        for table, found in zip(tables, cells, strict=True):
            found.append((mark, *(_together(groups, deal, filed, terms or {}) for _, groups in table)))
    return Listing(
        tuple(rows),
        tuple(
            (Table(tuple((Text(each),) for each in (_MARK, *dict(table))), tuple(found)),)
            for table, found in zip(tables, cells, strict=True)
        ),
    )


_MARK = "Registration Number"
_ABREAST = 3
"""So many columns stand beside the registration: more would break words on a page of Word."""


def _standing(deal: Deal) -> dict[Group, str]:
    """What the columns state that every schedule has."""
    found: dict[Group, str] = {
        ("registration",): _MARK,
        ("serial",): "Manufacturer's Serial Number(s)",
        ("ordinal",): _AGREEMENT,
        ("dated",): _AGREEMENT,
        ("agreements", deal.amends or "", "title"): _AGREEMENT,
    }
    for key, heading in _named(deal):
        found["parties", key, "name"] = heading
    return found


def _named(deal: Deal) -> Iterator[tuple[str, str]]:
    """The parties that have a column of their own, by their keys, and its heading."""
    if deal.schedule and deal.schedule.borrower:
        yield deal.schedule.borrower, "Borrower"
    if deal.schedule and deal.schedule.agent:
        yield deal.schedule.agent, "Agent"


def _rank(group: Group, deal: Deal) -> tuple[int, int, Group]:
    """What is recorded of the aircraft first, then parties and agreements in the deal's order, then terms."""
    if group == TERMS:
        return (3, 0, group)
    if len(group) == 1:
        return (0, list(_ADDED).index(group[0]), group)
    kinds: tuple[dict[str, Any], ...] = (deal.parties, deal.agreements)
    at = 0 if group[0] == "parties" else 1
    return (1 + at, list(kinds[at]).index(group[1]), group)


def _heading(group: Group, deal: Deal, together: bool) -> str:
    if len(group) == 1:
        return _ADDED[group[0]]
    kind, key, field = group
    whose = deal.parties[key].term if kind == "parties" else deal.agreements[key].term
    name = (whose or key.replace("-", " ").title()).removeprefix("the ")
    if together:
        return f"Details of {name}"
    return name if field == "name" else f"{name}: {_field(field)}"


def _field(field: str) -> str:
    return _FIELDS.get(field, field.replace("_", " ").title())


def _row(deal: Deal, filed: Deal) -> Row:
    one = deal.aircraft[0]
    schedule = filed.schedule
    if schedule is None:
        raise LookupError("a deal of several aircraft says what its schedule states")
    return Row(
        registration=one.registration,
        serial=one.serial,
        agent=_called(deal, schedule.agent),
        borrower=_called(deal, schedule.borrower),
        ordinal=one.number or deal.ordinal,
        instrument=deal.amended.title if deal.amends else deal.title or deal.term,
        dated=deal.dated,
        securing=deal.agreements["credit"].term if "credit" in deal.agreements else "",
    )


def _together(groups: Sequence[Group], deal: Deal, filed: Deal, terms: Terms) -> Inlines:
    """A cell; that of several groups has each behind its name."""
    if groups[0] == TERMS:
        return _terms(deal.aircraft[0].registration, filed, terms)
    if len(groups) == 1:
        return _cell(groups[0], deal)
    named = ((f"{'; ' if n else ''}{_field(one[2])}: ", one) for n, one in enumerate(groups))
    return tuple(node for name, one in named for node in (Text(name), *_cell(one, deal)))


def _terms(mark: str, filed: Deal, terms: Terms) -> Inlines:
    """What the deal says in words of an amendment's terms, then the provisions in which they differ."""
    own = filed.schedule.differing.get(mark) if filed.schedule else None
    return (Text("; ".join(filter(None, (own, *terms.get(mark, ())))) or "none"),)


def _called(deal: Deal, key: str | None) -> str:
    if key is None:
        return ""
    party = deal.parties[key]
    return party.name if isinstance(party, Party) else party.described


def _cell(group: Group, deal: Deal) -> Inlines:
    """What the deal says of a group; where its amendment is made elsewhere, it need not say."""
    one = deal.aircraft[0]
    if len(group) == 1:
        value: Any = getattr(one, group[0])
    else:
        kind, key, field = group
        value = getattr((deal.parties if kind == "parties" else deal.agreements)[key], field, None)
    return _listed(value) or (Text("not stated" if one.elsewhere else "none"),)


def _listed(value: Any) -> Inlines:
    """A value, or those of a list with semi-colons between them; () for none."""
    if value is None or value == ():
        return ()
    if not isinstance(value, tuple):
        return _said(value)
    parts = [_said(each) for each in value]
    return tuple(node for n, part in enumerate(parts) for node in (*((Text("; "),) if n else ()), *part))


def _said(value: Any) -> Inlines:
    match value:
        case Instrument():
            said: tuple[Any, ...] = (
                value.title,
                ", dated ",
                value.dated,
                ", recorded ",
                value.recorded,
                ", as Conveyance No. ",
                value.conveyance,
            )
        case Engine():
            said = (value.model, ", serial number ", value.serial)
        case Signatory():
            said = (value.name or "________", ", ", value.title or "________")
        case Party():
            said = (value.name,)
        case _:
            said = (value,)
    return tuple(node for each in said for node in as_value(each))  # type: ignore[misc]
