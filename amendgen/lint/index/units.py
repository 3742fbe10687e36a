"""The provisions that an amendment's directions take out whole or put in new, by their labels."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from amendgen.agreement.references.citations import Citation, citations
from amendgen.lint.index.directions import Direction
from amendgen.lint.passages import Passage, Span

Act = Literal["delete", "insert"]

_DELETES = re.compile(
    r"\b(?:deleting|striking|removing|(?:to|by) (?:delete|strike|remove))(?: out)? (?:the )?(?:existing )?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:[^.;\"(]{0,60}?\bin (?:its|their) entirety|\s+thereof\b|\s*(?:and|,|;|\.|$))")
_NEW = re.compile(r"\b(?:insert|add|substitut|replac|includ)\w* (?:[\w ,]{0,40} )?new $", re.IGNORECASE)
_REPLACED = re.compile(r"\b(?:inserting|substituting|replac\w+|in (?:lieu|place) thereof|adding)\b")
_STEP = re.compile(r"\(\w{1,5}\)\s+(?:by\s+)?(?:insert|add|delet|strik|replac|amend|substitut)ing\b")
_NEAR = 120  # characters behind what is deleted in which the same step says what comes in its place


class Unit(Struct, frozen=True):
    """Provisions that one direction names, takes out whole or puts in as new: "clauses (iii) and (iv)".

    `keys` are their numbers with the labels of the section that is amended: ("6.2A(iii)", "6.2A(iv)").
    `replaced` says of what is taken out that something comes in its place.
    """

    act: Act
    direction: Direction
    citation: Citation
    span: Span
    keys: tuple[str, ...]
    replaced: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """What each of them is labelled in print: "(iii)", "6.10"."""
        return tuple(place.steps[-1] if place.steps else place.number for place in self.citation.places)


def own_words(direction: Direction, inserted: Collection[int], inner: Collection[int]) -> Iterator[Passage]:
    """The passages in which the direction itself says what is done, those of directions within it left out."""
    for passage in direction.all:
        if passage.number in inner and passage is not direction.passage:
            return
        if passage.number not in inserted:
            yield passage


def units(directions: Sequence[Direction], inserted: Collection[int]) -> Iterator[Unit]:
    """Every unit that is taken out whole or put in new, in order."""
    inner = {one.passage.number for one in directions}
    for direction in directions:
        base = key(direction.subject)
        for passage in own_words(direction, inserted, inner):
            yield from _units(direction, passage, base)


def key(words: str) -> str:
    """The number of the first provision that the words cite: "7(b)(ii)"; "" when they cite none."""
    cited = (one for one in citations(words) if one.kind == "unit" and one.unit in ("Section", "Article"))
    first = next(cited, None)
    return first.places[0].number + "".join(first.places[0].steps) if first else ""


def _units(direction: Direction, passage: Passage, base: str) -> Iterator[Unit]:
    if "definition" in direction.subject:
        base = ""
    text = passage.text
    for one in citations(text):
        before = text[max(0, one.start - 80) : one.start]
        act: Act | None = "insert" if _NEW.search(before) else "delete" if _DELETES.search(before) else None
        if act is None or not one.places or (act == "delete" and not _WHOLE.match(text, one.end)):
            continue
        keys = tuple(_key(base, place.number, place.steps) for place in one.places)
        step = _STEP.search(text, one.end)
        ends = min(one.end + _NEAR, step.start() if step else len(text))
        replaced = act == "delete" and _REPLACED.search(text, one.end, ends) is not None
        yield Unit(act, direction, one, Span(passage, one.start, one.end), keys, replaced)


def _key(base: str, number: str, steps: tuple[str, ...]) -> str:
    return (number or base) + "".join(steps) if number or base else ""
