"""Blocks to lines of Markdown, a blank line between two of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

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
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.markdown.characters import beginning
from amendgen.writers.markdown.inlines import kept, paragraph, phrase
from amendgen.writers.markdown.writing import Writing
from amendgen.writers.opening import opening

DEEPER = "\u2003\u2003"  # two em spaces: Markdown's own white space would make code of a clause set in


def stacked(blocks: Blocks, writing: Writing, depth: int = 0) -> list[str]:
    """Blocks with a blank line between; `depth` is how many items they stand in."""
    return separated(_block(block, writing, depth) for block in blocks)


def separated(groups: Iterable[list[str]]) -> list[str]:
    """Groups of lines with a blank line between; what prints nothing takes no room."""
    out: list[str] = []
    for group in filter(None, groups):
        out += ["", *group] if out else group
    return out


def within(lines: list[str], prefix: str) -> list[str]:
    """Lines inside a block that marks each of them."""
    return [f"{prefix}{line}".rstrip(" ") for line in lines]


def _block(block: Block, writing: Writing, depth: int) -> list[str]:
    match block:
        case Paragraph(inlines):
            return _indented(paragraph(inlines, writing), depth)
        case Heading():
            return _heading(block, writing)
        case Item():
            return _item(block, writing, depth)
        case Quotation(inner):
            return within(stacked(inner, writing), "> ")
        case Lines(lines) | Signature(lines):
            return kept(lines, writing)
        case Table():
            return _table(block, writing)
        case Contents(entries):
            return [_entry(entry, writing) for entry in entries]
        case Rule():
            return paragraph((Ruled(""),), writing) if writing.change else ["***"]
        case Revision():
            return _revision(block, writing, depth)
        case _:
            assert_never(block)


def _revision(revision: Revision, writing: Writing, depth: int) -> list[str]:
    if writing.change:
        raise TypeError(f"a change stands within a change: {revision}")
    writing.change = revision.change
    lines = stacked(revision.blocks, writing, depth)
    writing.change = None
    return lines


def _heading(heading: Heading, writing: Writing) -> list[str]:
    """A heading; in a footnote it heads nothing, and is a paragraph in bold."""
    said, anchor = _labelled(heading.label, heading.inlines), writing.anchor(heading.anchor)
    if writing.inner is not None:
        return paragraph((Styled("bold", said),), writing, anchor)
    return [f"{'#' * heading.level} {anchor}{phrase(said, writing)}".rstrip(" ")]


def _item(item: Item, writing: Writing, depth: int) -> list[str]:
    begun = opening(item.blocks)
    own = paragraph(_labelled(item.label, begun.inlines or ()), writing, writing.anchor(item.anchor))
    return separated([_indented(own, depth), stacked(begun.following, writing, depth + 1)])


def _labelled(label: str, inlines: Inlines) -> Inlines:
    return (Text(f"{label} "), *inlines) if label else inlines


def _indented(lines: list[str], depth: int) -> list[str]:
    """A paragraph with its first line set in, so far as the items go into which it stands."""
    return [DEEPER * depth + lines[0], *lines[1:]] if lines else []


def _entry(entry: Entry, writing: Writing) -> str:
    target = writing.target(entry.anchor)
    words = phrase(_labelled(entry.label, entry.inlines), writing, linked=True)
    return f"{'  ' * (entry.level - 1)}- {f'[{words}]({target})' if target and words else beginning(words)}"


def _table(table: Table, writing: Writing) -> list[str]:
    if not table.header:
        return []
    return [_row(table.header, writing), f"|{' --- |' * len(table.header)}"] + [
        _row(row, writing) for row in table.rows
    ]


def _row(row: tuple[Inlines, ...], writing: Writing) -> str:
    return f"| {' | '.join(phrase(cell, writing) for cell in row)} |"
