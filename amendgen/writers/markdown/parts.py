"""Parts one after the other, each with its notes and its footer."""

from __future__ import annotations

from amendgen.document.nodes import Change, Document, Note, Part, Text
from amendgen.writers.anchors import standing
from amendgen.writers.markdown.blocks import separated, stacked, within
from amendgen.writers.markdown.inlines import kept, paragraph
from amendgen.writers.markdown.leading import led_to
from amendgen.writers.markdown.writing import Writing
from amendgen.writers.opening import opening

_PAGE = "\n\n---\n\n"
_SET_IN = "    "


def written(document: Document) -> str:
    """The Markdown of the whole document, a rule where a part begins on a new page."""
    writing = Writing(led_to(document), standing(document))
    parts = (_part(part, writing) for part in document.parts)
    return _PAGE.join("\n".join(lines) for lines in parts if lines) + "\n"


def _part(part: Part, writing: Writing) -> list[str]:
    writing.notes = []
    blocks = stacked(part.blocks, writing)
    footer = kept(part.footer, writing)
    return separated([blocks, *(_told(*told, writing) for told in writing.notes), footer])


def _told(number: int, note: Note, change: Change | None, writing: Writing) -> list[str]:
    """A note's text: its first paragraph after its mark, all else set in under it; then the notes on it."""
    writing.inner, writing.change = [], change
    lines = _opened(note, writing)
    while writing.inner:
        inner, writing.change = writing.inner.pop(0)
        lines = separated([lines, _opened(inner, writing, f"({inner.mark}) ")])
    writing.inner, writing.change = None, None
    first, *more = lines or [""]
    return [f"[^{number}]: {first}".rstrip(" "), *within(more, _SET_IN)]


def _opened(note: Note, writing: Writing, mark: str = "") -> list[str]:
    begun = opening(note.blocks)
    own = paragraph((Text(mark), *(begun.inlines or ())), writing)
    return separated([own, stacked(begun.following, writing)])
