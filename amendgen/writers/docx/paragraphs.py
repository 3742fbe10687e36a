"""Paragraphs: the element itself, and those that hold inlines under a label or a mark."""

from __future__ import annotations

from functools import lru_cache

from amendgen.document.nodes import Entry, Inlines
from amendgen.writers.docx import styles
from amendgen.writers.docx.gathering import gathering
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import bookmark

KEEP_NEXT = "<w:keepNext/>"


def paragraph(style: str, content: str, end: str = "", keep: bool = False, number: str = "") -> str:
    """The element; `end` says what is done to its end, `number` how it is counted. It always has properties,
    for the last of a part takes the section's in them."""
    kept = KEEP_NEXT if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{number}{end}</w:pPr>{content}</w:p>'


@lru_cache(maxsize=64)
def kept_with_next(blocks: str) -> str:
    """These paragraphs, the last of them on the page of what follows. No text can look like the tag sought."""
    before, style, last = blocks.rpartition("<w:pStyle ")
    named, ends, rest = last.partition("/>")
    return (
        blocks if rest.startswith(KEEP_NEXT) or not style else before + style + named + ends + KEEP_NEXT + rest
    )


def ends_changed(blocks: str) -> bool:
    """Whether the last of these paragraphs is struck or inserted with its end."""
    return blocks.endswith("</w:rPr>", 0, max(0, blocks.rfind("</w:pPr>")))


def lines(texts: tuple[Inlines, ...], writing: Writing) -> str:
    """The runs of lines that keep their ends, within one paragraph."""
    runs = gathering(writing)
    for number, line in enumerate(texts):
        if number:
            runs.line_end()
        runs.inlines(line)
    return runs.xml()


def contents_line(entry: Entry, writing: Writing) -> str:
    """A line of the table of contents, linked to what it names, without the notes that hang on it."""
    runs = gathering(writing)
    runs.linking = True
    runs.label(entry.label)
    runs.inlines(entry.inlines)
    content = runs.xml()
    if entry.anchor:
        content = f'<w:hyperlink w:anchor="{bookmark(entry.anchor)}" w:history="1">{content}</w:hyperlink>'
    return paragraph(styles.at(styles.ENTRY, entry.level - 1), content, writing.end())
