"""The widths of a table's columns, alike in every writer that draws its own."""

from __future__ import annotations

from amendgen.document.nodes import Blank, Inline, Inlines, Reference, Revised, Styled, Table, Text

MEASURE = 9360  # twentieths of a point between margins of an inch on letter paper
# no column is narrower than its longest word in the heading's bold, about 130 twentieths a character;
# what is left goes to the columns by their longest cells
_CHARACTER, _PADDING = 130, 240


def widths(block: Table, measure: int = MEASURE) -> list[int]:
    """The columns' widths, which together are the `measure` to the twentieth of a point."""
    columns = [[_words(cell) for cell in column] for column in zip(block.header, *block.rows, strict=True)]
    least = [
        _PADDING + _CHARACTER * max(len(word) for cell in column for word in cell or [""]) for column in columns
    ]
    if sum(least) > measure:
        least = [min(width, measure // len(least)) for width in least]
    spare = max(0, measure - sum(least))
    asked = [1 + max((len(" ".join(cell)) for cell in column[1:]), default=0) for column in columns]
    found = [low + spare * share // sum(asked) for low, share in zip(least, asked, strict=True)]
    found = [width * measure // sum(found) for width in found]
    found[-1] += measure - sum(found)
    return found


def fitting(width: int) -> int:
    """The letters of the longest word that a column of `width` is wide enough for."""
    return max(1, (width - _PADDING) // _CHARACTER)


def _words(inlines: Inlines) -> list[str]:
    return "".join(_text(inline) for inline in inlines).split()


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
