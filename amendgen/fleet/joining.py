"""A table of aircraft joined to one deal.

In: a deal file and a CSV or XLSX of aircraft, a row each. Out: the deal with those aircraft, ready to be made
into tails; or a refusal of every row that is wrong, at its cell. A row whose registration the deal lists
already adds to what the deal says of that aircraft.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from amendgen.assemble import Ready
from amendgen.assemble import read as read_deal
from amendgen.deal.agreements import Aircraft
from amendgen.deal.models import Deal
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.diagnostics import Path as DealPath
from amendgen.fleet.joining_rows import Row, read
from amendgen.source import Joined, Source, located


def joined(deal: Path, table: Path) -> Ready:
    """The deal with the aircraft of the table, and what its register says of them."""
    rows = read(table)
    return read_deal(deal, lambda found, source: _joined(found, source, rows))


def _joined(deal: Deal, source: Source, rows: tuple[Row, ...]) -> tuple[Deal, Source]:
    """The deal's own aircraft, each with what its row adds, and behind them those of the other rows."""
    by_mark = {row.one.registration: row for row in rows}
    found: list[Diagnostic] = []
    aircraft: list[Aircraft] = []
    others: dict[DealPath, tuple[Source, DealPath]] = {}
    for number, one in enumerate(deal.aircraft):
        row = by_mark.pop(one.registration, None)
        if row is None:
            aircraft.append(one)
            continue
        added = row.filled - one.model_fields_set
        found += _differing(number, one, row)
        others |= {("aircraft", number, key): (row.source, (key,)) for key in added}
        aircraft.append(one.model_copy(update={key: getattr(row.one, key) for key in added}))
    others |= {("aircraft", n): (row.source, ()) for n, row in enumerate(by_mark.values(), len(aircraft))}
    if found:
        raise Refusal(located(each, source) for each in found)
    aircraft += (row.one for row in by_mark.values())
    whole = deal.model_copy(update={"aircraft": tuple(aircraft)})
    return whole, Joined(source.name, source.text, source.marks, others)


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
