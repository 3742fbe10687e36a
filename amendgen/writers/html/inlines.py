"""Inlines to phrases. The strings of a paragraph are composed together, for a quotation spans its tags."""

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
from amendgen.writers.html.tags import composed, within
from amendgen.writers.html.writing import TAG, Writing

BREAK = Markup("<br>")
_WHOLE = Markup('<span class="whole">{}</span>')
_STYLES: dict[Style, str] = {"underline": "u", "bold": "b", "italic": "i"}


def phrase(inlines: Inlines, writing: Writing, label: str = "", own: str = "", linking: bool = False) -> Markup:
    """What a paragraph prints, a label before it where there is one, which links to the provision's `own` id.

    `linking` says that it stands in a link: then no reference in it is one, and no note is marked.
    """
    pieces = [*_labelled(label, own), *_Phrase(writing, linking).pieces(inlines, writing.change)]
    return composed(pieces, BREAK, _WHOLE)


def phrases(lines: tuple[Inlines, ...], writing: Writing) -> Markup:
    """What lines that keep their ends print."""
    pieces: list[str] = []
    for number, line in enumerate(lines):
        pieces += [BREAK] * bool(number)
        pieces += _Phrase(writing, False).pieces(line, writing.change)
    return composed(pieces, BREAK, _WHOLE)


def _labelled(label: str, own: str) -> Iterator[str]:
    if label:
        name, href = ("a", f"#{own}") if own else ("span", "")
        yield from within(name, iter((label,)), class_="label", href=href)
        yield " "


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
                yield from within(_STYLES[style], self.pieces(inlines, change))
            case Reference():
                yield from self.reference(inline)
            case Blank(width):
                yield from within("span", iter(("_" * width,)), class_="blank", role="img", aria_label="blank")
            case Ruled(text):
                yield from within("span", iter((f" {text} ",)), class_="rule")
            case Break():
                yield BREAK
            case Note():
                if not self.linking:
                    yield self.writing.note(inline, change)
            case Revised():
                yield from self.revised(inline, change)
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)

    def reference(self, reference: Reference) -> Iterator[str]:
        target = "" if self.linking else self.writing.target(reference.anchor)
        text = iter((reference.text,))
        yield from within("a", text, href=target) if target else text

    def revised(self, revised: Revised, change: Change | None) -> Iterator[str]:
        if change:
            raise TypeError(f"a change stands within a change: {revised}")
        yield from within(TAG[revised.change], self.pieces(revised.inlines, revised.change))
