"""The proof of a finished schedule: what it must state stands in its rows, and nothing else came with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from amendgen.assemble import Ready
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.naming import title
from amendgen.document.nodes import Document, Part, Table
from amendgen.document.walking import each_block
from amendgen.fleet.disclosing import Compared, Standard
from amendgen.fleet.facts import Group, ways
from amendgen.fleet.shown import lines, readable, shown, stands
from amendgen.source import located

Rows = Mapping[str, str]


def prove(
    basis: Standard, filed: Ready, compared: Sequence[Compared], columns: Mapping[Group, str]
) -> tuple[Document, Document]:
    """The filed document, and its schedule alone. Refusal when a row does not state what it must.

    The document without the schedule and the exhibit number is the one with which the others were compared.
    """
    document = basis.make(filed)
    wanted = {row.registration for row in filed.listing.rows} if filed.listing else set()
    part = max(document.parts, key=lambda one: len(wanted & _rows(one).keys()))
    rows = _rows(part)
    faults = [_fault(f"the schedule has no row for {each}") for each in sorted(wanted - rows.keys())]
    faults += [fault for one in compared for fault in _unstated(one, rows, columns, filed.deal.term)]
    if basis.ready.deal.aircraft[0].registration in rows:
        faults.append(_fault("the schedule lists the agreement that is filed"))
    faults += _besides(basis, filed, document, document.parts.index(part) + 1)
    if faults:
        raise Refusal(located(fault, filed.source) for fault in faults)
    return document, Document(title((part,)), (part,))


def _rows(part: Part) -> Rows:
    """The rows of the tables in a part by their first cell; those that have the same are one text."""
    found: dict[str, str] = {}
    for table in each_block(part.blocks):
        for row in table.rows if isinstance(table, Table) else ():
            first, *more = (readable(shown(cell)) for cell in row)
            found[first] = " | ".join((found.get(first, first), *more))
    return found


def _unstated(one: Compared, rows: Rows, columns: Mapping[Group, str], term: str) -> Iterator[Diagnostic]:
    """What a row does not have of that in which its document differs."""
    row = rows.get(one.registration, "")
    for group, values in one.values.items():
        for value in values:
            if row and not any(stands(readable(said), row) for said in ways(group, value, term)):
                message = (
                    f"{one.registration} differs in {columns[group]!r}, and its row does not say {value!r}"
                )
                yield _fault(message)


def _besides(basis: Standard, filed: Ready, document: Document, own: int) -> Iterator[Diagnostic]:
    """What else the filed document has that the others were not compared with, or lacks."""
    wanted = iter(lines(basis.document))
    waiting = next(wanted, None)
    exhibit = filed.deal.exhibit or "\0"
    for line in lines(document):
        if waiting and line.text == waiting.text:
            waiting = next(wanted, None)
        elif line.where[0] != own and exhibit not in line.text:
            yield _fault(f"with its schedule the filed document also has: {readable(line.text)}")
            return
    if waiting:
        yield _fault(f"with its schedule the filed document lacks: {readable(waiting.text)}")


def _fault(message: str) -> Diagnostic:
    hint = "mend the form: its schedule must state every column that it is given, and change nothing else"
    return Diagnostic("schedule-form", message, hint, ("schedule",), "key")
