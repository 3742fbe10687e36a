"""Parts to pages: each begins on a new one, with its own footer and its own way of numbering pages."""

from __future__ import annotations

from amendgen.document.nodes import Document, Part
from amendgen.writers.anchors import anchors, standing
from amendgen.writers.paging import Numbers, numbered
from amendgen.writers.pdf.blocks import Place, lowered, phrase
from amendgen.writers.pdf.code import call, content, joined, literal
from amendgen.writers.pdf.writing import Writing


def pages(document: Document, dated: str) -> str:
    """The Typst that prints a document after the house's own; `dated` is the expression of its file's date."""
    writing = Writing(anchors(document), standing(document))
    told = zip(document.parts, numbered(document.parts), strict=True)
    parts = [_part(part, numbers, document.draft, writing) for part, numbers in told]
    about = f",description:{literal(document.subject)}" if document.subject else ""
    said = f"title:{literal(document.title)}{about},date:{dated}"
    return f"#set document({said})\n#{content(joined(parts))}\n"


def _part(part: Part, numbers: Numbers, draft: str, writing: Writing) -> str:
    """A part whose pages have `numbers` at their feet, and `draft` at their heads."""
    place = Place(part.kind)
    body = content(lowered(part.blocks, place, writing))
    writing.footer = True
    lines = joined(call("foot", phrase(line, place, writing)) for line in part.footer)
    writing.footer = False
    return call(
        "part",
        body,
        footer=content(lines) if lines else "",
        number=literal(numbers.form) if numbers.form else "",
        lead=literal(numbers.lead) if numbers.lead else "",
        anew="true" if numbers.anew else "",
        draft=literal(draft) if draft else "",
    )
