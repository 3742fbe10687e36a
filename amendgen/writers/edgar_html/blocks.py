"""Blocks to the elements of HTML 3.2, one after the other; how far one is set in is the only style."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup

from amendgen.document.nodes import (
    Block,
    Blocks,
    Contents,
    Entry,
    Heading,
    Inlines,
    Item,
    Lines,
    Paragraph,
    Quotation,
    Revision,
    Role,
    Rule,
    Signature,
    Table,
)
from amendgen.writers.edgar_html.inlines import phrase, phrases
from amendgen.writers.edgar_html.writing import Writing
from amendgen.writers.html.tags import NOTHING, element, joined
from amendgen.writers.opening import opening

_ALIGN: dict[Role, str] = {"body": "", "flush": "", "centered": "center", "right": "right"}
_STEP = 2  # ems that an item is set in from the one it stands in
_DEEPEST = 6


def flow(blocks: Blocks, writing: Writing, depth: int = 0) -> Markup:
    """The elements of `blocks`, each on lines of its own; `depth` is how many items they stand in."""
    return joined(_block(block, writing, depth) for block in blocks)


def paragraph(content: Markup, depth: int = 0, style: str = "", **attributes: str) -> Markup:
    """A paragraph, set in as deep as its items go."""
    inset = f"margin-left: {_STEP * min(depth, _DEEPEST)}em" if depth else ""
    said = "; ".join(each for each in (inset, style) if each)
    return element("p", content, **attributes, style=said) + "\n"


def enumerated(label: str, blocks: Blocks, writing: Writing, depth: int, **attributes: str) -> Markup:
    """A label with what stands on its line, and what stands below that."""
    begun = opening(blocks)
    own = paragraph(phrase(begun.inlines or (), writing, label), depth, **attributes)
    return own + flow(begun.following, writing, depth + 1)


def _block(block: Block, writing: Writing, depth: int) -> Markup:
    match block:
        case Paragraph(inlines, role):
            indent = "text-indent: 2em" if role == "body" and not depth else ""
            return paragraph(phrase(inlines, writing), depth, indent, align=_ALIGN[role])
        case Heading():
            return _heading(block, writing)
        case Item(label, blocks=inner, anchor=anchor):
            return enumerated(label, inner, writing, depth, id=writing.id(anchor))
        case Quotation(inner):
            return element("blockquote", Markup("\n") + flow(inner, writing)) + "\n"
        case Lines(lines, role):
            return paragraph(phrases(lines, writing), depth, align=_ALIGN[role])
        case Signature(lines):
            return paragraph(phrases(lines, writing), style="margin-left: 50%; page-break-inside: avoid")
        case Table():
            return _table(block, writing)
        case Contents(entries):
            return joined(_entry(entry, writing) for entry in entries)
        case Rule():
            return Markup("<hr>\n")
        case Revision():
            return _revision(block, writing, depth)
        case _:
            assert_never(block)


def _revision(revision: Revision, writing: Writing, depth: int) -> Markup:
    if writing.change:
        raise TypeError(f"a change stands within a change: {revision}")
    writing.change = revision.change
    content = flow(revision.blocks, writing, depth)
    writing.change = None
    return content


def _heading(heading: Heading, writing: Writing) -> Markup:
    """A heading; in a footnote it heads nothing, and is a paragraph in bold."""
    words = phrase(heading.inlines, writing, heading.label)
    align = "" if heading.level == 2 else "center"
    if writing.noting:
        return paragraph(element("b", words), align=align, id=writing.id(heading.anchor))
    return element(f"h{heading.level + 1}", words, align=align, id=writing.id(heading.anchor)) + "\n"


def _entry(entry: Entry, writing: Writing) -> Markup:
    words = phrase(entry.inlines, writing, entry.label, linking=True)
    target = writing.target(entry.anchor)
    return paragraph(element("a", words, href=target) if target else words, entry.level - 1)


def _table(table: Table, writing: Writing) -> Markup:
    if not table.header:
        return NOTHING
    rows = [_row("th", table.header, writing), *(_row("td", row, writing) for row in table.rows)]
    content = Markup("\n") + joined(rows)
    return element("table", content, border="1", cellspacing="0", cellpadding="4", width="100%") + "\n"


def _row(name: str, row: tuple[Inlines, ...], writing: Writing) -> Markup:
    cells = joined(element(name, phrase(cell, writing), align="left", valign="top") for cell in row)
    return element("tr", cells) + "\n"
