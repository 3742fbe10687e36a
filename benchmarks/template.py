"""A sample's document as a docxtpl template: the same words in the same styles, its facts left open.

It is made as a careful user of docxtpl would: neighbouring words of one look are one run, the base is
the house's own lean style document and not python-docx's, and there is no logic in it, only variables.
"""

from __future__ import annotations

import io
from itertools import groupby

import docx
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from amendgen.document.nodes import (
    Blank,
    Blocks,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Note,
    Paragraph,
    Quotation,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)

_ROLE = {"body": "BodyText", "flush": "Flush", "centered": "Centered", "right": "RightAligned"}


def template(document: Document, style: bytes) -> bytes:
    """The docx that prints `document`, in the styles of the docx `style`."""
    making = _Making(style)
    making.word.core_properties.title = document.title
    for number, part in enumerate(document.parts):
        section = making.word.add_section(WD_SECTION.NEW_PAGE) if number else making.word.sections[0]
        if not number or part.footer != document.parts[number - 1].footer:
            section.footer.is_linked_to_previous = False
            making.footer(section.footer.paragraphs[0], part.footer, numbered=part.kind == "body")
        making.blocks(part.blocks)
        making.notes()
    file = io.BytesIO()
    making.word.save(file)
    return file.getvalue()


class _Making:
    """A Word document as it is written; a note waits to be a paragraph at the end of its part."""

    def __init__(self, style: bytes) -> None:
        self.word: Word = docx.Document(io.BytesIO(style))
        self.word.element.body.clear_content()
        self.styles = {one.style_id: one for one in self.word.styles}
        self.waiting: list[Note] = []

    def blocks(self, blocks: Blocks, depth: int = 0) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self.paragraph(_ROLE[block.role], block.inlines)
                case Heading():
                    label = (Text(f"{block.label}\t"),) if block.label else ()
                    self.paragraph(f"Heading{block.level}", (*label, *block.inlines))
                case Item(blocks=(Paragraph() as first, *rest)):
                    self.paragraph(f"Item{depth + 1}", (Text(f"{block.label}\t"), *first.inlines))
                    self.blocks(tuple(rest), depth + 1)
                case Quotation():
                    self.blocks(block.blocks, depth + 1)
                case Signature():
                    for line in block.lines:
                        self.paragraph("Signature", line)
                case Table():
                    self.table(block)
                case _:
                    raise TypeError(f"the sample is not thought to have a {type(block).__name__}")

    def paragraph(self, style: str, inlines: Inlines) -> None:
        self.fill(self.word.add_paragraph(), style, inlines)

    def fill(self, paragraph: WordParagraph, style: str, inlines: Inlines) -> None:
        paragraph.style = self.styles[style]
        pieces = [piece for inline in inlines for piece in self.pieces(inline, underlined=False)]
        for underlined, group in groupby(pieces, key=lambda piece: piece[1]):
            run = paragraph.add_run("".join(text for text, _ in group))
            run.style = self.styles["Underlined"] if underlined else None

    def pieces(self, inline: Inline, underlined: bool) -> list[tuple[str, bool]]:
        """The words of an inline, and whether each stretch is underlined."""
        match inline:
            case Text(text):
                return [(text, underlined)]
            case Styled(inlines=inlines):
                return [piece for one in inlines for piece in self.pieces(one, underlined=True)]
            case Blank(width):
                return [("_" * width, underlined)]
            case Ruled(text):
                return [(f"{text}\t", True)]
            case Note():
                self.waiting.append(inline)
                return []
            case _:
                raise TypeError(f"the sample is not thought to have a {type(inline).__name__}")

    def table(self, table: Table) -> None:
        made = self.word.add_table(0, len(table.header), self.styles["ScheduleTable"])
        for number, row in enumerate((table.header, *table.rows)):
            style = "TableText" if number else "TableHeading"
            for cell, inlines in zip(made.add_row().cells, row, strict=True):
                self.fill(cell.paragraphs[0], style, inlines)

    def notes(self) -> None:
        for note in self.waiting:
            for block in note.blocks:
                if isinstance(block, Paragraph):
                    self.paragraph("FootnoteText", block.inlines)
        self.waiting.clear()

    def footer(self, paragraph: WordParagraph, lines: tuple[Inlines, ...], numbered: bool) -> None:
        self.fill(paragraph, "Footer", tuple(inline for line in lines for inline in line))
        if numbered:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), "PAGE")
            field.append(paragraph.add_run("1")._r)
            paragraph._p.append(field)
