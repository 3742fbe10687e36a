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
    needs = _needs(block)
    wanted = [_PADDING + need.word for need in needs]
    least = wanted if sum(wanted) <= measure else [min(width, measure // len(wanted)) for width in wanted]
    lacking = [max(1, _PADDING + need.cell - low) for low, need in zip(least, needs, strict=True)]
    spare = max(0, measure - sum(least))
    found = [low + spare * lack // sum(lacking) for low, lack in zip(least, lacking, strict=True)]
    found = [width * measure // sum(found) for width in found]
    found[-1] += measure - sum(found)
    return [_column(*each) for each in zip(found, wanted, needs, strict=True)]


def _column(width: int, wanted: int, need: _Need) -> Column:
    return Column(width, need.letters if width >= wanted else max(1, (width - _PADDING) // _WIDE))


class _Need(Struct):
    """The measure of the widest word of a column, and of its widest cell below the heading; the letters of its
    longest word."""

    word: int = 0
    letters: int = 0
    cell: int = 0


def _needs(block: Table) -> list[_Need]:
    """What each column has to hold; a cell at a time, for a table may be very long."""
    needs = [_Need() for _ in block.header]
    for number, row in enumerate((block.header, *block.rows)):
        for need, cell in zip(needs, map(_words, row), strict=True):
            need.word = max(need.word, *map(_width, cell))
            need.letters = max(need.letters, *map(len, cell))
            need.cell = max(need.cell, _width(" ".join(cell)) if number else 0)
    return needs


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
