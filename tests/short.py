"""Nodes in few words, as the tests of the document write them."""

from __future__ import annotations

from amendgen.document.nodes import Block, Inline, Inlines, Item, Paragraph, Styled, Text


def words(*inlines: Inline | str) -> Inlines:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)


def underlined(text: str) -> Styled:
    return Styled("underline", (Text(text),))


def item(label: str, text: str, *blocks: Block, series: str = "") -> Item:
    return Item(label, series, (Paragraph(words(text), "flush"), *blocks))
