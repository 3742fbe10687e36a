"""Which amendment of its chain a deal makes, beside what its register has recorded of the aircraft.

In: a deal, and one of its aircraft beside the register's entry of it. Out: a diagnostic for each contradiction,
with both places.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from amendgen.deal.models import Deal
from amendgen.deal.register_pairs import Pair, chain
from amendgen.diagnostics import Diagnostic


def numbering(deal: Deal, pair: Pair) -> Iterator[Diagnostic]:
    """Whether the chain recited is all that was recorded before this amendment was made."""
    one, instruments = pair.one, pair.entry.instruments
    before = chain(pair)
    if one.ordinal and one.ordinal > len(instruments):
        message = f"the register makes this amendment No. {len(instruments)}; 'ordinal' says {one.ordinal}"
        hint = "add what is missing to the register, or leave 'ordinal' out: it follows from the chain"
        yield pair.differs("ordinal", message, hint, ("aircraft", pair.number, "ordinal"), "instruments")
        return
    day = deal.dated.day
    if day and before and one.ordinal is None:
        yield from _unsaid(deal, pair, day)
    elif day and before and before[-1].dated.day and day < before[-1].dated.day:
        yield _too_early(deal, pair, len(before) - 1)
    for k, later in enumerate(instruments[len(before) :], len(before)):
        if day and later.dated.day and later.dated.day < day:
            message = f"amendment No. {one.ordinal} of {deal.dated.on} would pass over {later.title!r}"
            hint = f"it is dated {later.dated.on}: leave 'ordinal' out, or mend the date that is wrong"
            where = ("aircraft", pair.number, "ordinal")
            yield pair.differs("ordinal", message, hint, where, "instruments", k, "dated")


def _unsaid(deal: Deal, pair: Pair, day: date) -> Iterator[Diagnostic]:
    """An amendment without an ordinal follows all that is recorded: nothing there is of its day or later."""
    one, instruments = pair.one, pair.entry.instruments
    last = len(instruments) - 1
    same = max((k for k, each in enumerate(instruments) if k and each.dated.day == day), default=None)
    if same is not None:
        known = instruments[same]
        message = (
            f"{known.title!r}, of the date of this, is recorded already of {one.registration}, "
            f"as Conveyance No. {known.conveyance}"
        )
        another = f", or 'ordinal: {last + 1}' if this is another of that day" if same == last else ""
        hint = f"if it is this amendment, write 'ordinal: {same}' under this aircraft{another}"
        where = ("aircraft", pair.number)
        yield pair.differs("recorded-already", message, hint, where, "instruments", same, "dated")
    elif (known_day := instruments[last].dated.day) and day <= known_day:
        yield _too_early(deal, pair, last)


def _too_early(deal: Deal, pair: Pair, last: int) -> Diagnostic:
    """The amendment is dated no later than the instrument behind which it stands."""
    one, day = pair.one, deal.dated.day
    same = day == pair.entry.instruments[last].dated.day
    message = (
        f"this is dated {deal.dated.on}, {'on the day of' if same else 'before'} the last instrument "
        f"recorded of {one.registration}"
    )
    hint = "mend the date that is wrong"
    if same:
        hint += f"; if both are of one day, write 'ordinal: {last + 1}' under this aircraft"
    return pair.differs("chain-order", message, hint, ("aircraft", pair.number), "instruments", last, "dated")
