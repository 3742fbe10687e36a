"""Clause text that is words alone, as most of it is: read without the parser, whose loading takes longer.

Words may be underlined, blanks may be left in them, and brackets may stand round them; lines may end, and
paragraphs follow one another. Whatever else may be markup is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.document.nodes import Blank, Inline, Inlines, Styled, Text

BLANK = re.compile(r"""_{4,}|(?:(?<![^\s($\[/#])|(?<=\A")|(?<=[\s(]"))_{2,3}(?=[\s,.;:)%\]]|"(?!\w)|$)""")
"""A blank to fill: a run of underscores too long for emphasis, or one that stands alone.

Next to a word, or to quotation marks around words, it is emphasis."""
_TERM = re.compile(
    r"""(?<![A-Za-z0-9_])__([A-Za-z0-9](?:[A-Za-z0-9 .,&/'()-]*[A-Za-z0-9)])?)__(?![A-Za-z0-9_])"""
)
_MARK = re.compile(f"{_TERM.pattern}|({BLANK.pattern})")
# what has no meaning in the markup within a line; behind "]" a "(" would make a link of it
_WORDS = re.compile(r"""(?:[A-Za-z0-9 .,;:()"'$%&/?\[-]|\](?!\())*""")
# spaces and line ends that the parser would drop
_LOOSE = re.compile(r"""\s\s|\A\s|\s\Z""")
# a line that may be a container's or a rule
_BLOCK = re.compile(r"""^(?:[:-]|[_ ]+$)""", re.MULTILINE)


def worded(text: str) -> Inlines | None:
    """The inlines of a paragraph that has no markup but words underlined and blanks; None for another."""
    if _LOOSE.search(text):
        return None
    line, said, start = text.replace("\n", " "), list[Inline](), 0
    for mark in _MARK.finditer(line):
        said.append(Text(line[start : mark.start()]))
        said.append(Blank(len(mark[2])) if mark[2] else Styled("underline", (Text(mark[1]),)))
        start = mark.end()
    said.append(Text(line[start:]))
    if not all(_WORDS.fullmatch(each.text) for each in said if isinstance(each, Text)):
        return None
    return tuple(inline for inline in said if inline != Text(""))


def paragraphs(text: str) -> list[tuple[Inlines, str]] | None:
    """The paragraphs of a text, each with its source; None for one that has other blocks or markup."""
    if _BLOCK.search(text):
        return None
    sources = text.split("\n\n")
    read = [(said, source) for source in sources if (said := worded(source))]
    return read if len(read) == len(sources) else None


def merged(found: Iterator[Inline]) -> Inlines:
    """The inlines with neighbouring texts made one, so that equal wording is an equal tree."""
    out: list[Inline] = []
    for inline in found:
        if isinstance(inline, Text) and out and isinstance(last := out[-1], Text):
            out[-1] = Text(last.text + inline.text)
        elif inline != Text(""):
            out.append(inline)
    return tuple(out)
