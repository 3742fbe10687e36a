"""Edits that contradict each other: found from the edits alone, with no agreement at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, assert_never

from amendgen.edits.address import Address, Term
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    StrikeText,
)


class Conflict(NamedTuple):
    """Two edits, by their positions, that cannot both be carried out, and why."""

    first: int
    second: int
    why: str


class _Touch(NamedTuple):
    """A place that an edit changes: "gone" and "anew" take it all, "added" makes it, "text" changes a part."""

    at: Address
    how: str
    text: str = ""


def conflicts(edits: Sequence[Edit]) -> Iterator[Conflict]:
    """Every pair of edits that contradict each other, in the order in which they would be carried out."""
    touches = [tuple(_touches(edit)) for edit in edits]
    for first, second in combinations(range(len(edits)), 2):
        why = next((why for a in touches[first] for b in touches[second] if (why := _clash(a, b))), None)
        if why:
            yield Conflict(first, second, why)


def _clash(a: _Touch, b: _Touch) -> str | None:
    """Why `b` cannot follow `a`; None when it can. A definition may be deleted and then defined afresh."""
    whole = ("gone", "anew")
    if a.how == b.how == "text" and a.at == b.at and a.text and a.text == b.text:
        return f"both take the same text out of {a.at}"
    if b.how == "added":
        redefined = a.how == "gone" and a.at.ends_at_term
        return f"{b.at} is added, and an earlier edit has it already" if _same(a, b) and not redefined else None
    if a.how == "gone" and b.at.within(a.at):
        return f"an earlier edit takes {a.at} out"
    if a.how == "anew" and b.at.within(a.at):
        return f"an earlier edit gives {a.at} anew; write this change into its text"
    if b.how in whole and a.at.within(b.at):
        return f"this undoes what an earlier edit does in {a.at}"
    return None


def _same(a: _Touch, b: _Touch) -> bool:
    return a.at == b.at and a.how != "text"


def _touches(edit: Edit) -> Iterator[_Touch]:
    match edit:
        case StrikeText(at, text, _) | ReplaceText(at, text, _, _):
            yield _Touch(at, "text", text)
        case InsertText(at=at) | AddSentence(at=at):
            yield _Touch(at, "text")
        case RestateProvisions(at=places) | ReserveProvisions(at=places):
            yield from (_Touch(at, "anew") for at in places)
        case DeleteProvisions(places):
            yield from (_Touch(at, "gone") for at in places)
        case AddProvisions(at=places, after=after):
            yield from (_Touch(at, "added") for at in places)
            if after is not None:
                yield _Touch(after, "anchor")
        case InsertAfter(after=after):
            yield _Touch(after, "anchor")
        case DeleteDefinitions(section, terms):
            yield from (_Touch(section / Term(term), "gone") for term in terms)
        case RestateDefinitions(section, definitions):
            yield from (_Touch(section / Term(one.term), "anew") for one in definitions)
        case InsertDefinitions(section, definitions):
            yield from (_Touch(section / Term(one.term), "added") for one in definitions)
        case _:
            assert_never(edit)
