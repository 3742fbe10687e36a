"""Inlines to Markdown: paragraphs whose sentences have lines of their own, or a run on one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from amendgen.document.nodes import (
    Blank,
    Break,
    Change,
    Hold,
    Inline,
    Inlines,
    Note,
    Reference,
    Revised,
    Ruled,
    Styled,
    Text,
)
from amendgen.writers.markdown.characters import beginning
from amendgen.writers.markdown.sentences import sentences
from amendgen.writers.markdown.spans import joined
from amendgen.writers.markdown.tokens import Code, End, Link, Noted, Token, span, trimmed
from amendgen.writers.markdown.writing import Writing

RULE = "-" * 24
_ENDED = "\\\n"


def paragraph(inlines: Inlines, writing: Writing, before: str = "") -> list[str]:
    """The lines of a paragraph: a sentence a line; a line that the document ends is ended with a backslash.

    `before` is Markdown that begins the first line, an element that links lead to. No words, no lines.
    """
    return _finished(sentences(joined(trimmed(_whole(inlines, writing)), _ENDED)), before)


def kept(lines: tuple[Inlines, ...], writing: Writing) -> list[str]:
    """The lines of a paragraph whose lines keep their ends."""
    tokens = [token for line in lines for token in (*_whole(line, writing), End())]
    return _finished(joined(trimmed(tokens), _ENDED))


def phrase(inlines: Inlines, writing: Writing, linked: bool = False) -> str:
    """A run on one line, for a heading or a cell; one that is `linked` as a whole has no links in it."""
    tokens = _whole(inlines, writing)
    return joined(trimmed([_plain(token) for token in tokens] if linked else tokens), "<br>", linked)


def _whole(inlines: Inlines, writing: Writing) -> list[Token]:
    """The tokens of a run that a block holds, with what is done to the block."""
    tokens = list(_run(inlines, writing, writing.change))
    return span(writing.change, tokens) if writing.change else tokens


def _run(inlines: Inlines, writing: Writing, change: Change | None) -> Iterator[Token]:
    """The tokens of a run, in order; `change` is what is done to the whole of it."""
    for inline in inlines:
        yield from _inline(inline, writing, change)


def _inline(inline: Inline, writing: Writing, change: Change | None) -> Iterator[Token]:
    match inline:
        case Text(text):
            yield text
        case Styled(style, inlines):
            yield from span(style, list(_run(inlines, writing, change)))
        case Reference(anchor, text=text):
            target = writing.target(anchor)
            yield Link(text, target) if target and text.strip() else text
        case Blank(width):
            yield Code("_" * width)
        case Ruled(text):
            yield from (" ", text if text.strip() else Code(RULE), " ")
        case Break():
            yield End()
        case Note():
            yield writing.note(inline, change)
        case Revised(own, inlines):
            if change:
                raise TypeError(f"a change stands within a change: {inline}")
            yield from span(own, list(_run(inlines, writing, own)))
        case Hold():
            raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
        case _:
            assert_never(inline)


def _plain(token: Token) -> Token:
    """The token as it stands in a link."""
    return token.text if isinstance(token, Link) else "" if isinstance(token, Noted) else token


def _finished(text: str, before: str = "") -> list[str]:
    """The lines of a paragraph's Markdown, each escaped where its beginning would be markup."""
    first, *more = text.split("\n")
    lines = [before + beginning(first.strip(" ")), *(beginning(line.strip(" ")) for line in more)]
    return lines if text or before else []
