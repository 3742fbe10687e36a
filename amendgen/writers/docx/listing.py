"""The table of contents as a field: Word gathers it anew, with page numbers, from the mark that each entry has.

Nothing here knows pages, and so the entries stand without until Word is asked. A mark (ISO 29500-1, 17.16.5.69,
TC) says the words of its entry, for a run-in heading is less than its paragraph; the field (17.16.5.68, TOC) is
there only where the marks give the very entries that are printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.document.contents import entries
from amendgen.document.nodes import Contents, Entry, Inlines, Part, Text
from amendgen.writers.docx.fields import begun, ended, silent
from amendgen.writers.typography import composed

_FIELD = r" TOC \f C \h \z "


def gathered(parts: Sequence[Part]) -> bool:
    """Whether the contents of these parts are what Word would gather: one table, of all their entries."""
    if not any(part.kind == "contents" for part in parts):
        return False
    tables = [block for part in parts for block in part.blocks if isinstance(block, Contents)]
    if len(tables) != 1:
        return False
    told = [_told(entry) for entry in tables[0].entries]
    return None not in told and told == [_told(entry) for entry in entries(parts)]


def _told(entry: Entry) -> tuple[int, str, str] | None:
    """What an entry says, however its words are cut; None when they are more than words."""
    if not all(isinstance(inline, Text) for inline in entry.inlines):
        return None
    return (
        entry.level,
        entry.label,
        "".join(inline.text for inline in entry.inlines if isinstance(inline, Text)),
    )


def table(lines: list[str]) -> str:
    """The paragraphs of the table, as the result of its field."""
    paragraphs = "".join(lines)
    at = paragraphs.index("</w:pPr>") + len("</w:pPr>")
    return f"{paragraphs[:at]}{begun(_FIELD)}{paragraphs[at:].removesuffix('</w:p>')}{ended()}</w:p>"


def mark(level: int, label: str, inlines: Inlines, straight: bool, numbered: bool = True) -> str:
    r"""The mark of an entry, which prints nothing where it stands. One that is not `numbered` says (\n) that
    Word is to list it without a page: of "A-1" in an attachment's footer it knows the 1 alone."""
    texts = [inline.text for inline in inlines if isinstance(inline, Text)]
    lead = (label, "\t") if label else ()
    told = "".join(composed((*lead, *texts), straight))
    told = told.replace("\\", r"\\").replace('"', r"\"")
    return silent(rf' TC "{told}" \f C \l {level} ' + r"\n " * (not numbered))


def first_marked(blocks: str, part: Part, straight: bool) -> str:
    """The paragraphs of an attachment, with the mark of its entry in the first."""
    marks = "".join(mark(each.level, each.label, each.inlines, straight, False) for each in entries((part,)))
    at = blocks.find("</w:pPr>") + len("</w:pPr>")
    return blocks[:at] + marks + blocks[at:]
