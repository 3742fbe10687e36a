"""The marks of footnotes when an amendment takes some out or puts some in.

Word counts footnotes itself. Where the marks of a document are that count they follow it; marks of another
kind, asterisks or a count that begins anew, are somebody's own and stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from amendgen.document.nodes import Contents, Document, Inline, Inlines, Note
from amendgen.document.walking import each_block, each_inline, each_inlines, rewritten_part, within


def counted(document: Document) -> bool:
    """Whether the marks of the document's notes are their count: 1, 2, 3."""
    return all(note.mark == str(number) for number, note in enumerate(_notes(document), 1))


def unmarked(document: Document) -> bool:
    """Whether a note of the document has no mark."""
    return any(not note.mark for note in _notes(document))


def recounted(document: Document) -> Document:
    """The document with each note's mark its count in reading order, struck ones counted too."""
    if next(_notes(document), None) is None:
        return document
    count = _Count()
    return replace(document, parts=tuple(rewritten_part(part, count.inlines) for part in document.parts))


def _notes(document: Document) -> Iterator[Note]:
    for part in document.parts:
        for block in each_block(part.blocks):
            if not isinstance(block, Contents):
                for inlines in each_inlines(block):
                    yield from (inline for inline in each_inline(inlines) if isinstance(inline, Note))


class _Count:
    def __init__(self) -> None:
        self.notes = 0

    def inlines(self, inlines: Inlines) -> Inlines:
        return tuple(self.inline(inline) for inline in inlines)

    def inline(self, inline: Inline) -> Inline:
        if isinstance(inline, Note):
            self.notes += 1
            return replace(inline, mark=str(self.notes))
        return within(inline, self.inlines)
