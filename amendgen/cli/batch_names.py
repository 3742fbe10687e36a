"""The names of a batch's files, told apart before anything is made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from amendgen.cli.batch_deals import Standing
from amendgen.cli.batch_tasks import Order
from amendgen.cli.batch_work import names
from amendgen.diagnostics import Diagnostic, Place, Refusal


def apart(standing: Iterable[Standing], read: Iterable[Path], order: Order) -> None:
    """Refuse two deals that would write one file, and a file that would be written over one that was `read`."""
    taken: dict[str, Path] = {}
    first = Order(order.out, order.formats[:1])  # two tails have one name in one format as in every other
    for each in standing:
        for mark in each.marks:
            (name,) = names(each.deal, mark, first)
            if (other := taken.setdefault(name.casefold(), each.deal)) is not each.deal:
                message = f"{(order.out / name).as_posix()} is the output of two deals"
                raise _clash(message, "rename one of the deal files", each.deal, other)
    _beside_what_is_read(taken, read, order)


def _beside_what_is_read(taken: dict[str, Path], read: Iterable[Path], order: Order) -> None:
    out = order.out.resolve()
    for file in sorted(read):
        deal = taken.get(file.resolve().with_suffix(_suffix(order.formats[0])).name.casefold())
        if deal and file.resolve().parent == out and file.suffix.lower() in map(_suffix, order.formats):
            message = f"{file.as_posix()} would be written over, and the deals are made from it"
            raise _clash(message, "name another folder with --out", deal, deal)


def _suffix(form: str) -> str:
    from amendgen.writers import FORMATS

    return FORMATS[form].suffix


def _clash(message: str, hint: str, deal: Path, other: Path) -> Refusal:
    also = (("the other deal", Place(other.as_posix(), 0, 0, "")),) if other != deal else ()
    return Refusal(
        [Diagnostic("output-name", message, hint, place=Place(deal.as_posix(), 0, 0, ""), also=also)]
    )
