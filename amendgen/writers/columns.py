"""The widths of a table's columns, alike in every writer that draws its own."""

from __future__ import annotations

from msgspec import Struct

from amendgen.document.nodes import Blank, Inline, Inlines, Reference, Revised, Styled, Table, Text
from amendgen.writers.typography import composed

MEASURE = 9360  # twentieths of a point between margins of an inch on letter paper
# letters of the heading's bold, which is ten points high, and the room that a cell keeps clear beside them
_NARROW, _LETTER, _CAPITAL, _WIDE, _PADDING = 80, 110, 155, 190, 240
_WIDTHS = {
    **dict.fromkeys("fijlrst.,;:'()[]-/! \u00a0", _NARROW),
    **dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _CAPITAL),
    **dict.fromkeys("mwMW@%&", _WIDE),
}


class Column(Struct, frozen=True):
    """The `width` of a column in twentieths of a point; a word of up to `letters` has room in it."""

    width: int
    letters: int


def columns(block: Table, measure: int = MEASURE) -> list[Column]:
    """The columns, which together are as wide as the `measure` to the twentieth of a point.

    None is narrower than its longest word, unless they all were then wider than the page. What is left goes to
    the columns by what their longest cells lack of being one line; a heading may well take two.
    """
    texts = [[_words(cell) for cell in column] for column in zip(block.header, *block.rows, strict=True)]
    wanted = [_PADDING + max(_width(word) for cell in column for word in cell) for column in texts]
    least = wanted if sum(wanted) <= measure else [min(width, measure // len(wanted)) for width in wanted]
    lacking = [
        max(1, max((_PADDING + _width(" ".join(cell)) - low for cell in column[1:]), default=1))
        for low, column in zip(least, texts, strict=True)
    ]
    spare = max(0, measure - sum(least))
    found = [low + spare * lack // sum(lacking) for low, lack in zip(least, lacking, strict=True)]
    found = [width * measure // sum(found) for width in found]
    found[-1] += measure - sum(found)
    return [_column(*each) for each in zip(found, wanted, texts, strict=True)]


def _column(width: int, wanted: int, cells: list[list[str]]) -> Column:
    longest = max(len(word) for cell in cells for word in cell)
    return Column(width, longest if width >= wanted else max(1, (width - _PADDING) // _WIDE))


def _width(words: str) -> int:
    """A generous measure of `words` set in one line."""
    return sum(_WIDTHS.get(letter, _LETTER) for letter in words)


def _words(inlines: Inlines) -> list[str]:
    """What no line breaks: a number is one with the word before it."""
    [said] = composed(["".join(_text(inline) for inline in inlines)])
    return said.split(" ")


def _text(inline: Inline) -> str:
    match inline:
        case Text(text) | Reference(text=text):
            return text
        case Blank(width):
            return "_" * width
        case Styled(inlines=inner) | Revised(inlines=inner):
            return "".join(_text(each) for each in inner)
        case _:
            return ""
