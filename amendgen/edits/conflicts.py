"""Edits that contradict each other: found from the edits alone, with no agreement at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple, assert_never

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
    """A place that an edit changes, and how.

    "gone" and "anew" take all of it and "added" makes it; "text" and "end" change a part, where `text`
    stands once or at the very end; "beside" and "behind" put something next to what stays as it is.
    """

    at: Address
    how: Literal["gone", "anew", "added", "text", "end", "beside", "behind"]
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
    if a.text and a.text == b.text and _reaches(a, b):
        taken = "both take the same text" if b.how != "beside" else "an earlier edit takes that text"
        return f"{taken} out of {a.at}"
    if b.how == "added" and a.at.within(b.at):
        redefined = a.how == "gone" and a.at == b.at and a.at.ends_at_term
        return None if redefined else f"{b.at} is added, and an earlier edit has it already"
    if a.how == "gone" and b.at.within(a.at):
        return f"an earlier edit takes {a.at} out"
    if a.how == "anew" and _inside(b, a):
        return f"an earlier edit gives {a.at} anew; write this change into its text"
    if (b.how == "gone" and a.at.within(b.at)) or (b.how == "anew" and _inside(a, b)):
        return f"this undoes what an earlier edit does in {a.at}"
    return None


def _reaches(a: _Touch, b: _Touch) -> bool:
    """Whether the text that `a` takes is the one that `b` looks for: a text that stands once has no fellow."""
    if a.how == "text":
        return b.how in ("text", "end", "beside") and b.at.within(a.at)
    return a.how == "end" and b.how in ("text", "end") and a.at == b.at


def _inside(touch: _Touch, anew: _Touch) -> bool:
    """Whether what is given anew holds the place; what is put behind it stands outside."""
    return touch.at.within(anew.at) and not (touch.how == "behind" and touch.at == anew.at)


def _touches(edit: Edit) -> Iterator[_Touch]:
    match edit:
        case ReplaceText(at, text, inserted, where) if text in inserted:
            yield _Touch(at, "end" if where == "end" else "beside", "" if where == "end" else text)
        case StrikeText(at, text, where) | ReplaceText(at, text, _, where):
            yield _Touch(at, "end" if where == "end" else "text", text)
        case InsertText(at=at, anchor=anchor):
            yield _Touch(at, "beside", anchor)
        case AddSentence(at=at):
            yield _Touch(at, "beside")
        case RestateProvisions(at=places) | ReserveProvisions(at=places):
            yield from (_Touch(at, "anew") for at in places)
        case DeleteProvisions(places):
            yield from (_Touch(at, "gone") for at in places)
        case AddProvisions(at=places, after=after):
            yield from (_Touch(at, "added") for at in places)
            if after is not None:
                yield _Touch(after, "behind")
        case InsertAfter(after=after):
            yield _Touch(after, "behind")
        case DeleteDefinitions(section, terms):
            yield from (_Touch(section / Term(term), "gone") for term in terms)
        case RestateDefinitions(section, definitions):
            yield from (_Touch(section / Term(one.term), "anew") for one in definitions)
        case InsertDefinitions(section, definitions):
            yield from (_Touch(section / Term(one.term), "added") for one in definitions)
        case _:
            assert_never(edit)
