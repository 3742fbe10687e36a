"""Lines to pieces: what stands together, between blank lines, page breaks and changes of indentation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from amendgen.agreement.reading.text.captions import headed, heads
from amendgen.agreement.reading.text.joining import sentence
from amendgen.agreement.reading.text.labels import labelled, unlabelled
from amendgen.agreement.reading.text.lines import Line
from amendgen.agreement.reading.text.marks import BREAK
from amendgen.agreement.reading.text.plain import plain

Kind = Literal["running", "centered", "right", "lines", "table", "rule"]

_TABLE = re.compile(r"<(/?)TABLE>", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:\.{4,}|(?: \.){3,}|\s{4,})\s*(?:\d{1,3}|[ivxl]+|page)\s*\Z|\A\s*table of contents\s*\Z", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|No|Nos|Mr|Mrs|Ms|Dr|St|[A-Z])\.\Z", re.IGNORECASE)
_DEFINES = re.compile(r'"[^"]{1,90}" (?:means?|shall|has|have|is)\b|"[^"]{1,90}":')
_CUT_LABEL = re.compile(r"SECTION|Section|ARTICLE|Article")  # the number stands on the next line
_FAR = 30
_NARROW = 62


class Piece(Struct, frozen=True):
    """Lines that stand together; `gap` counts the blank lines above, `paged` says a page broke there."""

    kind: Kind
    lines: tuple[Line, ...]
    gap: int = 1
    broken: bool = False

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def paged(self) -> bool:
        return self.lines[0].paged

    @property
    def text(self) -> str:
        return sentence(self.lines, BREAK if self.broken else " ")

    @property
    def first(self) -> int:
        return self.lines[0].indent

    @property
    def rest(self) -> int | None:
        """The margin of its lines after the first; None when it has but one."""
        return min((line.indent for line in self.lines[1:]), default=None)


class Measure(Struct, frozen=True):
    """How wide the text is set; `unwrapped` when a line is a paragraph and blank lines mean nothing."""

    width: int
    unwrapped: bool

    @property
    def wide(self) -> bool:
        """Whether it is set wider than a printed page, as text taken from a web page is: it has no margins."""
        return self.width > 100

    def full(self, line: Line, after: Line) -> bool:
        """Whether the first word of `after` had no room on `line`, so that the line wrapped there."""
        word = after.text.split()[0]
        return line.end + 1 + len(word) > self.width - 6


def measured(lines: Sequence[Line], headed: bool = False) -> Measure:
    """The measure of a text, from the lines that are not the longest few.

    Lines that Markdown `headed` stood apart, whatever the others do.
    """
    within, widths = False, list[int]()
    for line in lines:
        if tag := _TABLE.search(line.text):
            within = not tag[1]
        if line.text and not within:
            widths.append(line.end)
    widths = sorted(widths) or [80]
    width = widths[len(widths) * 95 // 100]
    blank = 1 - len(widths) / len(lines)
    return Measure(min(width, 80) if width < 90 else width, unwrapped=width > 150 and (headed or blank < 0.1))


def pieces(lines: Sequence[Line], measure: Measure) -> list[Piece]:
    """The pieces of the text in order; a `<TABLE>` is one piece whatever stands in it."""
    out: list[Piece] = []
    for gap, group in _groups(lines):
        if _TABLE.search(group[0].text):
            out.append(Piece("table", group, gap))
            continue
        for run in _unruled(group):
            out += _told(run, gap, measure)
            gap = 0
    return out


def _groups(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[Line, ...]]]:
    gap, group, within = 0, list[Line](), False
    for line in lines:
        tag = _TABLE.search(line.text)
        if not within and group and (not line.text or line.paged or (tag and not tag[1])):
            yield gap, tuple(group)
            gap, group = 0, []
        if line.text:
            group.append(line)
            within = not tag[1] if tag else within
            if tag and tag[1]:
                yield gap, tuple(group)
                gap, group = 0, []
        elif not group:
            gap += 1
    if group:
        yield gap, tuple(group)


def _unruled(group: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """The group cut where a wide rule crosses it, but not where one is signed on."""
    run: list[Line] = []
    for line in group:
        if line.ruled and (not run or line.end - line.indent > 50):
            if run:
                yield tuple(run)
            yield (line,)
            run = []
        else:
            run.append(line)
    if run:
        yield tuple(run)


def _told(group: tuple[Line, ...], gap: int, measure: Measure) -> list[Piece]:
    if len(group) == 1 and group[0].ruled and "_" not in group[0].text:
        return [Piece("rule", group, gap)]
    if all(_centred(line, measure.width) for line in group) and not _prose(group):
        return [Piece("centered", group, gap, broken=True)]
    if all(line.indent >= _FAR and line.end >= 78 for line in group) and measure.width <= 80:
        return [Piece("right", group, gap, broken=True)]
    if measure.unwrapped:
        return [Piece("running", (line,), gap if line is group[0] else 0) for line in group]
    runs = _paragraphs(group, measure)
    return [_paragraph(run, gap if run is runs[0] else 0, measure) for run in runs]


def _centred(line: Line, width: int) -> bool:
    middle = (line.indent + line.end) / 2
    return width <= 80 and line.indent >= 8 and line.end < 76 and abs(middle - 40) <= 2.5


def _prose(group: Sequence[Line]) -> bool:
    """Whether lines that look centred are a paragraph: one margin, wrapped, or ended as a sentence is."""
    if len(group) == 1:
        words = group[0].words
        return words.endswith((".", ";", ",")) and not words.isupper() and words.count(" ") > 3
    return len({line.indent for line in group}) == 1 and _locally(group, list(itertools.pairwise(group)))


def _paragraphs(group: tuple[Line, ...], measure: Measure) -> list[tuple[Line, ...]]:
    runs: list[list[Line]] = [[group[0]]]
    for above, line in itertools.pairwise(group):
        if _begins(above, line, measure) or _next(runs[-1][0], above, line, measure):
            runs.append([line])
        else:
            runs[-1].append(line)
    return [tuple(run) for run in runs]


def _begins(above: Line, line: Line, measure: Measure) -> bool:
    """Whether a paragraph begins at `line` though no blank line parts it from the one above."""
    ended = above.text.rstrip(f'"{BREAK})').endswith((".", ";", ":", "]", "; and", "; or", ", and"))
    deeper = line.indent - above.indent
    if _ENTRY.search(above.text) and not _numbered(above):
        return True
    start, full = labelled(line.words), measure.full(above, line)
    if ended and (_CUT_LABEL.fullmatch(line.words) or (measure.wide and _DEFINES.match(plain(line.words)))):
        return True
    if ended and start is not None and start.worded and headed(unlabelled(line.words, start)):
        return True
    if start is None:
        return ended and not full and (deeper >= 3 or (measure.wide and _opens(above, line)))
    if ended or deeper >= 2:
        return not full or (ended and deeper >= 2)
    return not full and heads(above.words, line.words, start)


def _numbered(line: Line) -> bool:
    """Whether a label and a number are all that the line says: "(A) 216" begins a sentence."""
    own = labelled(line.words)
    return own is not None and unlabelled(line.words, own).isdigit()


def _next(first: Line, above: Line, line: Line, measure: Measure) -> bool:
    """Whether a line begins the clause that comes after the one which the paragraph's first line began."""
    own, start = labelled(first.words), labelled(line.words)
    if own is None or start is None or start.worded or len(start.number) > 1 or measure.full(above, line):
        return False
    follows = {(way.series, way.value + 1) for way in own.readings()}
    return any((way.series, way.value) in follows for way in start.readings())


def _opens(above: Line, line: Line) -> bool:
    """Whether a line behind a whole clause begins a paragraph of its own, and no further words of it."""
    if _ABBREVIATED.search(above.text):
        return False
    return line.words[0] in '"(' or line.words[0].isupper() or above.text.endswith(";")


def _paragraph(run: tuple[Line, ...], gap: int, measure: Measure) -> Piece:
    if len(run) == 1:
        far = run[0].indent >= _FAR and not labelled(run[0].words)
        return Piece("lines" if far else "running", run, gap)
    if _CUT_LABEL.fullmatch(run[0].words):
        return Piece("running", run, gap)
    pairs = list(itertools.pairwise(run))
    short = all(len(line.words) <= _NARROW for line in run)
    wrapped = any(measure.full(a, b) for a, b in pairs) or _locally(run, pairs) or _flowing(run)
    far = run[0].indent >= _FAR or any(line.ruled for line in run)
    kept = far or (short and not wrapped and not _DEFINES.match(plain(sentence(run))))
    if kept and labelled(run[0].words):
        return Piece("running", run, gap, broken=True)
    return Piece("lines" if kept else "running", run, gap, broken=kept)


def _flowing(run: Sequence[Line]) -> bool:
    """Whether most lines but the first go on in small letters: a sentence, not an address."""
    return 2 * sum(line.words[0].islower() for line in run[1:]) >= len(run) > 2


def _locally(run: Sequence[Line], pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the lines wrap at a narrower measure of their own."""
    widest = max(line.end for line in run)
    return widest > 45 and all(a.end + 1 + len(b.text.split()[0]) > widest for a, b in pairs)
