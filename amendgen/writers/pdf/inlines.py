"""Inlines to Typst. The strings of a paragraph are composed together, for a quotation spans its pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
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
    Style,
    Styled,
    Text,
)
from amendgen.writers.pdf.code import Code, Piece, content, printed
from amendgen.writers.pdf.writing import Writing, unwritable
from amendgen.writers.typography import composed

# the space is for those who hear the words: a line's end is none to them
BREAK = Code('" ";linebreak();', "\n")
WIDE, NARROW = 40, 24
"""The letters, all of them wide, for which there is room in any line: of the page, and of half of it."""
# the width of an empty rule that stands in running text, in underscores
_RULE_WIDTH = 30
_STYLES: dict[Style, str] = {"underline": "u", "bold": "b", "italic": "i"}
_CLOSE = Code("});")
Told = Callable[[Note, Writing], str]


class Inliner:
    """Makes the pieces of paragraphs, and their content.

    `told` writes what a note says; `linking` says that the paragraph is in a link, with no other in it. A word
    of more than `longest` letters may be wider than its line, which it is then broken in.
    """

    __slots__ = ("linking", "longest", "told", "writing")

    def __init__(self, writing: Writing, told: Told, linking: bool = False, longest: int = WIDE) -> None:
        self.writing = writing
        self.told = told
        self.linking = linking
        self.longest = longest

    def contents(self, *groups: Iterator[Piece]) -> list[str]:
        """The Typst content that each group of pieces prints, all composed as one paragraph."""
        gathered = [list(group) for group in groups]
        pieces = [piece for group in gathered for piece in group]
        texts = composed([piece if isinstance(piece, str) else piece.reads for piece in pieces])
        said = iter(self._said(pieces, texts))
        return [content("".join(islice(said, len(group)))) for group in gathered]

    def _said(self, pieces: list[Piece], texts: Sequence[str]) -> Iterator[str]:
        cuts = _cuts("".join(texts), self.longest)
        start = 0
        for piece, text in zip(pieces, texts, strict=True):
            if isinstance(piece, Code):
                yield piece.text
            else:
                end = start + len(text)
                yield printed(text, [cut - start for cut in cuts if start <= cut < end])
            start += len(text)

    def pieces(self, inlines: Inlines) -> Iterator[Piece]:
        """What the inlines print, and the code around it, in order; changed as the blocks around are."""
        return within(self.writing.change or "", self.plain(inlines))

    def plain(self, inlines: Inlines) -> Iterator[Piece]:
        """The same, in a change that has been opened."""
        for inline in inlines:
            yield from self.inline(inline)

    def inline(self, inline: Inline) -> Iterator[Piece]:
        """One inline. A `Hold` here is a fault of the program: a finished document has none."""
        match inline:
            case Text(text):
                yield text
            case Styled(style, inlines):
                yield from within(_STYLES[style], self.plain(inlines))
            case Reference(text=text):
                target = "" if self.linking else self.writing.target(inline.anchor)
                yield from within(f"link(label({target})," if target else "", iter((text,)))
            case Blank(width):
                yield "_" * width
            case Ruled(text):
                yield from within("u" if text else "", iter((text or "_" * _RULE_WIDTH,)))
            case Break():
                yield BREAK
            case Note():
                if not self.linking:
                    yield self.note(inline)
            case Revised(change, inlines):
                yield from self.revised(change, inlines)
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)

    def note(self, note: Note) -> Code:
        """A note where its mark stands."""
        if self.writing.footer:
            raise unwritable(
                "a footnote stands in a footer, below which a page has no room for it",
                "move the footnote's mark into the running text",
            )
        return Code(f"{self.told(note, self.writing)};")

    def revised(self, change: Change, inlines: Inlines) -> Iterator[Piece]:
        """Words struck or inserted, and the notes that hang on them."""
        if self.writing.change:
            raise TypeError("a change stands within a change")
        self.writing.change = change
        yield from within(change, self.plain(inlines))
        self.writing.change = None


def within(name: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces as an argument of the call `name`, which may have others before it; "" is no call."""
    if not name:
        yield from pieces
        return
    yield Code(f"{name}{'' if name.endswith(',') else '('}{{[];")
    yield from pieces
    yield _CLOSE


def _cuts(text: str, longest: int) -> list[int]:
    """Where a paragraph may be broken within words, of those of more than `longest` letters."""
    words = re.finditer(rf"[^ \t\n]{{{longest + 1},}}", text)
    step = max(1, longest // 8)
    return [place for word in words for place in range(word.start() + step, word.end(), step)]
