"""What an instruction quotes: the texts struck and inserted, in its own line or as a block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.document import markup
from amendgen.document.nodes import (
    Block,
    Blocks,
    Heading,
    Inlines,
    Item,
    Paragraph,
    Quotation,
    Styled,
    Text,
)
from amendgen.drafting.idioms import StyleName
from amendgen.edits.address import Address, Label
from amendgen.edits.kinds import Definition

_AMOUNT = re.compile(r"\$[\d,]+(?:\.\d+)?")
_MARKS = {".": "period", ",": "comma", ";": "semi-colon", ":": "colon"}


def in_line(text: str, style: StyleName) -> Inlines:
    """The text in quotation marks; the classic style says what it is: 'the amount "$10"', 'the text "and"'."""
    if style == "plain":
        return quoted(text)
    noun = "amount" if _AMOUNT.fullmatch(text) else "text"
    return (Text(f"the {noun} "), *quoted(text))


def mark(text: str, article: str, style: StyleName) -> Inlines:
    """A mark of punctuation by its name, "the period", "a semi-colon"; any other text as `in_line`."""
    return (Text(f"{article} {_MARKS[text]}"),) if text in _MARKS else in_line(text, style)


def quoted(text: str) -> Inlines:
    """The text in quotation marks."""
    return (Text('"'), *markup.inlines(text), Text('"'))


def block(text: str, lead: str, tail: str) -> Quotation:
    """The text as a block, with `lead` before its first word and `tail` behind its last."""
    return Quotation(_with_tail(_with_lead(markup.blocks(text), lead), tail))


def reserved(at: Sequence[Address], ending: str) -> str:
    """The words of provisions that are reserved, one paragraph each."""
    return "\n\n".join(f"{_label(address)} [Reserved]{ending}" for address in at)


def defined(definitions: Sequence[Definition]) -> str:
    """The definitions, each term underlined in quotation marks."""
    return "\n\n".join(definition.paragraph for definition in definitions)


def _label(address: Address) -> str:
    """The label as it stands before the provision's words: "(a)", "A.", "6.1"."""
    if not address.steps:
        return address.number
    last = address.steps[-1]
    return last.text if isinstance(last, Label) and last.text.startswith("(") else f"{address.steps[-1]}."


def _with_lead(blocks: Blocks, lead: str) -> Blocks:
    if not lead:
        return blocks
    first, *rest = blocks
    match first:
        case Item(label=label) | Heading(label=label) if label:
            led: Block = replace(first, label=lead + label)
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            led = replace(first, inlines=(Text(lead), *inlines))
        case _:
            raise TypeError(f"clause text cannot begin with a {type(first).__name__}")
    return (led, *rest)


def _with_tail(blocks: Blocks, tail: str) -> Blocks:
    if not tail:
        return blocks
    *rest, last = blocks
    match last:
        case Item(blocks=inner):
            tailed: Block = replace(last, blocks=_with_tail(inner, tail))
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            tailed = replace(last, inlines=(*inlines, Text(tail)))
        case _ if '"' not in tail:  # the instruction's own full stop has no place behind a table
            return blocks
        case _:
            raise TypeError(f"clause text cannot end with a {type(last).__name__}")
    return (*rest, tailed)


def ending(blocks: Blocks) -> str:
    """The last character of clause text; "" when it ends with no character: a blank, a table."""
    match blocks[-1]:
        case Item(blocks=inner):
            return ending(inner)
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            return _last(inlines)
        case _:
            return ""


def _last(inlines: Inlines) -> str:
    match inlines[-1] if inlines else None:
        case Text(text):
            return text[-1:]
        case Styled(inlines=inner):
            return _last(inner)
        case _:
            return ""
