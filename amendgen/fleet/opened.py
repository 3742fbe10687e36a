"""The blanks of a document, each with the provision it stands in and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from amendgen.document.blanks import blanks_in
from amendgen.document.nodes import (
    Block,
    Blocks,
    Document,
    Heading,
    Item,
    Note,
    Paragraph,
    Quotation,
    Revision,
)
from amendgen.document.plain import words
from amendgen.document.walking import each_inlines

_OPENING = "opening words"
_BEFORE, _BEHIND = 60, 40
_RUN = re.compile(r"_{2,}")


class Opened(Struct, frozen=True):
    """A stretch of text with blanks in it: where it stands, how many they are, and how it reads there."""

    where: str
    count: int
    words: str


def opened(document: Document) -> Iterator[Opened]:
    """The stretches with blanks, in reading order; their counts add up to the blanks of the document."""
    for part in document.parts:
        heading = _OPENING
        for block, labels in _standing(part.blocks):
            if isinstance(block, Heading):
                heading = _heading(block, document.title)
            for inlines in each_inlines(block):
                if count := len(blanks_in((Paragraph(inlines),))):
                    yield Opened(" ".join(labels) or heading, count, _around(words(inlines)))


def _standing(blocks: Blocks, labels: tuple[str, ...] = ()) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Every block that has words of its own, with the labels of the provisions around it."""
    for block in blocks:
        match block:
            case Item():
                yield from _standing(block.blocks, (*labels, block.label))
            case Quotation() | Revision():
                yield from _standing(block.blocks, labels)
            case _:
                yield block, labels


def _heading(block: Heading, title: str) -> str:
    """The words of a heading without its notes; what stands under the document's own title is its opening."""
    said = words(tuple(each for each in block.inlines if not isinstance(each, Note)))
    return _OPENING if said == title else said


def _around(text: str) -> str:
    """The words from shortly before the first blank to shortly behind the last, cut between words."""
    runs = list(_RUN.finditer(text))
    start, end = max(0, runs[0].start() - _BEFORE), min(len(text), runs[-1].end() + _BEHIND)
    before, said, behind = text[:start], text[start:end], text[end:]
    if before and not before.endswith(" "):
        said = said.partition(" ")[2]
    if behind and not behind.startswith(" "):
        said = said.rpartition(" ")[0]
    return f"{'… ' * bool(before)}{said.strip()}{' …' * bool(behind)}"
