"""The page: its head, and part after part, each with its notes and its footer."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from amendgen.document.nodes import Change, Document, Note, Part
from amendgen.writers.anchors import anchors, standing
from amendgen.writers.edgar_html.blocks import flow, paragraph
from amendgen.writers.edgar_html.inlines import phrase, phrases
from amendgen.writers.edgar_html.writing import Writing
from amendgen.writers.html.tags import NOTHING, element, joined
from amendgen.writers.opening import opening

_PAGE = Markup("<html>\n<head>\n<title>{}</title>\n</head>\n<body>\n{}</body>\n</html>\n")
_NEXT = Markup('<hr style="page-break-after: always">\n')
_FOOT = Markup('<hr align="left" width="33%">\n')


def page(document: Document) -> Markup:
    """The whole page of a document, a rule where a part begins on a new page."""
    writing = Writing(anchors(document), standing(document))
    return _PAGE.format(document.title, _NEXT.join(_part(part, writing) for part in document.parts))


def _part(part: Part, writing: Writing) -> Markup:
    writing.notes = []
    blocks = flow(part.blocks, writing)
    footer = paragraph(phrases(part.footer, writing), align="right") if part.footer else NOTHING
    notes = joined(_notes(writing))
    return blocks + (_FOOT + notes if notes else NOTHING) + footer


def _notes(writing: Writing) -> Iterator[Markup]:
    """The notes that wait to be told, each with the notes on it behind it."""
    waiting, writing.notes = writing.notes, []
    for number, note, change in waiting:
        yield _told(number, note, change, writing)
        yield from _notes(writing)


def _told(number: int, note: Note, change: Change | None, writing: Writing) -> Markup:
    """A note's text, linked back to its mark; struck or inserted with the words that it hangs on."""
    begun = opening(note.blocks)
    back = element("a", f"({note.mark})", href=f"#mark.{number}", id=f"note.{number}")
    writing.change, writing.noting = change, True
    content = paragraph(back + " " + phrase(begun.inlines or (), writing)) + flow(begun.following, writing)
    writing.change, writing.noting = None, False
    return content
