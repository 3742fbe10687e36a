"""A table of aircraft joined to one deal.

In: a deal file and a CSV or XLSX of aircraft, a row each. Out: the deal with those aircraft, ready to be made
into tails; or a refusal of every row that is wrong, at its cell. A row whose registration the deal lists
already adds to what the deal says of that aircraft.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from amendgen.assemble import Ready
from amendgen.assemble import read as read_deal
from amendgen.deal.agreements import Aircraft
from amendgen.deal.models import Deal
from amendgen.deal.packed_aircraft import PackedAircraft
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.diagnostics import Path as DealPath
from amendgen.fleet.joining_rows import Row, Rows, read
from amendgen.source import Source, located
from amendgen.source import joined as joined_source


def joined(deal: Path, table: Path) -> Ready:
    """The deal with the aircraft of the table, and what its register says of them."""
    rows = read(table)
    return read_deal(deal, lambda found, source: _joined(found, source, rows))


def _joined(deal: Deal, source: Source, rows: Rows) -> tuple[Deal, Source]:
    """The deal's own aircraft, each with what its row adds, and behind them those of the other rows."""
    found: list[Diagnostic] = []
    own: list[Aircraft] = []
    added: dict[DealPath, tuple[Source, DealPath]] = {}
    taken: set[int] = set()
    for number, one in enumerate(deal.aircraft):
        at = rows.numbers.get(one.registration)
        if at is None or at in taken:
            own.append(one)
            continue
        taken.add(at)
        row = rows.row(at)
        found += _differing(number, one, row)
        more = row.filled - one.model_fields_set
        added |= {("aircraft", number, key): (row.source, (key,)) for key in more}
        own.append(one.model_copy(update={key: getattr(row.one, key) for key in more}))
    if found:
        raise Refusal(located(each, source) for each in found)
    others = [number for number in range(len(rows.aircraft)) if number not in taken]
    whole = PackedAircraft.of(chain(own, map(rows.aircraft.__getitem__, others)))

    def elsewhere(path: DealPath) -> tuple[Source, DealPath] | None:
        match path:
            case ("aircraft", int() as number) if len(own) <= number < len(whole):
                return rows.row(others[number - len(own)]).source, ()
            case _:
                return added.get(path)

    return deal.model_copy(update={"aircraft": whole}), joined_source(source, elsewhere)


def _differing(number: int, one: Aircraft, row: Row) -> Iterator[Diagnostic]:
    for key in sorted(row.filled & one.model_fields_set):
        if getattr(one, key) != getattr(row.one, key):
            yield Diagnostic(
                "table-differs",
                f"the {key} of {one.registration} is another in the table",
                "leave it out at one of the two places",
                ("aircraft", number, key),
                also=(("the table", row.source.place((key,))),),
            )
