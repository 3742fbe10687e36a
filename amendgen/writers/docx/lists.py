"""The numbering part: the lists of a document, each counting by itself (ISO 29500-1, 17.9)."""

from __future__ import annotations

from collections.abc import Mapping

from amendgen.document.enumerators import member_of
from amendgen.writers.docx import styles
from amendgen.writers.docx.numbering import Level, List
from amendgen.writers.docx.xml import escaped, root

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
# what Word tells copies of one list from others by, when text is pasted
_SIGN = 0x41470000


def numbering(lists: tuple[List, ...], indents: Mapping[str, str]) -> str:
    """The part. Tabs are the paragraphs' styles' own, and so are `indents`, the `w:ind` of each style: Word
    would take them from the style, LibreOffice takes none."""
    abstracts = "".join(_abstract(each, indents) for each in lists)
    instances = (
        f'<w:num w:numId="{each.number}"><w:abstractNumId w:val="{each.number}"/></w:num>' for each in lists
    )
    return root("numbering", abstracts + "".join(instances))


def numbered(number: int, level: int) -> str:
    """The property of a paragraph that list `number` counts at `level`."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _abstract(found: List, indents: Mapping[str, str]) -> str:
    levels = "".join(_level(at, level, indents) for at, level in enumerate(found.levels))
    return (
        f'<w:abstractNum w:abstractNumId="{found.number}"><w:nsid w:val="{_SIGN + found.number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(at: int, level: Level, indents: Mapping[str, str]) -> str:
    """One level. The word of a section's label is in capitals by its format alone: so a field that cites it,
    which has the number without its format, reads "Section 2". Its space does not join, lest LibreOffice set
    the number over the capitals."""
    depth, series = level.series
    before, member, after = member_of(series)
    style = styles.provision(depth - 1, series) if depth else styles.HEADING[1]
    capitals = "<w:rPr><w:caps/></w:rPr>" if before.isupper() else ""
    text = escaped(f"{before.capitalize()}%{at + 1}{after}")
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{level.start}"/><w:numFmt w:val="{_FORMATS[member]}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indents.get(style, '')}</w:pPr>{capitals}</w:lvl>"
    )
