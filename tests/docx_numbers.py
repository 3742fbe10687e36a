"""The labels that Word counts, resolved from a docx by the rules of ISO 29500-1, 17.9, for tests alone."""

from __future__ import annotations

import io
import re
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out


def _shown(number: int, form: str) -> str:
    letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    return {
        "decimal": str(number),
        "lowerLetter": letter,
        "upperLetter": letter.upper(),
        "lowerRoman": _roman(number),
        "upperRoman": _roman(number).upper(),
    }[form]


def numbers_of(docx: bytes) -> Numbers:
    """The numbers of a document, none of which is counted yet."""
    with ZipFile(io.BytesIO(docx)) as file:
        name = "word/numbering.xml"
        return Numbers(fromstring(file.read(name)) if name in file.namelist() else None)


class Numbers:
    """The numbers of a document as they are counted, paragraph by paragraph."""

    def __init__(self, part: Element | None) -> None:
        self.levels: dict[tuple[str, int], Element] = {}
        self.abstract: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        for abstract in () if part is None else part.iter(f"{W}abstractNum"):
            for level in abstract.iter(f"{W}lvl"):
                own = abstract.attrib[f"{W}abstractNumId"]
                self.levels[own, int(level.attrib[f"{W}ilvl"])] = level
        for num in () if part is None else part.iter(f"{W}num"):
            assert [each.tag for each in num] == [f"{W}abstractNumId"]
            self.abstract[num.attrib[f"{W}numId"]] = num[0].attrib[f"{W}val"]
        assert len(set(self.abstract.values())) == len(self.abstract)

    def label(self, paragraph: Element) -> str:
        """The label of the next paragraph as it is printed; "" when it is not counted."""
        text, capitals = self.number(paragraph)
        return text.upper() if capitals else text

    def number(self, paragraph: Element) -> tuple[str, bool]:
        """The number of the next paragraph, and whether its format prints it in capitals."""
        counted = paragraph.find(f"{W}pPr/{W}numPr")
        if counted is None:
            return "", False
        at, number = (each.attrib[f"{W}val"] for each in counted)
        own = self.abstract[number]
        counts = self.counts.setdefault(own, {})
        level = self.levels[own, int(at)]
        said = {each.tag.removeprefix(W): each.get(f"{W}val", "") for each in level}
        counts[int(at)] = counts[int(at)] + 1 if int(at) in counts else int(said["start"])
        for deeper in [each for each in counts if each > int(at)]:
            del counts[deeper]
        member = _shown(counts[int(at)], said["numFmt"])
        text = re.sub("%([1-9])", lambda place: {str(int(at) + 1): member}[place[1]], said["lvlText"])
        return text, level.find(f"{W}rPr/{W}caps") is not None
