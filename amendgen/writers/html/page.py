"""The page: its head, and a section for each part with its notes and its footer."""

from __future__ import annotations

from markupsafe import Markup

from amendgen.document.nodes import Document, Part
from amendgen.writers.anchors import anchors, standing
from amendgen.writers.html.blocks import flow, told
from amendgen.writers.html.inlines import phrase
from amendgen.writers.html.sheet import SHEET
from amendgen.writers.html.tags import NOTHING, element, joined
from amendgen.writers.html.writing import Writing

# the policy keeps the page to itself, whatever a later hand puts into it
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="color-scheme" content="light dark">\n'
    "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n"
)


def page(document: Document) -> Markup:
    """The whole page of a document."""
    writing = Writing(told, anchors(document), standing(document))
    return _PAGE.format(document.title, SHEET, joined(_part(part, writing) for part in document.parts))


def _part(part: Part, writing: Writing) -> Markup:
    writing.notes = []
    blocks = flow(part.blocks, writing)
    lines = [element("p", phrase(line, writing)) for line in part.footer]
    notes = element("ul", joined(writing.notes), class_="notes") + "\n" if writing.notes else NOTHING
    footer = element("footer", joined(lines)) + "\n" if lines else NOTHING
    return element("section", "\n" + blocks + notes + footer, class_=part.kind) + "\n"
