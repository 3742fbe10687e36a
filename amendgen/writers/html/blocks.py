"""Blocks to elements, one after the other."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup

from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Contents,
    Entry,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Revision,
    Rule,
    Signature,
    Table,
)
from amendgen.writers.html.inlines import phrase, phrases
from amendgen.writers.html.names import defined
from amendgen.writers.html.tags import NOTHING, closed, element, joined, opened
from amendgen.writers.html.writing import TAG, Writing
from amendgen.writers.keeping import leading, leads
from amendgen.writers.opening import opening

_LOOKS = ("title", "heading", "caption")


def flow(blocks: Blocks, writing: Writing) -> Markup:
    """The elements of `blocks`, each on lines of its own."""
    return joined(_block(block, writing) + "\n" for block in blocks)


def told(note: Note, number: int, change: Change | None, writing: Writing) -> Markup:
    """A note in its list, linked back to its mark; struck or inserted with the words it hangs on."""
    begun = opening(note.blocks)
    back = element("a", note.mark, href=f"#mark.{number}", role="doc-backlink")
    writing.change, writing.noting = change, True
    words = element("p", back + " " + phrase(begun.inlines or (), writing))
    content = words + flow(begun.following, writing)
    writing.change, writing.noting = None, False
    return element("li", _changed(content, change), id=f"note.{number}") + "\n"


def _block(block: Block, writing: Writing) -> Markup:
    match block:
        case Paragraph(inlines, role):
            return _paragraph(inlines, role, leads(inlines), writing)
        case Heading():
            return _heading(block, writing)
        case Item():
            return _item(block, writing)
        case Quotation(inner):
            return element("blockquote", "\n" + flow(inner, writing))
        case Lines(lines, role):
            return element("p", phrases(lines, writing), class_=f"{role} lines")
        case Signature(lines):
            return element("p", phrases(lines, writing), class_="signature")
        case Table():
            return _table(block, writing)
        case Contents(entries):
            return _contents(entries, writing)
        case Rule():
            return Markup("<hr>")
        case Revision():
            return _revision(block, writing)
        case _:
            assert_never(block)


def _paragraph(
    inlines: Inlines, role: str, leads_on: bool, writing: Writing, label: str = "", own: str = ""
) -> Markup:
    """A paragraph, that of an item with its label; `own` is the id of the item. One that leads on is kept, on
    paper, with what follows it."""
    term = writing.id() if defined(inlines) else ""
    words = phrase(inlines, writing, label, own) + _here(term, "Link to this definition")
    return element("p", words, class_=" ".join(filter(None, (role, "leads" * leads_on))), id=term)


def _heading(heading: Heading, writing: Writing) -> Markup:
    """A heading of the page's outline; in a footnote a paragraph that looks like one, for it heads nothing."""
    own, name = writing.id(), "p" if writing.noting else f"h{writing.outline.depth(heading.level)}"
    words = phrase(heading.inlines, writing, heading.label, own)
    words += _here("" if heading.label else own, "Link to this heading")
    return element(name, words, class_=_LOOKS[heading.level - 1], id=own)


def _here(own: str, called: str) -> Markup:
    """A link to what has no label that could be one; it is seen when it is pointed at."""
    return element("a", "", class_="here", href=f"#{own}", aria_label=called) if own else NOTHING


def _revision(revision: Revision, writing: Writing) -> Markup:
    if writing.change:
        raise TypeError(f"a change stands within a change: {revision}")
    writing.change = revision.change
    content = flow(revision.blocks, writing)
    writing.change = None
    return _changed(Markup("\n") + content, revision.change)


def _changed(content: Markup, change: Change | None) -> Markup:
    return element(TAG[change], content, class_="blocks") if change else content


def _item(item: Item, writing: Writing) -> Markup:
    begun, own = opening(item.blocks), writing.id()
    first = _paragraph(begun.inlines or (), "", leading(item, begun), writing, item.label, own)
    content = first + "\n" + flow(begun.following, writing)
    return element("div", content, class_="item", id=own)


def _contents(entries: tuple[Entry, ...], writing: Writing) -> Markup:
    """The list; the first one is where the page is navigated, those parted from it by a change go on."""
    listed = element("ul", joined(_entry(entry, writing) for entry in entries)) if entries else NOTHING
    if writing.navigated:
        return element("div", listed, class_="listed")
    writing.navigated = True
    return element("nav", listed, class_="listed", aria_label="Contents")


def _entry(entry: Entry, writing: Writing) -> Markup:
    words = phrase(entry.inlines, writing, entry.label, linking=True)
    target = writing.target(entry.anchor)
    return element(
        "li", element("a", words, href=target) if target else words, class_=f"level{entry.level}"
    ) + Markup("\n")


def _table(table: Table, writing: Writing) -> Markup:
    header = joined(element("th", phrase(cell, writing), scope="col") for cell in table.header)
    rows = joined(_row(row, writing) for row in table.rows)
    content = element("thead", element("tr", header)) + "\n" + element("tbody", rows)
    writing.tables += 1
    # a wide table is moved under the finger or by the keys, and the page stays where it is
    box = opened("div", class_="wide", role="region", aria_label=f"Table {writing.tables}", tabindex="0")
    return box + element("table", content) + closed("div")


def _row(row: tuple[Inlines, ...], writing: Writing) -> Markup:
    return element("tr", joined(element("td", phrase(cell, writing)) for cell in row)) + "\n"
