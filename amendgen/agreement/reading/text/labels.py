"""The label that begins a provision in running text, and the ways to read it."""

from __future__ import annotations

import re

from msgspec import Struct

from amendgen.agreement.reading.text.marks import BREAK, END, NOTE, UNDER
from amendgen.document.enumerators import Reading, readings

_WORD = r"(?:SECTION|Section|ARTICLE|Article|PART|Part|PARAGRAPH|Paragraph)"
_LABEL = re.compile(
    rf"(?P<label>{_WORD} (?:\d{{1,3}}(?:\.\d{{1,3}})*[A-Z]?|[IVXL]+)[.:]?"
    r"|\d{1,3}(?:\.\d{1,3})+[A-Z]?[.:]?"
    r"|(?:\d{1,3}|[A-Za-z]|[IVXL]{2,7}|[ivxl]{2,7})[.)]"
    r"|(?P<round>\()(?:\d{1,3}|[a-z]{1,8}|[A-Z]{1,8})\))"
    rf"(?:[ {BREAK}]|(?(round)(?=\())|\Z)"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_OPENS = re.compile(rf"[A-Z\d\"'`\[(_$*{UNDER}{NOTE}-]")

# words that go on behind a number that is cited, as none begin a provision
_CITES = re.compile(r"(?:of|and|or|to|in|is|are|shall|will|may|through|above|below|here\w+|there\w*)\b")
# steps behind a section's number, and no heading behind them: "Section 5(a)(v), none" cites
_STEPS = re.compile(r"(?:\(\w{1,8}\))+(?!\s*(?:[A-Z\"'\[_$]|\.\s))")
_DEEP = 2


class Start(Struct, frozen=True):
    """A label, as printed, and how many characters of the text it takes with the space behind it."""

    label: str
    length: int

    @property
    def number(self) -> tuple[int, ...]:
        """The decimal number in it: (2, 4) of "Section 2.4", (6,) of "6."; () when there is none."""
        found = None if self.label.startswith("(") else _NUMBER.search(self.label)
        return tuple(map(int, found[0].split("."))) if found else ()

    @property
    def worded(self) -> bool:
        """Whether it says "Section", "Article", "Part" or "Paragraph"."""
        return " " in self.label

    @property
    def whole(self) -> bool:
        """Whether it says "Part" or "Paragraph", as the schedules and annexes of master agreements do."""
        return self.label.upper().startswith(("PART ", "PARAGRAPH "))

    @property
    def weak(self) -> bool:
        """Whether it may as well be a word or an initial: "A.", "v."."""
        return self.label[0].isalpha() and not self.worded

    def readings(self) -> tuple[Reading, ...]:
        """The ways to read it, likelier first; decimals of one depth are one series, however worded."""
        if len(number := self.number) > 1:
            last = number[-1] * 100 + (ord(self.label.rstrip(".:")[-1]) - 64) * self.lettered
            return (Reading("1" + ".1" * (len(number) - 1), last),)
        word, _, core = self.label.rstrip(".:").rpartition(" ")
        return readings(f"{word.upper()} {core}.") if word else readings(self.label)

    @property
    def lettered(self) -> bool:
        """Whether a capital letter follows the decimals: "2.4B"."""
        return len(self.number) > 1 and self.label.rstrip(".:")[-1].isalpha()


def labelled(text: str) -> Start | None:
    """The label at the start of `text`; None where a word, a reference or a number only looks like one."""
    shift = len(text) - len(text.lstrip(UNDER))
    found = _LABEL.match(text.replace(END, ""), shift)
    if found is None:
        return None
    start = Start(found["label"], found.end())
    rest = text.replace(END, "")[found.end() :]
    if start.worded and _STEPS.match(rest):
        return None
    if not start.label.startswith("(") and rest and not _OPENS.match(rest):
        deep = len(start.number) > _DEEP and rest[0].islower() and not _CITES.match(rest)
        return start if deep else None
    return start if start.readings() else None


def unlabelled(text: str, start: Start) -> str:
    """The text behind its label; underlining that ran over the label begins behind it."""
    if not text.startswith(UNDER):
        return text[start.length :]
    end = text.index(END)
    if end < start.length:
        return (text[:end] + text[end + 1 :])[start.length :]
    return UNDER + text[start.length :]
