"""Where a label belongs among the provisions open around it: its sequence decides, indentation helps."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from amendgen.agreement.reading.text.labels import Start
from amendgen.document.enumerators import Reading, Run, settle
from amendgen.document.nodes import Block


class Frame(Struct):
    """An open provision: its label's place in a series, its margins, and what belongs to it so far."""

    start: Start
    run: Run
    first: int
    rest: int | None
    headed: bool
    blocks: list[Block] = field(default_factory=list)
    past: dict[str, int] = field(default_factory=dict)
    defines: bool = False
    said: str = ""

    @property
    def section(self) -> bool:
        """Whether it is a section or an article, to which flush text belongs."""
        return self.start.worded or bool(self.start.number)


class Settled(Struct, frozen=True):
    """How many frames stay open around a label, how it is read, and what is doubtful about it."""

    depth: int
    way: Reading
    doubt: str = ""


def resumed(start: Start, frames: Sequence[Frame]) -> Settled | None:
    """The place of a label that goes on with a series which flush text has closed; None when there is none."""
    for depth in range(len(frames), 0, -1):
        for way in start.readings():
            if way.value > 1 and frames[depth - 1].past.get(way.series) == way.value - 1:
                return Settled(depth, way)
    return None


def settled(start: Start, first: int, frames: Sequence[Frame], coming: Sequence[Start]) -> Settled:
    """The place of a label set in by `first`, with the labels that are `coming` after it."""
    if len(start.number) > 1:
        return _decimal(start, frames)
    depth, way = settle(_plain(start), [frame.run for frame in frames])
    other = _other(start, way, frames)
    if other is not None and _opens(other, way, coming, first, frames[depth] if depth < len(frames) else None):
        return Settled(len(frames), other)
    nested = _nested(depth, way, first, frames)
    if nested is not None:
        return nested
    if depth < len(frames) and way.value not in (1, frames[depth].run.value + 1):
        before = frames[depth].start.label
        return Settled(depth, way, f'"{start.label}" follows "{before}": out of sequence')
    if depth == len(frames) and (beside := _chapter(start, frames)) is not None:
        return Settled(beside, way)
    return Settled(depth, way, "" if way.value == 1 or depth < len(frames) else _lonely(start))


def _chapter(start: Start, frames: Sequence[Frame]) -> int | None:
    """How deep "3." stands behind "2.7", where "2." itself was not found."""
    for depth, frame in enumerate(frames):
        if len(frame.start.number) > 1 and start.number == (frame.start.number[0] + 1,):
            return depth
    return None


def _lonely(start: Start) -> str:
    return f'"{start.label}" continues no series that is open: placed under the provision before it'


def _plain(start: Start) -> str:
    """The label in the form whose readings the settling knows: "Section 2" as "SECTION 2."."""
    word, _, core = start.label.rstrip(".:").rpartition(" ")
    return f"{word.upper()} {core}." if word else start.label


def _other(start: Start, way: Reading, frames: Sequence[Frame]) -> Reading | None:
    """A reading that would open a new series, where the chosen one goes on with an old one."""
    ways = [other for other in start.readings() if other.value == 1 and other.series != way.series]
    return ways[0] if ways and way.value > 1 and frames else None


def _opens(other: Reading, way: Reading, coming: Sequence[Start], first: int, last: Frame | None) -> bool:
    """Whether (i) after "(h)" begins (i), (ii): which of "(ii)" and "(j)" comes first tells, or a margin."""
    for start in coming:
        ways = start.readings()
        if Reading(other.series, 2) in ways:
            return True
        if start.number or way in ways or Reading(way.series, 1) in ways:
            break
        if Reading(way.series, way.value + 1) in ways:
            return False
    return last is not None and first >= last.first + 3


def _nested(depth: int, way: Reading, first: int, frames: Sequence[Frame]) -> Settled | None:
    """A first label whose series is open further out begins that series again, within the innermost."""
    if way.value != 1 or depth >= len(frames) or frames[depth].run.series != way.series:
        return None
    if depth == len(frames) - 1 and first <= frames[depth].first + 2:
        label = frames[depth].start.label
        return Settled(
            depth, way, f'"{way.series}" begins anew behind "{label}": taken as a new list beside it'
        )
    if first < frames[-1].first - 2:
        return Settled(depth, way, f'"{way.series}" begins anew, set in less: taken as a new list')
    return Settled(len(frames), way, f'"{way.series}" begins anew within "{frames[-1].start.label}"')


def _decimal(start: Start, frames: Sequence[Frame]) -> Settled:
    """A decimal stands under the provision that its number names, else beside the last of its kind."""
    way, *_ = start.readings()
    under = start.number[:-1]
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].run.series == way.series:
            return Settled(depth, way)
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].start.number == under:
            return Settled(depth + 1, way)
    depth = sum(frame.section and len(frame.start.number) < len(start.number) for frame in frames)
    return Settled(depth, way, "" if _article(frames, start) else _lonely(start))


def _article(frames: Sequence[Frame], start: Start) -> bool:
    """Whether the article in roman numerals is the one that the decimal begins with, or none is open."""
    articles = [frame for frame in frames if frame.start.worded and not frame.start.number]
    return not frames or (bool(articles) and articles[-1].run.value == start.number[0])
