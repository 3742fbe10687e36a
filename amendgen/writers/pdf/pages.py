"""Parts to pages: each begins on a new one, with its own footer and its own way of numbering pages."""

from __future__ import annotations

from amendgen.document.nodes import Document, Part
from amendgen.writers.anchors import anchors, standing
from amendgen.writers.paging import counted_anew
from amendgen.writers.pdf.blocks import Place, lowered, phrase
from amendgen.writers.pdf.code import call, content, joined, literal
from amendgen.writers.pdf.writing import Writing

_NUMBERED = {"contents": '"i"', "body": '"1"'}


def pages(document: Document, dated: str) -> str:
    """The Typst that prints a document after the house's own; `dated` is the expression of its file's date."""
    writing = Writing(anchors(document), standing(document))
    counted = zip(document.parts, counted_anew(document.parts), strict=True)
    parts = [_part(part, anew, document.draft, writing) for part, anew in counted]
    return f"#set document(title:{literal(document.title)},date:{dated})\n#{content(joined(parts))}\n"


def _part(part: Part, anew: bool, draft: str, writing: Writing) -> str:
    """`anew` says that its pages are counted from one, `draft` is what stands at their heads."""
    place = Place(part.kind)
    body = content(lowered(part.blocks, place, writing))
    writing.footer = True
    lines = joined(call("foot", phrase(line, place, writing)) for line in part.footer)
    writing.footer = False
    return call(
        "part",
        body,
        footer=content(lines) if lines else "",
        number=_NUMBERED.get(part.kind, ""),
        anew="true" if anew else "",
        draft=literal(draft) if draft else "",
    )
