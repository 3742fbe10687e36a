"""Why tails of a batch are refused, told by the process that has the text of their deal before it.

Where they were made nothing is known of the deal's file; here it is read again, and what was refused is made
once more, to be refused at its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amendgen.cli.batch_deals import Standing
from amendgen.cli.batch_tasks import Order
from amendgen.cli.batch_work import basis_of, compare, comparisons, drafted, filed, of_deal, ready_of, written
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.english.lists import series
from amendgen.fleet.tails import Fleet, fleet
from amendgen.source import located, report


def refusals(each: Standing, order: Order) -> Iterator[str]:
    """A report for each tail of the deal that is refused, in their order; that of the filed one is the last."""
    if not (each.unmade or each.unlike):
        return
    try:
        ready = ready_of(each.deal, order)
        if of_deal(each.deal, order)[1] != each.made_from:
            yield _report((), each)
            return
    except Refusal as refusal:
        yield report(refusal.diagnostics, None)
        return
    of = fleet(ready)
    unmade = sorted(set(each.unmade) - {each.packed.filed})
    for place in unmade:
        yield _report(_unmade(of, place, each, order), each)
    if unmade or each.unlike:
        yield _report(_unlisted(of, unmade, each, order), each)
    elif each.unmade:
        yield _report(_unfiled(of, each, order), each)


def _unmade(of: Fleet, place: int, each: Standing, order: Order) -> Sequence[Diagnostic]:
    """Why a tail is refused."""
    try:
        document = drafted(each.deal, of.tail(place).ready, order)
        for _ in written(each.deal, of.mark(place), document, order):
            pass
    except Refusal as refusal:
        return refusal.diagnostics
    return ()


def _unlisted(of: Fleet, unmade: Sequence[int], each: Standing, order: Order) -> Iterator[Diagnostic]:
    """Why the filed tail cannot list the others."""
    if unmade:
        yield located(_lacking(of, unmade), of.ready.source)
    if each.unlike:
        yield from _unlike(of, each, order)


def _unlike(of: Fleet, each: Standing, order: Order) -> Iterator[Diagnostic]:
    basis = basis_of(of, order)
    for place in sorted(each.unlike):
        ready = of.tail(place).ready
        try:
            compare(basis, ready, drafted(each.deal, ready, order))
        except Refusal as refusal:
            yield from refusal.diagnostics


def _lacking(of: Fleet, unmade: Sequence[int]) -> Diagnostic:
    aircraft = of.ready.deal.aircraft
    filing = aircraft[of.filed].registration if of.filed is not None else ""
    marks = [aircraft[of.own[place]].registration for place in unmade]
    said = series([*marks[:_MOST], *([f"{len(marks) - _MOST} more"] if len(marks) > _MOST else [])])
    verb = "is" if len(marks) == 1 else "are"
    message = f"{filing} is filed with a schedule of all the others, and {said} {verb} refused"
    return Diagnostic("unlisted", message, "mend those first", ("schedule",), "key")


_MOST = 3


def _unfiled(of: Fleet, each: Standing, order: Order) -> Sequence[Diagnostic]:
    """Why the filed tail is refused, when all others are listed."""
    found = comparisons(each.compared[places] for places in sorted(each.compared))
    try:
        document = filed(each.deal, of, each.packed.filed, found, order)
        for _ in written(each.deal, each.packed.mark, document, order):
            pass
    except Refusal as refusal:
        return refusal.diagnostics
    return ()


def _report(found: Iterable[Diagnostic], each: Standing) -> str:
    """The report of a refusal; of what was refused and is so no more, that the deal changed meanwhile."""
    return report(tuple(found) or (_changed(each),), None)


def _changed(each: Standing) -> Diagnostic:
    message = "the deal, or what it is made from, changed while the batch ran"
    return Diagnostic("changed", message, "call it again", place=Place(each.deal.as_posix(), 0, 0, ""))
