"""The words of a document as it was written, read back without the writers' help.

Quotation marks and dashes are folded, upper case too (a text filing shows underlining as capitals); page
marks, rules, drawn tables and page numbers are layout. A footnote stands where its mark stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from docx_numbers import Numbers

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FOLD = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2011": "-", "—": "--", "–": "-"}
)
_RULE = re.compile(r"\s*[-=]{3,}[-= ]*")
_NOTE_RULE = "-" * 10
_BLANK = re.compile(r"_+(?:\s+_+)*")


def folded(text: str) -> list[str]:
    """The words of a text; a blank is a blank, however long."""
    return _BLANK.sub("_", text.translate(_FOLD)).casefold().split()


def words_of_docx(file: ZipFile) -> list[str]:
    """Every w:t in its order, with the labels that Word counts, each note at its mark and each section's own
    footer at its end."""
    return folded(_Word(file).text())


def words_of_pages(file: ZipFile) -> Counter[str]:
    """How often each word of a docx stands on its pages, where notes are marked and stand below."""
    word = _Word(file)
    notes = ("".join(word.pieces(note)) for note in word.notes.values())
    return _counted(" ".join([word.text(marked=True), *notes]))


def words_of_headings(file: ZipFile) -> list[Counter[str]]:
    """The words that stand at the head of each page, and of each row that a table repeats there, the longest
    first."""
    word = _Word(file)
    rows = word.tree("word/document.xml").iter(f"{_W}tr")
    heads = (row for row in rows if next(row.iter(f"{_W}tblHeader"), None) is not None)
    texts = ("".join(word.pieces(row)) for row in heads)
    names = (name for name in file.namelist() if name.startswith("word/header"))
    headers = ("".join(word.pieces(word.tree(name))) for name in names)
    found = map(_counted, (*texts, *headers))
    return sorted((each for each in found if each), key=Counter.total, reverse=True)


def words_of_pdf(text: str) -> Counter[str]:
    """How often each word stands on the pages of a PDF; the lines that hold a page number are left out."""
    return _counted(re.sub(r"(?m)^\s*(?:(?:[\w. ()-]+-|Schedule, page )?\d+|[ivx]+)\s*$", "", text))


def _counted(text: str) -> Counter[str]:
    """Counted without marks of punctuation, since a line may end at a hyphen, and without lone digits,
    since a note's number may stand on its line or above it."""
    found = re.findall(r"[^\W_]+", text.translate(_FOLD).casefold())
    return Counter(word for word in found if len(word) > 1 or not word.isdigit())


def words_of_text(text: str) -> list[str]:
    """The words of a text filing, its notes put back where they are marked."""
    lines, notes = _without_notes(list(_undrawn(text.splitlines())))
    joined = " ".join(line for line in lines if not _RULE.fullmatch(line) and line != "<PAGE>")
    for mark, note in notes.items():
        found = re.search(rf"(?<=\S){re.escape(mark)}(?!\S)", joined)
        assert found, f"the note {mark} is marked nowhere"
        joined = f"{joined[: found.start()]} {note} {joined[found.end() :]}"
    return folded(joined)


def sheets_of_text(text: str) -> tuple[list[list[str]], list[list[str]]]:
    """The words of each part of a text filing without its notes, and those of each note behind its mark.

    A text puts the marks of notes in brackets, which are taken off.
    """
    lines, notes = _without_notes(list(_undrawn(text.splitlines())))
    whole = "\n".join(line for line in lines if not _RULE.fullmatch(line))
    for mark in notes:
        whole = re.sub(rf"(?<=\S){re.escape(mark)}(?!\S)", mark.strip("()"), whole, count=1)
    found = [folded(f"{mark.strip('()')} {note}") for mark, note in notes.items()]
    return [folded(part) for part in whole.split("<PAGE>\n")], found


class _Word:
    def __init__(self, file: ZipFile) -> None:
        self.file = file
        notes = self.tree("word/footnotes.xml").iter(f"{_W}footnote")
        self.notes = {note.attrib[f"{_W}id"]: note for note in notes}
        self.marked = False
        self.numbers = self.counting()
        relationships = self.tree("word/_rels/document.xml.rels")
        self.targets = {each.attrib["Id"]: each.attrib["Target"] for each in relationships}

    def tree(self, name: str) -> Element:
        return fromstring(self.file.read(name))

    def counting(self) -> Numbers:
        name = "word/numbering.xml"
        return Numbers(self.tree(name) if name in self.file.namelist() else None)

    def text(self, marked: bool = False) -> str:
        """The whole text; a note stands at its mark, or `marked` the mark alone."""
        self.marked = marked
        self.numbers = self.counting()
        return "".join(self.pieces(self.tree("word/document.xml")))

    def pieces(self, element: Element) -> Iterator[str]:
        footer = ""
        if element.tag == f"{_W}p":
            yield f"{self.numbers.label(element)} "
        for each in element:
            match each.tag.removeprefix(_W):
                case "t":
                    yield each.text or ""
                case "tab" | "br":
                    yield " "
                case "noBreakHyphen":
                    yield "-"
                case "footnoteReference":
                    yield self.note(each.attrib[f"{_W}id"])
                case "footerReference":
                    footer += self.footer(each)
                case "pPr":
                    footer = "".join(self.pieces(each))
                case _:
                    yield from self.pieces(each)
        if element.tag == f"{_W}p":
            yield " "
        yield footer

    def note(self, key: str) -> str:
        return key if self.marked else f" {''.join(self.pieces(self.notes[key]))} "

    def footer(self, reference: Element) -> str:
        """A footer's words; a page number is none."""
        tree = self.tree(f"word/{self.targets[reference.attrib[f'{_R}id']]}")
        if any("PAGE" in (code.text or "") for code in tree.iter(f"{_W}instrText")):
            return ""
        return "".join(self.pieces(tree))


def _undrawn(lines: list[str]) -> Iterator[str]:
    """The lines with each drawn table read cell by cell."""
    table: list[str] | None = None
    for line in lines:
        if line == "<TABLE>":
            table = []
        elif line == "</TABLE>":
            assert table is not None
            yield from _cells(table)
            table = None
        elif table is None:
            yield line
        elif line != "<CAPTION>" and not line.startswith("<S>"):
            table.append(line)


def _cells(drawn: list[str]) -> Iterator[str]:
    """The cells of a drawn table, row by row: its rules end rows, and columns are as wide as their dashes."""
    columns = [(dashes.start(), dashes.end()) for dashes in re.finditer("-+", drawn[0])]
    row: list[str] = []
    for line in drawn:
        if _RULE.fullmatch(line):
            yield from (" ".join(part[start:end].strip() for part in row) for start, end in columns)
            row = []
        else:
            row.append(line)


def _without_notes(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines without the notes under their short rules, and each note by its mark."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    rest = iter(lines)
    for line in rest:
        if line != _NOTE_RULE:
            kept.append(line)
            continue
        note: list[str] = []
        for under in rest:
            if not under.strip():
                break
            note.append(under.strip())
        mark, _, words = " ".join(note).partition(" ")
        notes[mark] = words
    return kept, notes
