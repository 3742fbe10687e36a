"""Reading a docx back, and a tree's own words, to be held against each other."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import docx as python_docx
from docx.table import Table as DocxTable
from docx_numbers import numbers_of

from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "templates" / "house.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPEWRITTEN = str.maketrans("\u201c\u201d\u2018\u2019\u00a0\u2011", "\"\"'' -")


def plain(text: str) -> str:
    """Printed text as a typewriter has it, white space as one space."""
    return " ".join(text.translate(_TYPEWRITTEN).split())


def members(docx: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(docx)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def part(docx: bytes, name: str) -> Element:
    return fromstring(members(docx)[name])


def value(element: Element | None, attribute: str = "val") -> str:
    assert element is not None
    return element.attrib[W + attribute]


def printed(element: Element) -> str:
    """The characters of an element, tabs and line breaks as such."""
    marks = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join(e.text or "" if e.tag == f"{W}t" else marks.get(e.tag, "") for e in element.iter())


def read_paragraphs(docx: bytes) -> list[str]:
    """What python-docx reads, with the labels that Word counts; a string for each paragraph and each cell,
    empty ones left out."""
    read: list[str] = []
    numbers = numbers_of(docx)
    for block in python_docx.Document(io.BytesIO(docx)).iter_inner_content():
        if isinstance(block, DocxTable):
            read += [cell.text for row in block.rows for cell in row.cells]
        else:
            read.append(f"{numbers.label(block._p)}\t{block.text}")
    return [text for text in map(plain, read) if text]


def said_paragraphs(document: Document) -> list[str]:
    """What the tree says, cut in the same way."""
    said = (text for part in document.parts for text in _blocks(part.blocks))
    return [text for text in map(plain, said) if text]


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield said(block.inlines)
        case Heading():
            yield f"{block.label} {said(block.inlines)}"
        case Item(label, _, (Paragraph(inlines), *rest)):
            yield f"{label} {said(inlines)}"
            yield from _blocks(tuple(rest))
        case Item():
            yield block.label
            yield from _blocks(block.blocks)
        case Quotation():
            yield from _blocks(block.blocks)
        case Lines():
            yield "\n".join(map(said, block.lines))
        case Signature():
            yield from map(said, block.lines)
        case Table():
            yield from (said(cell) for row in (block.header, *block.rows) for cell in row)
        case Contents():
            yield from (f"{entry.label} {said(entry.inlines)}" for entry in block.entries)


def said(inlines: Inlines) -> str:
    words = []
    for inline in inlines:
        match inline:
            case Text(text) | Ruled(text) | Reference(text=text):
                words.append(text)
            case Styled():
                words.append(said(inline.inlines))
            case Blank():
                words.append("_" * inline.width)
            case Break():
                words.append("\n")
            case Note():
                pass
    return "".join(words)
