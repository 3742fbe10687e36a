"""A docx with tracked changes read as a reader sees it who makes all of them, or none.

A strict reader for the tests alone, after ISO 29500-1, 17.13.5: it knows every element that the writer
writes and refuses any other, any text in the wrong element and any id used twice. A paragraph whose end
is not there runs on into the next. A footnote is read where its reference stands.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TYPEWRITTEN = str.maketrans("\u201c\u201d\u2018\u2019\u00a0\u2011", "\"\"'' -")
_DATED = "T00:00:00Z"
Reading = Literal["accepted", "rejected"]
GONE: dict[Reading, str] = {"accepted": "del", "rejected": "ins"}


def projection(docx: bytes, reading: Reading, typeset: bool = False) -> list[list[str]]:
    """For each section its paragraphs and its footer's, cells of a row parted by bars; what white space
    there is counts as one space. The small paragraphs that Word wants after a table and at a section's
    end are left out when they are empty, and so are empty paragraphs at the end of a section. Quotation
    marks that are turned, and spaces and hyphens that end no line, are read as a typewriter has them;
    `typeset`, as they are.
    """
    with ZipFile(io.BytesIO(docx)) as file:
        return _Projection(file, reading, typeset).sections()


@dataclass
class _Line:
    text: str = ""
    small: bool = False


class _Projection:
    def __init__(self, file: ZipFile, reading: Reading, typeset: bool) -> None:
        self.typeset = typeset
        self.file = file
        self.gone = GONE[reading]
        names = [name for name in file.namelist() if name.startswith("word/") and name.endswith(".xml")]
        self.parts = {name: fromstring(file.read(name)) for name in names}
        self.notes = {e.attrib[f"{W}id"]: e for e in self.parts["word/footnotes.xml"]}
        relations = fromstring(file.read("word/_rels/document.xml.rels"))
        self.targets = {each.attrib["Id"]: each.attrib["Target"] for each in relations}
        self.checked()

    def checked(self) -> None:
        """Ids are unique; every change says whose it is, and says it alike."""
        content = [tree for name, tree in self.parts.items() if "styles" not in name]
        tags = (f"{W}ins", f"{W}del", f"{W}bookmarkStart")
        found = [e for tree in content for e in tree.iter() if e.tag in tags]
        ids = [e.attrib[f"{W}id"] for e in found]
        assert len(set(ids)) == len(ids)
        changes = [e for e in found if e.tag != f"{W}bookmarkStart"]
        assert len({(e.attrib[f"{W}author"], e.get(f"{W}date")) for e in changes}) <= 1
        assert all(e.get(f"{W}date", _DATED).endswith(_DATED) for e in changes)
        names = [e.attrib[f"{W}name"] for e in found if e.tag == f"{W}bookmarkStart"]
        assert len(set(names)) == len(names)

    def sections(self) -> list[list[str]]:
        body = self.parts["word/document.xml"][0]
        sections: list[list[str]] = []
        lines: list[_Line] = []
        held = ""
        for element in body:
            if element.tag == f"{W}sectPr":
                assert not held, "the last paragraph's end is gone"
                sections.append(self.section(lines, element))
            elif element.tag == f"{W}tbl":
                rows = list(self.rows(element))
                assert not (rows and held), "a paragraph runs on into a table"
                lines += map(_Line, rows)
            else:
                held = self.line(element, held, lines)
                closing = element.find(f"{W}pPr/{W}sectPr")
                if closing is not None:
                    assert not held, "a section's last paragraph's end is gone"
                    sections.append(self.section(lines, closing))
                    lines = []
        return sections

    def line(self, paragraph: Element, held: str, lines: list[_Line]) -> str:
        """Adds the paragraph to the lines, or gives back its text when it runs on."""
        text, ended = self.paragraph(paragraph)
        if not ended:
            return held + text
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        lines.append(_Line(held + text, style.attrib[f"{W}val"] == "AfterTable"))
        return ""

    def section(self, lines: list[_Line], properties: Element) -> list[str]:
        told = [self.plain(line.text) for line in lines if line.text or not line.small]
        while told and not told[-1]:
            told.pop()
        reference = properties.find(f"{W}footerReference")
        assert reference is not None
        footer = self.parts[f"word/{self.targets[reference.attrib[f'{R}id']]}"]
        return [*told, *(self.plain(self.paragraph(p)[0]) for p in footer)]

    def rows(self, table: Element) -> Iterator[str]:
        for row in table.iter(f"{W}tr"):
            properties = [e.tag.removeprefix(W) for e in row.findall(f"{W}trPr/*")]
            assert properties[:1] == ["cantSplit"]
            changes = [name for name in properties if name in ("ins", "del")]
            assert properties[len(properties) - len(changes) :] == changes and len(changes) <= 1
            if self.gone not in changes:
                yield " | ".join(self.cell(cell, bool(changes)) for cell in row.iter(f"{W}tc"))

    def cell(self, cell: Element, changed: bool) -> str:
        (paragraph,) = cell.findall(f"{W}p")
        text, ended = self.paragraph(paragraph)
        assert ended, "the only paragraph of a cell that stands loses its end"
        ends = paragraph.find(f"{W}pPr/{W}rPr")
        assert (ends is not None) == changed
        return self.plain(text)

    def paragraph(self, paragraph: Element) -> tuple[str, bool]:
        properties, *content = paragraph
        assert properties.tag == f"{W}pPr"
        changes = [e.tag.removeprefix(W) for e in properties.findall(f"{W}rPr/*")]
        assert len(changes) <= 1
        return "".join(self.content(e, "", False) for e in content), self.gone not in changes

    def content(self, element: Element, change: str, linked: bool) -> str:
        """The text of what may stand in a paragraph, within a change or a link or neither."""
        match element.tag.removeprefix(W):
            case "r":
                return self.run(element, change)
            case "ins" | "del" as own:
                assert not change, "changes nest"
                assert len(element), "a change of nothing"
                text = "".join(self.content(e, own, linked) for e in element)
                return "" if own == self.gone else text
            case "hyperlink":
                assert not change and not linked, "a link stands in a change or a link"
                return "".join(self.content(e, "", True) for e in element)
            case "bookmarkStart" | "bookmarkEnd":
                return ""
            case tag:
                raise AssertionError(f"an unknown element {tag}")

    def run(self, run: Element, change: str) -> str:
        pieces: list[str] = []
        custom = False
        for each in run:
            match each.tag.removeprefix(W):
                case "t" | "delText" as tag:
                    assert (tag == "delText") == (change == "del"), f"{tag} in {change or 'no change'}"
                    assert each.text or run.find(f"{W}noBreakHyphen") is not None
                    # a note's own mark is left out: Word counts anew when a note goes
                    pieces.append("" if custom else each.text or "")
                case "tab":
                    pieces.append("\t")
                case "noBreakHyphen":
                    pieces.append("\u2011")
                case "br":
                    pieces.append("\n")
                case "footnoteReference":
                    custom = each.get(f"{W}customMarkFollows") == "1"
                    pieces.append(self.note(self.notes[each.attrib[f"{W}id"]], change))
                case "rPr" | "fldChar" | "instrText" | "footnoteRef":
                    pass
                case tag:
                    raise AssertionError(f"an unknown element {tag}")
        return "".join(pieces)

    def note(self, note: Element, change: str) -> str:
        """A note's paragraphs; one in revised words is revised as a whole and goes with them."""
        lines: list[_Line] = []
        held = ""
        runs = [e for e in note.iter() if e.tag in (f"{W}ins", f"{W}del")]
        if change:
            assert {e.tag.removeprefix(W) for e in runs} <= {change}
        for number, element in enumerate(note):
            if element.tag == f"{W}tbl":
                lines += map(_Line, self.rows(element))
                continue
            if number == 0:
                self.lead(element)
            held = self.line(element, held, lines)
        assert not held, "a note's last paragraph's end is gone"
        told = [self.plain(line.text) for line in lines if line.text or not line.small]
        while told and not told[-1]:
            told.pop()
        return f" [{' / '.join(told)}] "

    def plain(self, text: str) -> str:
        return _spaced(text if self.typeset else text.translate(_TYPEWRITTEN))

    def lead(self, paragraph: Element) -> None:
        """Takes the mark out of a note's first paragraph: its first run."""
        mark = paragraph[1]
        assert mark.tag == f"{W}r"
        paragraph.remove(mark)


def _spaced(text: str) -> str:
    """The text with what white space there is as one space; a space that ends no line is none of it."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")
