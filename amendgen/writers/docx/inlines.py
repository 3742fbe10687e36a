"""Inlines to runs."""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Text
from amendgen.writers.docx.emphasis import PLAIN, hyphened, sides
from amendgen.writers.docx.gathering import TAB, gathering
from amendgen.writers.docx.printing import printed
from amendgen.writers.docx.tracking import SAID
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import escaped


def runs(inlines: Inlines, writing: Writing, label: str = "") -> str:
    """The runs of a paragraph: a label and a tab where there is a label, then `inlines`."""
    match inlines:
        case (Text(text),) if text and not writing.change:
            return _worded(text, label, writing.look.straight)
    gathered = gathering(writing)
    gathered.label(label)
    gathered.inlines(inlines)
    return gathered.xml()


def _worded(text: str, label: str, straight: bool) -> str:
    """The runs of a paragraph that is one string, as most are."""
    before, after = sides(PLAIN, SAID[None])
    if not label:
        return before + hyphened(escaped(*printed((text,), straight)), after) + after
    lead, _, said = printed((label, "\t", text), straight)
    return (
        f"{before}{hyphened(escaped(lead), after)}{after}{TAB}{before}{hyphened(escaped(said), after)}{after}"
    )
