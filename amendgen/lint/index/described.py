"""The aircraft of a subject as it describes them: mark, serial number, model and engines that belong together.

A deal says which belong together. In words they follow each other, each once; where a second mark follows
before the first has its serial number ("N1 and N2, serial numbers 1 and 2"), nobody is sure, and nothing is put
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.lint.finding import At
from amendgen.lint.passages import Span

_FAR = 200  # characters between two parts of one description, at the most


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


def of_words(marks: Sequence[Span], serials: Sequence[Span], models: Sequence[Said]) -> Iterator[Described]:
    """The aircraft that words describe, each mark once, with what is said of it where that is told first."""
    named = [("mark", Said(_mark(span.text), span)) for span in marks]
    named += [("serial", Said(span.text, span)) for span in serials]
    named += [("model", said) for said in models]
    found: dict[str, Described] = {}
    for _, group in groupby(sorted(named, key=_order), key=lambda one: _span(one[1]).passage.number):
        for one in _together(list(group)):
            before = found.get(one.mark.words)
            found[one.mark.words] = _joined(before, one) if before else one
    yield from found.values()


Named = tuple[str, Said]


def _together(group: Sequence[Named]) -> Iterator[Described]:
    """The descriptions in one passage; of marks alone when they cannot be told apart."""
    parts = [part for part in _parts(group) if "mark" in part or "serial" in part]
    sure = all("mark" in part and "serial" in part for part in parts)
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


def _joined(first: Described, second: Described) -> Described:
    return Described(first.mark, first.serial or second.serial, first.model or second.model)


def _mark(words: str) -> str:
    return words.replace("-", "").upper()


def _order(named: Named) -> tuple[int, int]:
    span = _span(named[1])
    return span.passage.number, span.start


def _span(said: Said) -> Span:
    assert isinstance(said.at, Span)
    return said.at
