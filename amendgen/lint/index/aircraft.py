"""The aircraft that a document names: registration marks, manufacturer's serial numbers, models."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

# a mark as it may have been mistyped, where the words say that it is one
_MARK = re.compile(
    r"\b(?:Registration\s+(?:No\.?|Number|Mark)s?|Reg\.?\s+No\.?|Aircraft\s+No\.?|Mark)\s*:?\s*"
    r"((?-i:N)-?(?=[a-z]*\d)[0-9A-Za-z]{1,7})\b",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"\b(?:(?:manufacturer['\"]?s?\s+)?serial\s+(?:number|no\.?)s?|MSN)\s*:?\s*([0-9A-Z][0-9A-Z-]{1,29})\b",
    re.IGNORECASE,
)
_MODEL = re.compile(
    r"\b(Boeing|Airbus|McDonnell\s+Douglas)\s+(?:Model\s+|Company\s+)?([A-Z]{0,3}-?\d{1,4}[\w-]*)",
    re.IGNORECASE,
)


class Model(Struct, frozen=True):
    """A maker and a model where they stand; `span` is the model's."""

    maker: str
    name: str
    span: Span


def marks(among: Iterable[Passage]) -> Iterator[Span]:
    """Every registration mark that the words name as one."""
    return _named(_MARK, among)


def serials(among: Iterable[Passage]) -> Iterator[Span]:
    """Every manufacturer's serial number that the words name as one."""
    return (span for span in _named(_SERIAL, among) if any(character.isdigit() for character in span.text))


def models(among: Iterable[Passage]) -> Iterator[Model]:
    """Every model behind its maker's name."""
    for passage in among:
        for found in _MODEL.finditer(passage.text):
            yield Model(
                " ".join(found[1].split()).title(), found[2], Span(passage, found.start(2), found.end(2))
            )


def _named(pattern: re.Pattern[str], among: Iterable[Passage]) -> Iterator[Span]:
    for passage in among:
        for found in pattern.finditer(passage.text):
            yield Span(passage, found.start(1), found.end(1))
