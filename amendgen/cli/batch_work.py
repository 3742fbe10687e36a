"""What one process of a batch does: it reads a deal, makes some of its tails, or the one that is filed.

A deal is read once, and packed; its tails go to the processes in stretches, each made into its documents and
compared with the filed one as the same tree; the filed one, whose schedule states what all those comparisons
found, is made last. What a task needs it has in itself, but for the forms and for what a base is read from.
"""

from __future__ import annotations

import gc
import pickle
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from amendgen.cli.batch_tasks import File, Filing, Made, Making, Order, Reading, Told
from amendgen.diagnostics import Refusal
from amendgen.fleet.batch_packed import packed, part, whole

if TYPE_CHECKING:
    from amendgen.assemble import Ready
    from amendgen.document.nodes import Document
    from amendgen.fleet.disclosing import Compared, Standard
    from amendgen.fleet.tails import Fleet


def told(task: Reading, order: Order) -> Told:
    """Read a deal."""
    found = _told(task, order)
    if found.packed and found.packed.long:
        gc.collect()  # the reading of a long deal leaves more behind than the process holds otherwise
    return found


def _told(task: Reading, order: Order) -> Told:
    from amendgen.fleet.batch_afar import bound_here
    from amendgen.source import report

    try:
        ready = ready_of(task.deal, order)
        found, made_from = of_deal(task.deal, order)
        based = ready.deal.base or any(one.base for one in ready.deal.aircraft)
        read = (task.deal, *(file for file in found if file != task.deal)) if based else ()
        if order.afar and (bound := tuple(bound_here(read))):
            raise Refusal(bound)
        return Told(packed(ready, order.jobs), found, made_from, read)
    except Refusal as refusal:
        return Told(None, refused=report(refusal.diagnostics, None))


def ready_of(deal: Path, order: Order) -> Ready:
    """The deal, with the aircraft of the table when there is one."""
    from amendgen.cli import documents

    return documents.ready_of(deal, order.table)


def of_deal(deal: Path, order: Order) -> tuple[tuple[Path, ...], str]:
    """The files that a deal which can be read is made from, and the hash of them and of the forms."""
    from amendgen.fleet.batch_inputs import of_files, read_for

    found = read_for(deal) | ({order.table} if order.table else set())
    return tuple(sorted(found)), of_files(found, order.forms)


def files(task: Making | Filing, order: Order, made: Made) -> Iterator[File]:
    """The files of the tails of a task, as they are made; `made` takes down what else came of them."""
    match task:
        case Making():
            yield from _tails(task, order, made)
        case Filing():
            try:
                yield from _filed(task, order)
            except Refusal:
                made.unmade.append(task.packed.filed)


def _tails(task: Making, order: Order, made: Made) -> Iterator[File]:
    of = part(task.head, task.stretch.data)
    basis = _basis(task.head, of, order) if task.comparing else None
    found: list[Compared] = []
    for number, (place, mark) in enumerate(zip(task.stretch.places, task.stretch.marks, strict=True), 1):
        if basis is None and task.current.issuperset(names(task.deal, mark, order)):
            continue
        try:
            ready = of.tail(number).ready
            document = drafted(task.deal, ready, order)
            yield from tuple(written(task.deal, mark, document, order, task.current))
        except Refusal:
            made.unmade.append(place)
            continue
        try:
            found += [compare(basis, ready, document)] if basis else []
        except Refusal:
            made.unlike.append(place)
    made.compared = zlib.compress(pickle.dumps(found, 5), 1)


def _filed(task: Filing, order: Order) -> Iterator[File]:
    document = _listing(task, order)
    if task.long:
        gc.collect()  # the reading of a long schedule leaves as much behind as the writing takes
    yield from tuple(written(task.deal, task.packed.mark, document, order, task.current))


def _listing(task: Filing, order: Order) -> Document:
    of = whole(task.packed.head, task.packed.pieces)
    return filed(task.deal, of, task.packed.filed, comparisons(task.compared), order)


def comparisons(pieces: Iterable[bytes]) -> list[Compared]:
    """What the rows of a schedule must state, from what came of its stretches, in their order."""
    return [each for data in pieces for each in pickle.loads(zlib.decompress(data))]


def written(
    deal: Path, mark: str, document: Document, order: Order, current: Collection[str] = ()
) -> Iterator[File]:
    """The files of a document, but for those that are current."""
    from amendgen.cli.documents import content_of
    from amendgen.writers import FORMATS

    for form, name in zip(order.formats, names(deal, mark, order), strict=True):
        if name not in current:
            style = _style(order)
            yield File(name, mark, content_of(deal, document, FORMATS[form], where(order), style))


def drafted(deal: Path, ready: Ready, order: Order) -> Document:
    """The document of a tail; its edits land in its base, when it has one."""
    from amendgen.assemble import assemble

    _verify(deal, ready, order)
    return assemble(ready, where(order))


def filed(deal: Path, of: Fleet, number: int, found: Sequence[Compared], order: Order) -> Document:
    """The document of the filed tail, with its schedule when the deal has one."""
    from amendgen.assemble import assemble
    from amendgen.fleet.filing import scheduled

    if of.count < 2:
        make = partial(assemble, folders=where(order))
        return drafted(deal, scheduled(of.tail(number), of.ready, make), order)
    from amendgen.fleet.schedule import concluded

    proven = concluded(of, basis_of(of, order), found)
    _verify(deal, proven.filed, order)
    return proven.whole


def _verify(deal: Path, ready: Ready, order: Order) -> None:
    if ready.deal.base is not None:
        from amendgen.conform import conform
        from amendgen.conform.chains import chained

        conform(chained(deal, ready), where(order))


def compare(basis: Standard, ready: Ready, document: Document) -> Compared:
    """In what a document differs from the filed one. Refusal when no row can state it."""
    from amendgen.fleet import disclosing

    return disclosing.compare(basis, ready, document)


def basis_of(of: Fleet, order: Order) -> Standard:
    """What the documents of a fleet are compared with."""
    from amendgen.assemble import assemble
    from amendgen.fleet import schedule

    return schedule.basis_of(of, partial(assemble, folders=where(order)))


def _basis(head: bytes, of: Fleet, order: Order) -> Standard | None:
    """That of the deal in hand, made once; None when it cannot be made, which its own task will tell."""
    kept, key = _bases(), (head, order.forms)
    if key not in kept:
        kept.clear()
        try:
            kept[key] = basis_of(of, order)
        except Refusal:
            kept[key] = None
    return kept[key]


@lru_cache(maxsize=1)
def _bases() -> dict[tuple[bytes, str], Standard | None]:
    return {}


def _style(order: Order) -> bytes:
    """The style document: the order's own, else the house's."""
    return order.style or _house(order.templates)


@lru_cache(maxsize=1)
def _house(templates: Path | None) -> bytes:
    from amendgen.forms.folders import style_document

    return style_document(_folders(templates))


def where(order: Order) -> tuple[Path, ...]:
    """The folders of forms."""
    return _folders(order.templates)


@lru_cache(maxsize=1)
def _folders(templates: Path | None) -> tuple[Path, ...]:
    from amendgen.forms.folders import folders

    return folders(templates)


def names(deal: Path, mark: str, order: Order) -> list[str]:
    """The names of a tail's files, one for each format."""
    from amendgen.cli.output import named
    from amendgen.writers import FORMATS

    return [named(deal, f"{mark}{FORMATS[form].suffix}") for form in order.formats]
