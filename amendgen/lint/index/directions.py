"""The directions of an amendment: each item that says what is amended, with all that it puts in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

_AMENDED = re.compile(r"\b(?:is|are|shall be)\s+(?:hereby\s+)?(?:further\s+)?amended\b")


class Direction(Struct, frozen=True):
    """One direction: the passage that says it, those behind it in its item, where "is hereby amended" stands.

    `subject` is what is said to be amended: the words before "is hereby amended".
    """

    passage: Passage
    rest: tuple[Passage, ...]
    amended: Span

    @property
    def subject(self) -> str:
        """What is amended, in the direction's words: "Section 1(b) of the Lease"."""
        return self.passage.text[: self.amended.start].strip()

    @property
    def all(self) -> tuple[Passage, ...]:
        """Every passage of the item."""
        return (self.passage, *self.rest)


def directions(among: Sequence[Passage]) -> Iterator[Direction]:
    """Every direction, in order; an item is a direction by its first passage."""
    for at, passage in enumerate(among):
        if not passage.items or passage.quoted or (at and among[at - 1].items == passage.items):
            continue
        found = _AMENDED.search(passage.text)
        if found and '"' not in passage.text[: found.start()].replace(_defined(passage.text), ""):
            own = len(passage.items)
            rest = [one for one in _following(among, at) if one.items[:own] == passage.items]
            yield Direction(passage, tuple(rest), Span(passage, found.start(), found.end()))


def _following(among: Sequence[Passage], at: int) -> Iterator[Passage]:
    for one in among[at + 1 :]:
        if one.items[: len(among[at].items)] != among[at].items:
            return
        yield one


def _defined(text: str) -> str:
    """The definition that a direction names, marks and all; "" when it names none."""
    named = re.search(r'definitions? of "[^"]*"(?:,? (?:and )?"[^"]*")*', text)
    return named[0] if named else ""
