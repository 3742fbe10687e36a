"""Tables: bordered, the header row repeated on each page, no row broken between two."""

from __future__ import annotations

from amendgen.document.nodes import Inline, Inlines, Revised, Styled, Table, Text
from amendgen.writers.docx import styles
from amendgen.writers.docx.inlines import runs
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.writing import Writing

# no column is narrower than its longest word in the heading's bold, in twentieths of a point: a capital of ten
# points takes about 150, another character 105; what is left goes to the columns by their longest cells
_CAPITAL, _CHARACTER, _PADDING = 150, 105, 240


def table(block: Table, writing: Writing) -> str:
    """The table, and after it the paragraph that Word wants between two tables and at a part's end."""
    widths = _widths(block, writing.look.geometry.measure)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    header = _row(block.header, widths, styles.TABLE_HEADING, "<w:tblHeader/>", writing)
    after = paragraph(styles.AFTER_TABLE, "", writing.end())
    rows = "".join(_row(row, widths, styles.TABLE_TEXT, "", writing) for row in block.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles.TABLE}"/><w:tblW w:w="5000" w:type="pct"/>'
        f'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="0" w:noVBand="0"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>{after}"
    )


def _row(cells: tuple[Inlines, ...], widths: list[int], style: str, also: str, writing: Writing) -> str:
    change = writing.point()
    texts = [paragraph(style, runs(cell, writing), writing.end()) for cell in cells]
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{text}</w:tc>'
        for text, width in zip(texts, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{also}{change}</w:trPr>{inner}</w:tr>"


def _widths(block: Table, measure: int) -> list[int]:
    """The columns' widths, which together are the measure to the twentieth of a point."""
    columns = [[_words(cell) for cell in column] for column in zip(block.header, *block.rows, strict=True)]
    least = [_PADDING + max(_width(word) for cell in column for word in cell or [""]) for column in columns]
    spare = max(0, measure - sum(least))
    asked = [1 + max((len(" ".join(cell)) for cell in column[1:]), default=0) for column in columns]
    widths = [low + spare * share // sum(asked) for low, share in zip(least, asked, strict=True)]
    widths = [width * measure // sum(widths) for width in widths]
    widths[-1] += measure - sum(widths)
    return widths


def _width(word: str) -> int:
    return sum(_CAPITAL if character.isupper() else _CHARACTER for character in word)


def _words(inlines: Inlines) -> list[str]:
    return "".join(_text(inline) for inline in inlines).split()


def _text(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Styled(inlines=inner) | Revised(inlines=inner):
            return "".join(_text(each) for each in inner)
        case _:
            return ""
