"""The amounts of money that a document states in figures: "$60,000,000"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

_AMOUNT = re.compile(r"\$\s?(\d[\d,]*(?:\.\d+)?)(?![\d%])")


class Amount(Struct, frozen=True):
    """An amount where it stands, with its sign; `value` without the commas, wherever they stand."""

    span: Span
    value: Decimal


def amounts(among: Iterable[Passage]) -> Iterator[Amount]:
    """Every amount in dollars."""
    for passage in among:
        for found in _AMOUNT.finditer(passage.text):
            figures = found[1].rstrip(",")
            span = Span(passage, found.start(), found.start(1) + len(figures))
            yield Amount(span, Decimal(figures.replace(",", "")))
