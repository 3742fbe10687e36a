"""How what Word counts is cited: for each anchor, the labels that lead to it as a field prints them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from amendgen.document.enumerators import member_of
from amendgen.writers.docx.labels import Label, Series


class Cited(NamedTuple):
    """One label of a citation: the anchor of its provision, and what Word makes of its number."""

    anchor: str
    text: str


# of each label that leads to a provision, outermost first; None for one that no field can cite
Chain = tuple[Cited | None, ...]


def chains(parts: Iterable[tuple[Sequence[Label], Container[Series]]]) -> dict[str, Chain]:
    """For each anchor how the labels that lead to it are cited."""
    found: dict[str, Chain] = {}
    for labels, live in parts:
        above: list[Cited | None] = []
        for label in labels:
            depth, _ = label.series
            one = _cited(label) if label.series in live else None
            above = [*above[: depth - 1], one] if depth else []
            if label.anchor:
                found[label.anchor] = tuple(above) if depth else (one,)
    return found


def _cited(label: Label) -> Cited | None:
    """What a field with the switch \\n prints: the list's number without the full stop behind it."""
    before, _, _ = member_of(label.series.name)
    if not label.anchor:
        return None
    return Cited(label.anchor, cited(before) + label.label.removeprefix(before).rstrip("."))


def cited(word: str) -> str:
    """The word before a number as citations have it, "Section", and the space that keeps the number with it.

    That space alone is another than the one that a field comes to when it is brought up to date.
    """
    return word.capitalize().replace(" ", "\u00a0")
