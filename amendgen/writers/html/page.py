"""The page: its head, and a section for each part with its notes and its footer."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from markupsafe import Markup

from amendgen.document.nodes import Document, Part
from amendgen.writers.html.blocks import flow, told
from amendgen.writers.html.inlines import phrase
from amendgen.writers.html.sheet import SHEET
from amendgen.writers.html.tags import NOTHING, element, joined
from amendgen.writers.html.writing import Writing, begun

# the policy keeps the page to itself and to this one style sheet, whatever a later hand puts into it
_POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'".format(
    b64encode(sha256(SHEET.encode("utf-8")).digest()).decode("ascii")
)
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="color-scheme" content="light dark">\n'
    "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}<main>\n{}</main>\n</body>\n</html>\n"
)


def page(document: Document) -> Markup:
    """The whole page of a document."""
    writing = begun(document)
    draft = element("header", document.draft) + "\n" if document.draft else NOTHING
    return _PAGE.format(document.title, SHEET, draft, joined(_part(part, writing) for part in document.parts))


def _part(part: Part, writing: Writing) -> Markup:
    blocks = flow(part.blocks, writing)
    lines = [element("p", phrase(line, writing)) for line in part.footer]
    noted = joined(_notes(writing))
    notes = element("ul", noted, class_="notes") + "\n" if noted else NOTHING
    footer = element("footer", joined(lines)) + "\n" if lines else NOTHING
    return element("section", "\n" + blocks + notes + footer, class_=part.kind) + "\n"


def _notes(writing: Writing) -> Iterator[Markup]:
    """The notes that wait to be told, each with the notes on it behind it."""
    waiting, writing.notes = writing.notes, []
    for number, note, change in waiting:
        yield told(note, number, change, writing)
        yield from _notes(writing)
