"""Page furniture: page marks, running page numbers and running heads are taken out, page breaks noted."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text.lines import Line
from amendgen.english.numbers import roman_value

_MARK = re.compile(r"\s*</?PAGE>\s*(?:\d{1,4}|[ivxl]+)?\s*", re.IGNORECASE)
_SIGNED = re.compile(r"\b(?:By|Name|Title|Its) ?:|/s/|\A.{0,30}:\Z", re.IGNORECASE)
_HEADING = re.compile(r"<|(?:ANNEX|SCHEDULE|EXHIBIT|APPENDIX|ATTACHMENT)\b", re.IGNORECASE)
_SURE = re.compile(
    r"[-\u2013\u2014]+\s*(?:\d{1,4}|[ivxl]+|[A-Z]-\d+)\s*[-\u2013\u2014]+|Page\s+\d+(?:\s+of\s+\d+)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,3}|[ivxl]{1,7}|[A-Z]{1,2}-\d{1,3}")
_ROUND = re.compile(r"\((?:[ivxl]+|\d{1,3})\)")
_NUMBERED = re.compile(r"[-\u2013\u2014] ?(\d{1,4}) ?[-\u2013\u2014]")
_FAR = 20
_PAGEFUL = 500
_REPEATED = 3


def unfurnished(lines: Sequence[Line]) -> tuple[list[Line], list[Doubt]]:
    """The lines without what belongs to the pages, the first of each page marked; and what was doubtful."""
    breaks = {i for i, line in enumerate(lines) if _MARK.fullmatch(line.text)}
    numbers, doubts = _numbers(lines, breaks)
    heads = _counted(lines)
    while len(breaks) + len(numbers) + len(heads) > _REPEATED:
        found = _running(lines, breaks | numbers | heads.keys())
        heads |= found
        if not found:
            break
    doubts += [
        Doubt(lines[at].number, f'"{lines[at].words}" stands on {count} pages: left out as a running head')
        for at, count in _first_of(lines, heads)
    ]
    out: list[Line] = []
    paged = False
    for i, line in enumerate(lines):
        if i in breaks or i in numbers or i in heads:
            paged = True
            out.append(replace(line, text=""))
            continue
        out.append(replace(line, paged=paged) if paged and line.text else line)
        paged = paged and not line.text
    return out, doubts


def _numbers(lines: Sequence[Line], breaks: set[int]) -> tuple[set[int], list[Doubt]]:
    edges = _edges(lines, breaks)
    alone = [i for i, line in enumerate(lines) if line.text and _alone(lines, i)]
    found = {i for i, line in enumerate(lines) if _SURE.fullmatch(line.words) and any(_beside(lines, i))}
    found |= {i for i in edges if _SURE.fullmatch(lines[i].words) or _edge_number(lines[i])}
    bare = [i for i in alone if i not in found and _BARE.fullmatch(lines[i].words)]
    running = _in_sequence(lines, sorted({*bare, *(i for i in found if _BARE.fullmatch(lines[i].words))}))
    lone = [i for i in bare if i not in running]
    doubts = [
        Doubt(lines[i].number, f'"{lines[i].words}" stands alone: kept as a word, it may be a page number')
        for i in lone
    ]
    return found | running, doubts


def _edge_number(line: Line) -> bool:
    return bool(_BARE.fullmatch(line.words) or (line.indent >= _FAR and _ROUND.fullmatch(line.words)))


def _edges(lines: Sequence[Line], breaks: set[int]) -> set[int]:
    """The lines that stand next to a page mark, or last in the text."""
    full = [i for i, line in enumerate(lines) if line.text]
    out = {full[-1]} if full else set()
    for before, after in itertools.pairwise(full):
        if after in breaks:
            out.add(before)
        if before in breaks:
            out.add(after)
    return out - breaks


def _alone(lines: Sequence[Line], i: int) -> bool:
    return all(_beside(lines, i))


def _beside(lines: Sequence[Line], i: int) -> tuple[bool, bool]:
    """Whether nothing stands above a line, and nothing below it."""
    above = i == 0 or not lines[i - 1].text or bool(_MARK.fullmatch(lines[i - 1].text))
    below = i + 1 == len(lines) or not lines[i + 1].text or bool(_MARK.fullmatch(lines[i + 1].text))
    return above, below


def _in_sequence(lines: Sequence[Line], numbers: Sequence[int]) -> set[int]:
    """Those of the lone numbers that count on from, or up to, a neighbour some way off."""
    out: set[int] = set()
    for first, second in itertools.pairwise(numbers):
        a, b = _value(lines[first].words), _value(lines[second].words)
        if a and b and a[0] == b[0] and b[1] == a[1] + 1 and second - first > 3:
            out |= {first, second}
    return out


def _value(word: str) -> tuple[str, int] | None:
    if word.isdigit():
        return "1", int(word)
    if value := roman_value(word):
        return "i", value
    head, _, tail = word.rpartition("-")
    return (head, int(tail)) if tail.isdigit() else None


def _counted(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that say the same on each page but for the page's number, which they have between dashes."""
    told = dict[str, list[int]]()
    for i, line in enumerate(lines):
        if _NUMBERED.search(line.words) and _alone(lines, i):
            told.setdefault(_told(line), []).append(i)
    return {
        i: words
        for words, found in told.items()
        if len(found) > _REPEATED and _rising([_page(lines[i]) for i in found])
        for i in found
    }


def _page(line: Line) -> int:
    number = _NUMBERED.search(line.words)
    return int(number[1]) if number else 0


def _rising(pages: Sequence[int]) -> bool:
    return all(a < b for a, b in itertools.pairwise(pages))


def _told(line: Line) -> str:
    """The words of a line, whatever its numbers."""
    return re.sub(r"\d+", "#", line.words)


def _running(lines: Sequence[Line], breaks: set[int]) -> dict[int, str]:
    """The lines at page edges whose words, numbers apart, stand at the edge of several pages."""
    marks = sorted(breaks)
    pages = [
        [i for i in range(first + 1, last) if lines[i].text and i not in breaks]
        for first, last in zip([-1, *marks], [*marks, len(lines)], strict=True)
    ]
    edges = [(page, [i for i in {page[0], page[-1]} if _alone(lines, i)]) for page in pages if page]
    told = {i: _told(lines[i]) for _, found in edges for i in found}
    # a name at the edge of a signature page is no running head, unless it is that of other pages
    full = [(page, found) for page, found in edges if len(page) > 5 or _long(lines, page)]
    whole = [found for page, found in full if not any(_SIGNED.search(lines[i].text) for i in page)]
    counts = Counter(told[i] for found in whole for i in found)
    return {i: words for i, words in told.items() if counts[words] > _REPEATED and not _HEADING.match(words)}


def _long(lines: Sequence[Line], page: Sequence[int]) -> bool:
    """Whether the few lines of a page are as long as paragraphs."""
    return sum(len(lines[i].words) for i in page) > _PAGEFUL


def _first_of(lines: Sequence[Line], heads: dict[int, str]) -> list[tuple[int, int]]:
    counts = Counter(heads.values())
    first: dict[str, int] = {}
    for at in sorted(heads):
        first.setdefault(heads[at], at)
    return [(at, counts[words]) for words, at in first.items()]
