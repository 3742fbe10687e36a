"""Footnotes: the text under a short rule at the foot of a page, put where its mark stands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text.lines import Line
from amendgen.agreement.reading.text.marks import NOTE

_RULE = re.compile(r"\s{0,8}[-_]{5,30}")
_ITEM = re.compile(r"\s{4,}(?:\d{1,3}\.|(?:Section|SECTION) \d)\s")
_BEGUN = re.compile(r"\s*\((\d{1,2})\)\s+(\S.*)")


class Feet(Struct):
    """The lines without the footnotes that found their marks; the notes, by number, mark and lines."""

    lines: list[Line]
    notes: list[tuple[str, list[Line]]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def footed(lines: Sequence[Line]) -> Feet:
    """The footnotes of each page taken from its foot; one whose mark stands nowhere stays, with a doubt."""
    feet = Feet(list(lines))
    starts = [0, *(i for i, line in enumerate(lines) if line.paged), len(lines)]
    for first, last in itertools.pairwise(starts):
        _page(feet, first, last)
    return feet


def _page(feet: Feet, first: int, last: int) -> None:
    for i in range(first + 1, last - 1):
        if _RULE.fullmatch(feet.lines[i].text) and not feet.lines[i - 1].text:
            notes = _told(feet.lines[i + 1 : last])
            if notes:
                _place(feet, first, i, notes)
                return


def _told(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """The notes that begin these lines, each with its mark; [] when something else begins them.

    Where a text has no pages a note may stand among its items: behind a blank line the next item ends it.
    """
    out: list[tuple[str, list[Line]]] = []
    apart = False
    for line in lines:
        if begun := _BEGUN.fullmatch(line.text):
            out.append((begun[1], [replace(line, text=begun[2])]))
        elif line.text and (not out or (apart and _ITEM.match(line.text))):
            return out
        elif line.text:
            out[-1][1].append(line)
        apart = not line.text
    return out


def _place(feet: Feet, first: int, rule: int, notes: list[tuple[str, list[Line]]]) -> None:
    kept = False
    for mark, told in notes:
        if _marked(feet, first, rule, mark):
            feet.notes.append((mark, told))
            for line in told:
                _blanked(feet, line.number)
        else:
            kept = True
            message = f"the footnote ({mark}) has no mark on its page: kept as a paragraph"
            feet.doubts.append(Doubt(told[0].number, message))
    if not kept:
        feet.lines[rule] = replace(feet.lines[rule], text="")


def _blanked(feet: Feet, number: int) -> None:
    at = next(i for i, line in enumerate(feet.lines) if line.number == number)
    feet.lines[at] = replace(feet.lines[at], text="")


def _marked(feet: Feet, first: int, last: int, mark: str) -> bool:
    """Whether the mark stands, close behind a word, on the page; it is replaced where it does."""
    pattern = re.compile(rf"(?<=[\w.,;:)\"'])\({mark}\)(?![\w(])")
    for i in range(first, last):
        if pattern.search(feet.lines[i].text):
            number = f"{NOTE}{len(feet.notes)}{NOTE}"
            text = pattern.sub(number, feet.lines[i].text, count=1)
            feet.lines[i] = replace(feet.lines[i], text=text)
            return True
    return False
