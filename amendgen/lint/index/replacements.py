"""The texts that an amendment has put in for others: what is deleted and what comes in lieu of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from amendgen.lint.index.directions import Direction
from amendgen.lint.passages import Span

_THE = r"the\s+(?:text|words?|phrases?|amounts?|figures?|dates?|numbers?|references?\s+to|percentages?)\s+"
_PAIR = re.compile(
    rf'(?:deleting|striking|removing)\s+(?:{_THE})"(?P<out>[^"]*)"[^"]{{0,200}}?'
    rf'(?:inserting|substituting)\s+(?:{_THE})?"(?P<in>[^"]*)"\s+in\s+(?:lieu|place)'
    rf'|replacing\s+(?:{_THE})?"(?P<was>[^"]*)"\s+with\s+(?:{_THE})?"(?P<is>[^"]*)"',
)


class Replacement(Struct, frozen=True):
    """A text that is deleted and the one put in for it, without their quotation marks."""

    out: Span
    new: Span


def replacements(directions: Iterable[Direction]) -> Iterator[Replacement]:
    """Every replacement that one sentence of a direction makes, in order."""
    passages = {one.number: one for direction in directions for one in direction.all}
    for passage in passages.values():
        for found in _PAIR.finditer(passage.text):
            out, new = ("out", "in") if found["out"] is not None else ("was", "is")
            yield Replacement(Span(passage, *found.span(out)), Span(passage, *found.span(new)))
