"""What a document says was recorded: the day, and the conveyance number or the blank in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from amendgen.lint.index.dates import DATE, day
from amendgen.lint.passages import Passage, Span

_CONVEYANCE = re.compile(
    r"\bConveyance\s+(?:No\.?|Number)\s*:?\s*((?:[A-Z]{1,3}\s?\d[\w]*)|\d{4,}|\[[^\[\]]*\]|_{2,})",
    re.IGNORECASE,
)
_RECORDED = re.compile(r"\brecorded\b")
_DATED = re.compile(r"\bdated\b(?:\s+as\s+of\b)?")


class Recording(Struct, frozen=True):
    """A recording: the conveyance number, the day of recording and the instrument's own, where told."""

    conveyance: Span
    recorded: Span | None
    recorded_on: date | None
    dated: Span | None
    dated_on: date | None

    @property
    def number(self) -> str:
        """The conveyance number, "" where it is left open."""
        words = self.conveyance.text
        return "" if words.startswith(("[", "_")) else words


def recordings(among: Iterable[Passage]) -> Iterator[Recording]:
    """Every conveyance number, with the days that stand before it in its own link of the chain."""
    for passage in among:
        begun = 0
        for found in _CONVEYANCE.finditer(passage.text):
            recorded, recorded_on = _day(passage, _RECORDED, begun, found.start())
            before = recorded.start if recorded else found.start()
            dated, dated_on = _day(passage, _DATED, begun, before)
            span = Span(passage, found.start(1), found.end(1))
            yield Recording(span, recorded, recorded_on, dated, dated_on)
            begun = found.end()


def _day(passage: Passage, word: re.Pattern[str], start: int, end: int) -> tuple[Span | None, date | None]:
    """The first date behind the last such word between the two positions."""
    last = max((match.end() for match in word.finditer(passage.text, start, end)), default=None)
    found = DATE.search(passage.text, last, end) if last is not None else None
    return (Span(passage, found.start(), found.end()), day(found)) if found else (None, None)
