"""Small trees and the text that they make, for the tests of the plain-text writer."""

from __future__ import annotations

from amendgen.document.nodes import (
    Block,
    Document,
    Inline,
    Inlines,
    Item,
    Paragraph,
    Part,
    Text,
)
from amendgen.writers.text import write

LONG = "word " * 20  # two lines, wherever it stands


def body(*blocks: Block, footer: tuple[Inlines, ...] = ()) -> Document:
    return Document("A Document", (Part("body", blocks, footer),))


def para(*inlines: Inline | str, role: str = "body") -> Paragraph:
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in inlines), role)  # type: ignore[arg-type]


def shown(*blocks: Block) -> list[str]:
    return write(body(*blocks)).splitlines()


def opens(label: str, words: str = LONG, *more: Block, anchor: str = "") -> Item:
    return Item(label, "", (para(words), *more), anchor)


def indents(lines: list[str]) -> list[int]:
    return [len(line) - len(line.lstrip()) for line in lines if line]
