"""The lines of a text, each with its number, and the dashes under words turned into underlining."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from amendgen.agreement.reading.text.marks import END, UNDER

_DASHES = re.compile(r"-{2,}|-(?: -)+|-")
_WORD_END = re.compile(r"[\w)\"'.,;:]*")


class Line(Struct, frozen=True):
    """One line without the space at its end; `paged` when a page broke just before it."""

    number: int
    text: str
    paged: bool = False

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def end(self) -> int:
        """The column behind its last character."""
        return len(self.text.translate(_UNMARKED))

    @property
    def words(self) -> str:
        """Its words with single spaces, marks and all."""
        return " ".join(self.text.split())

    @property
    def ruled(self) -> bool:
        """Whether it draws a rule and says nothing."""
        return bool(self.text.strip()) and not self.text.strip(" -=_") and len(self.text.strip()) > 2


_UNMARKED = {ord(UNDER): None, ord(END): None}


def numbered(text: str) -> list[Line]:
    """The lines of `text` from 1, tabs as spaces; a form feed is a page mark."""
    text = text.replace("\x0c", "\n<PAGE>\n") if "\x0c" in text else text
    return [Line(number, line.expandtabs(8).rstrip()) for number, line in enumerate(text.split("\n"), 1)]


def underlined(lines: Sequence[Line]) -> list[Line]:
    """The lines with each row of dashes that stands under words made the underlining of those words."""
    return list(_underlined(lines))


def _underlined(lines: Sequence[Line]) -> Iterator[Line]:
    above: Line | None = None
    for line in lines:
        spans = _under(above, line)
        if above is not None and spans:
            above = replace(above, text=_marked(above.text, spans))
            continue
        if above is not None:
            yield above
        above = line
    if above is not None:
        yield above


def _under(above: Line | None, line: Line) -> list[tuple[int, int]]:
    """Where the words above are underlined by `line`; [] when it is no underlining."""
    if above is None or not above.text or above.ruled or UNDER in above.text:
        return []
    if not line.text or line.text.strip(" -") or re.search(r"\bBy:|/s/|<[A-Z]+>", above.text, re.IGNORECASE):
        return []
    if above.number == 1 and not above.indent and len(line.text.strip()) == above.end:
        return [(0, above.end)]  # a text that was cut out of another has lost the space before its first line
    if line.end > above.end + 2:
        return []
    spans = [(dash.start(), dash.end()) for dash in _DASHES.finditer(line.text)]
    covered = sum(len(above.text[a:b].strip()) for a, b in spans)
    return spans if spans and covered * 2 >= sum(b - a for a, b in spans) else []


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    for first, last in reversed(spans):
        while first < last and text[first : first + 1] == " ":
            first += 1
        if first < min(last, len(text)):
            text = f"{text[:first]}{UNDER}{text[first:last]}{END}{text[last:]}"
    return text
