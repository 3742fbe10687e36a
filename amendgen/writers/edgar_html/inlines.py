"""Inlines to what a paragraph holds. Its strings are composed together, for a quotation spans tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from markupsafe import Markup

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
    Style,
    Styled,
    Text,
)
from amendgen.writers.edgar_html.writing import Writing
from amendgen.writers.html.tags import composed, element, within

BREAK = Markup("<br>\n")
# <span> is not among the permitted elements, <nobr> neither; <font> is, and has a style
_WHOLE = Markup('<font style="white-space: nowrap">{}</font>')
_TAGS: dict[Style, str] = {"underline": "u", "bold": "b", "italic": "i"}
_DOUBLE = "text-decoration: underline double"
_RULE = "\u00a0" * 40


def phrase(inlines: Inlines, writing: Writing, label: str = "", linking: bool = False) -> Markup:
    """What a paragraph holds, a label before it where there is one.

    `linking` says that it stands in a link: then no reference in it is one, and no note is marked.
    """
    return phrases(((*_labelled(label), *inlines),), writing, linking)


def phrases(lines: tuple[Inlines, ...], writing: Writing, linking: bool = False) -> Markup:
    """What lines that keep their ends hold."""
    pieces: list[str] = []
    for number, line in enumerate(lines):
        pieces += [BREAK] * bool(number)
        pieces += _whole(line, writing, linking)
    return composed(pieces, BREAK, _WHOLE)


def _labelled(label: str) -> Inlines:
    return (Text(f"{label} "),) if label else ()


def _whole(inlines: Inlines, writing: Writing, linking: bool) -> Iterator[str]:
    """The pieces of a run, marked when its block is struck or inserted."""
    pieces = _Phrase(writing, linking).pieces(inlines, writing.change)
    return _revised(writing.change, pieces) if writing.change and inlines else pieces


class _Phrase:
    def __init__(self, writing: Writing, linking: bool) -> None:
        self.writing = writing
        self.linking = linking

    def pieces(self, inlines: Inlines, change: Change | None) -> Iterator[str]:
        """Printed characters, and the tags around them as `Markup`, in order."""
        for inline in inlines:
            yield from self.inline(inline, change)

    def inline(self, inline: Inline, change: Change | None) -> Iterator[str]:
        match inline:
            case Text(text):
                yield text
            case Styled(style, inlines):
                yield from within(_TAGS[style], self.pieces(inlines, change))
            case Reference():
                yield from self.reference(inline)
            case Blank(width):
                yield "_" * width
            case Ruled(text):
                yield from (" ", *within("u", iter((f"\u00a0{text}\u00a0" if text else _RULE,))), " ")
            case Break():
                yield BREAK
            case Note(mark=mark):
                if not self.linking:
                    yield self.mark(mark, self.writing.note(inline, change))
            case Revised(own, inlines):
                if change:
                    raise TypeError(f"a change stands within a change: {inline}")
                yield from _revised(own, self.pieces(inlines, own))
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)

    def reference(self, reference: Reference) -> Iterator[str]:
        target = "" if self.linking else self.writing.target(reference.anchor)
        text = iter((reference.text,))
        yield from within("a", text, href=target) if target else text

    def mark(self, mark: str, number: int) -> Markup:
        return element("sup", element("a", f"({mark})", href=f"#note.{number}", id=f"mark.{number}"))


def _revised(change: Change, pieces: Iterator[str]) -> Iterator[str]:
    return within("strike", pieces) if change == "struck" else within("u", pieces, style=_DOUBLE)
