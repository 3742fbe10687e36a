"""Finding the text that an edit quotes: it stands in the provision once, or the edit does not land."""

from __future__ import annotations

from typing import NamedTuple

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.finding import Finder
from amendgen.agreement.matching import difference, nearest, occurrences
from amendgen.agreement.provisions import Spot
from amendgen.agreement.words import reading
from amendgen.agreement.working import Node
from amendgen.document import markup
from amendgen.document.nodes import Heading, Paragraph
from amendgen.document.walking import each_inlines
from amendgen.edits.address import Address
from amendgen.edits.kinds import Where


class Stretch(NamedTuple):
    """A stretch of a node's words."""

    node: Node
    start: int
    end: int


class _Scope(NamedTuple):
    """Words of a node, and the part of them that belongs to a provision."""

    node: Node
    words: str
    start: int
    end: int


def text(finder: Finder, at: Address, wanted: str, where: Where) -> Stretch:
    """Where the text stands in the provision, and nowhere else in it; "end" asks for it at the very end."""
    spot = (finder.ending if where == "end" else finder.spot)(at)
    sought = reading(markup.inlines(wanted))
    if where == "end":
        return _at_the_end(finder, spot, at, sought)
    scopes = _scopes(spot)
    found = [stretch for scope in scopes for stretch in _in(scope, sought)]
    if not found:
        raise _missing(finder, spot, at, sought, scopes)
    if not spot.run_in and any(True for line in _unreached(spot) for _ in occurrences(sought, line)):
        message = f'"{sought}" stands in {at} in words and in a table or a list of lines'
        raise NotApplied("text-repeated", message, "quote more of its surroundings")
    if len(found) > 1:
        places = "; ".join(f'"…{_context(stretch)}…"' for stretch in found)
        message = f'"{sought}" stands {len(found)} times in {at}'
        raise NotApplied("text-repeated", message, f"quote more of its surroundings: {places}")
    return found[0]


def last_words(spot: Spot, at: Address) -> Node:
    """The paragraph that a provision ends with; refused when it ends with a table, or with no words at all."""
    return _outermost(spot, at, -1)


def first_words(spot: Spot, at: Address) -> Node:
    """The paragraph that a provision begins with."""
    return _outermost(spot, at, 0)


def _outermost(spot: Spot, at: Address, side: int) -> Node:
    there = [node for node in spot.nodes if not node.gone]
    node = there[side]
    while there := [child for child in node.children if not child.gone]:
        node = there[side]
    if isinstance(node.block, Paragraph | Heading):
        return node
    message = f"{at} {'ends' if side else 'begins'} with no words of a paragraph"
    raise NotApplied("unsupported", message, "change it by hand, or restate it")


def _at_the_end(finder: Finder, spot: Spot, at: Address, sought: str) -> Stretch:
    node = spot.nodes[0] if spot.run_in else last_words(spot, at)
    words = reading(node.inlines)
    end = len(words[: spot.end].rstrip())
    for start, stop in occurrences(sought, words):
        if stop == end and start >= (spot.start or 0):
            return Stretch(node, start, stop)
    for past, _, close in finder.former(at):
        ended = len(past.words[:close].rstrip())
        if any(stop == ended for _, stop in occurrences(sought, past.words)):
            message = f'{at} no longer ends with "{sought}" since {finder.said(past.edit)}'
            raise NotApplied("overlaps", message, _AFRESH, past.edit)
    raise NotApplied("text-not-found", f'{at} does not end with "{sought}"', f'it ends "…{words[:end][-30:]}"')


def _missing(finder: Finder, spot: Spot, at: Address, sought: str, scopes: list[_Scope]) -> NotApplied:
    """Why a text does not stand in a provision: an earlier edit took some of it, or it never stood there."""
    for past, low, high in finder.former(at):
        for start, end in occurrences(sought, past.words):
            if low <= start and end <= high:
                earlier = finder.said(past.edit)
                if past.start <= start and end <= past.end and not past.whole:
                    message = f'"{sought}" was taken out of {at} by {earlier}'
                    return NotApplied("already-struck", message, _AFRESH, past.edit)
                message = f'"{sought}" does not stand in {at} since {earlier}'
                return NotApplied("overlaps", message, _AFRESH, past.edit)
    hint = _hint(finder, spot, at, sought, scopes)
    return NotApplied("text-not-found", f'"{sought}" does not stand in {at}', hint)


def _hint(finder: Finder, spot: Spot, at: Address, sought: str, scopes: list[_Scope]) -> str:
    """What the deal may have meant: words that edits do not reach, words like them, the same further out."""
    if any(True for line in _unreached(spot) for _ in occurrences(sought, line)):
        return "it stands there in a table or a list of lines, which edits do not reach: change it by hand"
    near = nearest(sought, " ".join(scope.words[scope.start : scope.end] for scope in scopes))
    told = [f'the nearest there is "{near}": {difference(sought, near)}'] if near else []
    holder = at.container
    while holder is not None and (above := finder.provisions.find(holder)) is not None:
        if len([found for scope in _scopes(above) for found in _in(scope, sought)]) == 1:
            told.append(f"it stands once in {holder}: is that the place?")
            break
        holder = holder.container
    return "; ".join(told) or f"copy the words from {at}: whole words, as it has them"


def _scopes(spot: Spot) -> list[_Scope]:
    worded = [(node, reading(node.inlines)) for each in spot.nodes for node in each.worded()]
    return [
        _Scope(node, words, spot.start or 0, len(words) if spot.end is None else spot.end)
        for node, words in worded
    ]


def _in(scope: _Scope, sought: str) -> list[Stretch]:
    return [
        Stretch(scope.node, start, end)
        for start, end in occurrences(sought, scope.words)
        if scope.start <= start and end <= scope.end
    ]


def _unreached(spot: Spot) -> list[str]:
    """The words of a provision that stand in tables and lists of lines."""
    return [
        reading(inlines)
        for each in spot.nodes
        for node in each.each()
        if not isinstance(node.block, Paragraph | Heading) and not node.gone
        for inlines in each_inlines(node.block)
    ]


def _context(found: Stretch) -> str:
    words = reading(found.node.inlines)
    return words[max(0, found.start - 25) : found.end + 25].strip()


_AFRESH = "write this edit to the text as that one leaves it"
