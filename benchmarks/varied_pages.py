"""The ten-page document over and over, no paragraph of it twice: Typst keeps what it has once laid out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from amendgen.assemble import assemble, read
from amendgen.document.nodes import Document, Inline, Inlines, Text
from amendgen.document.walking import rewritten_part, within
from amendgen.forms.folders import folders

WARMING = 2


def documents(deal: Path, count: int) -> Iterator[Document]:
    """The document of a deal `count` times and for warming, each with a number of its own in every text."""
    drafted = assemble(read(deal), folders())
    for number in range(1000, 1000 + WARMING + count):
        yield _numbered(drafted, f" {number} ")


def _numbered(document: Document, mark: str) -> Document:
    def inline(one: Inline) -> Inline:
        return Text(one.text.replace(" ", mark, 1)) if isinstance(one, Text) else within(one, inlines)

    def inlines(run: Inlines) -> Inlines:
        return tuple(map(inline, run))

    return replace(document, parts=tuple(rewritten_part(part, inlines) for part in document.parts))
