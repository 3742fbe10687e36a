"""Edits to definitions: taken out, given anew, put into the alphabet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.provisions import Spot
from amendgen.agreement.work import Work
from amendgen.edits.address import Address, Term
from amendgen.edits.kinds import Definition


def delete(work: Work, section: Address, terms: Sequence[str]) -> None:
    """Take definitions out."""
    work.strike(*[work.definition(section, term) for term in terms])


def restate(work: Work, section: Address, definitions: Sequence[Definition]) -> None:
    """Give definitions anew, each where it stands."""
    found = [(work.definition(section, one.term), one) for one in definitions]
    for spot, one in found:
        work.put_behind(spot.nodes[-1], section, one.paragraph)
        work.strike(spot)


def insert(work: Work, section: Address, definitions: Sequence[Definition]) -> None:
    """Insert definitions, each between its neighbours in the alphabet when these stand side by side."""
    for one in definitions:
        if work.provisions.find(section / Term(one.term)):
            raise NotApplied("definition-exists", f'"{one.term}" is defined in {section} already', "restate it")
    there = _there(work, section)
    ordered = sorted(definitions, key=lambda one: _words(one.term))
    places = [(*_between(there, one.term, section), one.paragraph) for one in ordered]
    for behind, _, paragraph in reversed(places):
        if behind is not None:
            work.put_behind(behind.nodes[-1], section, paragraph)
    for behind, before, paragraph in places:
        if behind is None and before is not None:
            first = before.nodes[0]
            work.put(first.siblings().index(first), first, section, paragraph)


def _there(work: Work, section: Address) -> list[tuple[str, Spot]]:
    """The definitions of a section in the order in which they stand, each by its first term."""
    work.spot(section)
    spots: dict[int, tuple[str, Spot]] = {}
    for term in work.provisions.terms.get(section, ()):
        if spot := work.provisions.find(section / Term(term)):
            spots.setdefault(id(spot.nodes[0]), (term, spot))
    if not spots:
        message = f"{section} has no definitions among which a new one could stand"
        raise NotApplied("unsupported", message, "add it with 'insert after'")
    siblings = next(iter(spots.values()))[1].nodes[0].siblings()
    out = [spots[id(node)] for node in siblings if id(node) in spots]
    if len(out) < len(spots):
        message = f"{section} has definitions in more than one place"
        raise NotApplied("unsupported", message, "say with 'insert after' behind which the new one stands")
    return out


def _between(there: list[tuple[str, Spot]], term: str, section: Address) -> tuple[Spot | None, Spot | None]:
    """The definitions between which a term stands; the alphabet goes by words, else by letters."""
    for key in (_words, _letters):
        place = _split([key(name) for name, _ in there], key(term))
        if place is not None:
            behind = there[place - 1][1] if place else None
            if behind is not None and behind.unsure is not None and not behind.unsure.gone:
                break
            return behind, there[place][1] if place < len(there) else None
    message = f'where "{term}" stands among the definitions of {section} is not sure'
    raise NotApplied("unsupported", message, "say with 'insert after' behind which it stands")


def _split(keys: list[str], wanted: str) -> int | None:
    """How many definitions come before the one wanted; None when those that come before and behind it mix.

    Sure is a place where all before it are lower and all behind it higher, or where the two nearest meet.
    """
    lower = [i for i, key in enumerate(keys) if key < wanted]
    higher = [i for i, key in enumerate(keys) if key > wanted]
    if not lower or not higher or lower[-1] < higher[0]:
        return len(lower)
    nearest = max(lower, key=lambda i: keys[i])
    return nearest + 1 if min(higher, key=lambda i: keys[i]) == nearest + 1 else None


def _words(term: str) -> str:
    return re.sub(r"[^\w ]", "", term).casefold()


def _letters(term: str) -> str:
    return re.sub(r"\W", "", term).casefold()
