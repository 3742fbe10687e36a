"""A stretch of text to inlines: blanks, underlining, notes, and the capitals that stand for underlining."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.reading.text.marks import BREAK, END, NOTE, UNDER
from amendgen.document.nodes import Blank, Break, Inline, Inlines, Note, Styled, Text

_TOKEN = re.compile(rf"(_{{2,}})|({UNDER})|({END})|{NOTE}(\d+){NOTE}|({BREAK})")
_HEADING = re.compile(
    rf"[A-Z][^a-z{UNDER}{NOTE}{BREAK}]*?[A-Z)](?=[.:](?:\s|\Z)|\.?\Z|\.--|\s+[-\u2013\u2014]\s)"
)
_TERM = re.compile(r'(?<=")[A-Z][A-Z0-9&.,/\'-]*(?: [A-Z0-9&.,/\'()-]+)*(?=")')
_LONGEST = 120


def inlines(text: str, notes: Sequence[Note] = (), heading: bool = False) -> Inlines:
    """The inlines of `text`; with `heading`, capitals at its start are the run-in heading of a provision."""
    text = _shouted(text, heading)
    return _Reading(notes).read(text)


def _shouted(text: str, heading: bool) -> str:
    found = _HEADING.match(text) if heading else None
    if found and len(found[0]) <= _LONGEST and sum(map(str.isalpha, found[0])) > 2:
        text = f"{UNDER}{found[0]}{END}{text[found.end() :]}"
    return _TERM.sub(lambda term: f"{UNDER}{term[0]}{END}", text) if '"' in text else text


class _Reading:
    def __init__(self, notes: Sequence[Note]) -> None:
        self.notes = notes
        self.out: list[Inline] = []
        self.under: list[Inline] | None = None

    def read(self, text: str) -> Inlines:
        at = 0
        for token in _TOKEN.finditer(text):
            self.add(Text(text[at : token.start()]))
            self.token(token)
            at = token.end()
        self.add(Text(text[at:]))
        self.closed()
        return tuple(self.out)

    def token(self, token: re.Match[str]) -> None:
        blank, under, end, note, _ = token.groups()
        if blank:
            self.add(Blank(len(blank)))
        elif under:
            self.closed()
            self.under = []
        elif end:
            self.closed()
        elif note:
            self.add(self.notes[int(note)])
        else:
            self.add(Break())

    def add(self, inline: Inline) -> None:
        if inline != Text(""):
            (self.out if self.under is None else self.under).append(inline)

    def closed(self) -> None:
        if self.under:
            self.out.append(Styled("underline", tuple(self.under)))
        self.under = None
