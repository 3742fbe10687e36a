"""A document as the lines that a comparison reads: words, emphasis and kind of block, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct

from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Document,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Revised,
    Revision,
    Ruled,
    Styled,
    Text,
)
from amendgen.document.walking import each_inlines

_MARKS = {"underline": "\ue100", "bold": "\ue101", "italic": "\ue102", "struck": "\ue103", "inserted": "\ue104"}
_KINDS = {
    "Paragraph": "\ue110",
    "Heading": "\ue111",
    "Lines": "\ue112",
    "Signature": "\ue113",
    "Table": "\ue114",
}
_END, _BREAK, _RULE, _NOTE, _ITEM, _FOOTER = "\ue105", "\ue106", "\ue107", "\ue108", "\ue115", "\ue116"
_UNSEEN = re.compile("[\ue100-\ue1ff]+")

Where = tuple[int, str, str]
"""The number of the part, its kind, and the label of the provision, "" before the first."""


class Line(Struct, frozen=True):
    """A block's own line. Marks of private use in `text` stand for emphasis and for the kind of block."""

    where: Where
    text: str


def shown(inlines: Inlines) -> str:
    """The words of a run, with marks for what is no word."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return inlines[0].text
    return "".join(_spoken(inline) for inline in inlines)


def _spoken(inline: object) -> str:
    match inline:
        case Text(text) | Reference(text=text):
            return text
        case Styled(style=mark, inlines=inner) | Revised(change=mark, inlines=inner):
            return f"{_MARKS[mark]}{shown(inner)}{_END}"
        case Blank(width):
            return "_" * width
        case Ruled(text):
            return f"{_RULE}{text}"
        case Break():
            return f"{_BREAK} "
        case Note(blocks=blocks, mark=mark):
            return f" {_NOTE}({mark}) {' '.join(line.text for line in _lines(blocks, (0, '', '')))}"
        case _:
            return ""


def lines(document: Document) -> list[Line]:
    """The lines of a document in reading order; the footer of a part stands behind its blocks."""
    return [line for number, part in enumerate(document.parts, 1) for line in _of(part, number)]


def said(blocks: Blocks) -> str:
    """The words of some blocks, with their labels, as one text."""
    return " ".join(filter(None, (readable(line.text) for line in _lines(blocks, (0, "", "")))))


def differing(part: Part, other: Part, number: int) -> Iterator[Line]:
    """The lines of a part but for the blocks at whose place the other part has an equal one."""
    where = (number, part.kind, "")
    for mine, its in zip_longest(part.blocks, other.blocks[: len(part.blocks)]):
        if mine != its:
            yield from _lines((mine,), where)
    if part.footer != other.footer:
        yield from _footer(part, number)


def _of(part: Part, number: int) -> Iterator[Line]:
    yield from _lines(part.blocks, (number, part.kind, ""))
    yield from _footer(part, number)


def _footer(part: Part, number: int) -> Iterator[Line]:
    for inlines in part.footer:
        yield Line((number, part.kind, "footer"), _FOOTER + shown(inlines))


def _lines(blocks: Blocks, where: Where, lead: str = "") -> Iterator[Line]:
    outer = where[2].rstrip(".") if lead else ""
    for block in blocks:
        match block:
            case Item(label=label, blocks=inner):
                where = (where[0], where[1], f"{outer}{label}")
                yield Line(where, f"{lead}{_ITEM}{_labelled(label)}")
                yield from _lines(inner, where, lead + _ITEM)
            case Quotation(inner) | Revision(_, inner):
                yield from _lines(inner, where, f"{lead}{_kind(block)}")
            case Heading(level=1, inlines=inlines):
                yield Line((where[0], where[1], "heading"), lead + _kind(block) + shown(inlines))
            case _:
                mark = lead + _kind(block)
                yield from (Line(where, mark + shown(inlines)) for inlines in each_inlines(block))


def _labelled(label: str) -> str:
    """A label between marks, which keep it whole: it is no value of a fact, whatever its number."""
    return f"\ue118{label}\ue119"


def _kind(block: Block) -> str:
    """A block by what it is and how it stands."""
    match block:
        case Paragraph(role=role) | Lines(role=role):
            return _KINDS[type(block).__name__] + _ROLES[role]
        case Heading(level=level, label=label):
            return f"{_KINDS['Heading']}{chr(0xE130 + level)}{_labelled(label)} "
        case Quotation():
            return "\ue117"
        case Revision(change=change):
            return _MARKS[change]
        case _:
            return _KINDS.get(type(block).__name__, "\ue11a")


_ROLES = {"body": "\ue120", "flush": "\ue121", "centered": "\ue122", "right": "\ue123"}


def readable(text: str) -> str:
    """A line, or a piece of one, without its marks."""
    return " ".join(_UNSEEN.sub("", text).split())


def in_provision(where: Where) -> bool:
    """Whether a place is in a provision that has a label."""
    return where[2] not in ("", "heading", "footer")


def spoken(where: Where) -> str:
    """A place in words: "the body, provision 3"."""
    number, kind, label = where
    part = _PARTS.get(kind, kind) + (f" (part {number})" if number > 1 else "")
    if label in ("footer", "heading"):
        return f"the {label} of {part}"
    if label:
        return f"{part}, provision {label.rstrip('.')}"
    return f"{part}, before its provisions" if kind == "body" else part


_PARTS = {"signatures": "the signature page", "attachment": "the attachment", "contents": "the contents"} | {
    kind: f"the {kind}" for kind in ("cover", "body")
}


def stands(value: str, text: str) -> bool:
    """Whether a value stands in a text whole: "747" in "Boeing 747", not in "747-341", "1,747" or "24747"."""
    return re.search(f"{_BEFORE}{re.escape(value)}{_BEHIND}", text) is not None


# what makes a longer word or number of what stands beside it: letters, and what joins them without a space
_BEFORE, _BEHIND = r"(?<!\w)(?<!\w[-/&])(?<!\d[.,])", r"(?!\w)(?![-/&]\w)(?![.,]\d)"
