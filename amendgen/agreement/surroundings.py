"""The words on both sides of what an edit did, by which a reader finds the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.words import reading
from amendgen.agreement.working import Node

_WIDTH = 60
_SPACE = re.compile(r"\s+")


class Surroundings(Struct, frozen=True):
    """What stands right before and behind the place, some sixty characters each, with the spaces there."""

    before: str
    after: str


def of_words(text: str, start: int, end: int) -> Surroundings:
    """Around a stretch of a paragraph's words."""
    return Surroundings(_end(text[:start]), _beginning(text[end:]))


def of_blocks(touched: Sequence[Node]) -> Iterator[Surroundings]:
    """Around each run of blocks that were struck or inserted side by side, as their siblings now read."""
    run = set(map(id, touched))
    done = set[int]()
    for node in touched:
        siblings = node.siblings()
        if id(siblings) not in done:
            done.add(id(siblings))
            yield from _around(siblings, run)


def _around(siblings: Sequence[Node], run: set[int]) -> Iterator[Surroundings]:
    """Around each run among the siblings; what is struck stands in no one's way."""
    before: Node | None = None
    open_before: Node | None = None
    running = False
    for node in siblings:
        if id(node) in run:
            open_before, running = (open_before if running else before), True
        elif not node.gone:
            if running:
                yield _between(open_before, node)
            before, running = node, False
    if running:
        yield _between(open_before, None)


def _between(before: Node | None, after: Node | None) -> Surroundings:
    ended, begun = _words(before, last=True), _words(after, last=False)
    return Surroundings(_end(f"{ended} ") if ended else "", _beginning(f" {begun}") if begun else "")


def _words(node: Node | None, last: bool) -> str:
    """The words at one edge of a block: of the last or the first paragraph in it, with that one's label."""
    label = ""
    while node is not None and node.children:
        label = node.label or label
        children = reversed(node.children) if last else node.children
        node = next((child for child in children if not child.gone), None)
    return " ".join(filter(None, (label, reading(node.inlines) if node is not None else "")))


def _end(text: str) -> str:
    """The last words of a text, none cut in two."""
    text = _SPACE.sub(" ", text)
    return text if len(text) <= _WIDTH else f"…{text[-_WIDTH:].partition(' ')[2]}"


def _beginning(text: str) -> str:
    text = _SPACE.sub(" ", text)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH].rpartition(' ')[0]}…"
