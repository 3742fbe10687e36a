"""Tables: bordered, the header row repeated on each page, no row broken between two."""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Table
from amendgen.writers.columns import columns
from amendgen.writers.docx import styles
from amendgen.writers.docx.inlines import runs
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.writing import Writing


def table(block: Table, writing: Writing) -> str:
    """The table, and after it the paragraph that Word wants between two tables and at a part's end."""
    widths = [column.width for column in columns(block, writing.look.geometry.measure)]
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
