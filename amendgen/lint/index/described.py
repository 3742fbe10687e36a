"""The aircraft of a subject as it describes them: mark, serial number, model and engines that belong together.

A deal says which belong together. In words they follow each other, each once; where a second mark follows
before the first has its serial number ("N1 and N2, serial numbers 1 and 2"), nobody is sure, and nothing is put
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from amendgen.deal.models import Deal
from amendgen.deal.registration import is_mark
from amendgen.lint.finding import At
from amendgen.lint.index.tables import Table
from amendgen.lint.passages import Passage, Span

_FAR = 200  # characters between two parts of one description, at the most
_BACK = 1000  # characters in which the word "engine" is looked for before a serial number
_KINDS = ("mark", "serial", "model")
_COLUMNS = {
    "mark": re.compile(r"^(?!.*former).*\bregistration\b", re.IGNORECASE),
    "serial": re.compile(r"^(?!.*engine).*\b(?:serial|msn)\b", re.IGNORECASE),
    "model": re.compile(r"^(?!.*engine).*\bmodel\b", re.IGNORECASE),
}
_ENGINE = re.compile(r"\b(?:engines?|propellers?)\b", re.IGNORECASE)
_MARKED = re.compile(r"\bN[1-9][0-9A-Z]{0,4}\b")


class Said(Struct, frozen=True):
    """Words, and where they are said."""

    words: str
    at: At


class Described(Struct, frozen=True):
    """An aircraft by its mark, with what is said of it; None and () for what is not."""

    mark: Said
    serial: Said | None = None
    model: Said | None = None
    engines: tuple[Said, ...] = ()


def of_deal(deal: Deal) -> Iterator[Described]:
    """The aircraft that a deal lists, each at its paths."""
    for number, one in enumerate(deal.aircraft):
        at = ("aircraft", number)
        yield Described(
            Said(str(one.registration), (*at, "registration")),
            Said(one.serial, (*at, "serial")) if one.serial else None,
            Said(one.model, (*at, "model")) if one.model else None,
            tuple(Said(each.model, (*at, "engines", n, "model")) for n, each in enumerate(one.engines)),
        )


def of_words(
    marks: Sequence[Span], serials: Sequence[Span], models: Sequence[Said], tables: Iterable[Table]
) -> Iterator[Described]:
    """Every description in the words, as often as it is given: of a passage, or of a row of a table."""
    named = [("mark", Said(_mark(span.text), span)) for span in marks]
    named += [("serial", Said(span.text, span)) for span in serials if not _of_engine(span)]
    named += [("model", said) for said in models]
    for _, group in groupby(sorted(named, key=_order), key=lambda one: _span(one[1]).passage.number):
        yield from _together(list(group))
    for table in tables:
        yield from _rows(table)


def merged(described: Iterable[Described]) -> tuple[Described, ...]:
    """Each mark once, in the order of the words, where it first stands with a serial number, if it does."""
    found: dict[str, Described] = {}
    for one in described:
        before = found.setdefault(one.mark.words, one)
        fuller = before if before.serial or not one.serial else one
        found[one.mark.words] = replace(fuller, model=before.model or one.model)
    return tuple(found.values())


Named = tuple[str, Said]


def _together(group: Sequence[Named]) -> Iterator[Described]:
    """The descriptions in one passage; of marks alone when they cannot be told apart."""
    told = {kind: {said.words: said for each, said in reversed(group) if each == kind} for kind in _KINDS}
    if len(told["mark"]) == 1 and len(told["serial"]) <= 1 and len(told["model"]) <= 1:
        yield Described(*(next(iter(told[kind].values()), None) for kind in _KINDS))  # type: ignore[arg-type]
        return
    parts = [part for part in _parts(group) if "mark" in part or "serial" in part]
    whole = {part["mark"].words for part in parts if "mark" in part and "serial" in part}
    sure = all("mark" in part and part["mark"].words in whole for part in parts)
    for part in parts if sure else ({"mark": said} for kind, said in group if kind == "mark"):
        yield Described(part["mark"], part.get("serial"), part.get("model"))


def _parts(group: Iterable[Named]) -> Iterator[dict[str, Said]]:
    """Stretches in which each kind of thing is said once, or again in the same words."""
    part, end = dict[str, Said](), 0
    for kind, said in group:
        span = _span(said)
        again = kind in part and part[kind].words != said.words
        if part and (again or span.start - end > _FAR):
            yield part
            part = {}
        part.setdefault(kind, said)
        end = span.end
    if part:
        yield part


def _rows(table: Table) -> Iterator[Described]:
    """The rows of a table that has a column of marks; those of serial numbers and models where it has them."""
    at = {kind: _column(table.header, pattern) for kind, pattern in _COLUMNS.items()}
    for row in table.rows:
        said = {kind: _said(row[n]) for kind, n in at.items() if n is not None}
        if (mark := said.get("mark")) is not None and is_mark(mark.words):
            yield Described(mark, said.get("serial"), said.get("model"))


def _column(header: Sequence[Passage], pattern: re.Pattern[str]) -> int | None:
    found = [n for n, cell in enumerate(header) if pattern.search(cell.text)]
    return found[0] if len(found) == 1 else None


def _said(cell: Passage) -> Said | None:
    """The words of a cell that says one thing."""
    words = cell.text.strip()
    start = cell.text.find(words)
    return (
        Said(words, Span(cell, start, start + len(words))) if words and not re.search("[;,]", words) else None
    )


def _of_engine(serial: Span) -> bool:
    """Whether engines are spoken of since the last mark before a serial number."""
    before = serial.passage.text[max(serial.start - _BACK, 0) : serial.start]
    engine = max((found.start() for found in _ENGINE.finditer(before)), default=-1)
    return engine > max((found.start() for found in _MARKED.finditer(before)), default=-1)


def _mark(words: str) -> str:
    return words.replace("-", "").upper()


def _order(named: Named) -> tuple[int, int]:
    span = _span(named[1])
    return span.passage.number, span.start


def _span(said: Said) -> Span:
    assert isinstance(said.at, Span)
    return said.at
