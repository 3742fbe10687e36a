"""Where a label belongs among the provisions open around it: its sequence decides, indentation helps."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from amendgen.agreement.model import Path
from amendgen.agreement.reading.text.labels import Start
from amendgen.document.enumerators import Reading, Run, settle
from amendgen.document.nodes import Block


class Frame(Struct):
    """An open provision: its label's place in a series, its margins, and what belongs to it so far.

    `path` leads to the item that it becomes.
    """

    start: Start
    run: Run
    first: int
    rest: int | None
    headed: bool
    path: Path = ()
    blocks: list[Block] = field(default_factory=list)
    past: dict[str, int] = field(default_factory=dict)
    defines: bool = False
    said: str = ""

    @property
    def section(self) -> bool:
        """Whether it is a section, an article or a part, to which flush text belongs."""
        return self.start.worded or bool(self.start.number)


class Settled(Struct, frozen=True):
    """How many frames stay open around a label, how it is read, and what is doubtful about it.

    A doubt leaves open where the frames end that it closes, or all from `unsure` on.
    """

    depth: int
    way: Reading
    doubt: str = ""
    unsure: int | None = None


def sections(frames: Sequence[Frame]) -> int:
    """How many frames stay open around what belongs to the innermost section."""
    return max((depth for depth, frame in enumerate(frames, 1) if frame.section), default=0)


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
    if start.whole and not any(start.readings()[0].series == frame.run.series for frame in frames):
        return Settled(0, start.readings()[0])
    depth, way = settle(_plain(start), [frame.run for frame in frames])
    other = _other(start, way, frames)
    if other is not None and opens(other, way, coming, first, frames[depth] if depth < len(frames) else None):
        return Settled(len(frames), other)
    nested = _nested(depth, way, first, frames, coming)
    if nested is not None:
        return nested
    if depth < len(frames) and way.value not in (1, frames[depth].run.value + 1):
        before = frames[depth].start.label
        return Settled(depth, way, f'"{start.label}" follows "{before}": out of sequence')
    if depth == len(frames) and (beside := _chapter(start, frames)) is not None:
        return Settled(beside, way)
    if way.value == 1 or depth < len(frames):
        return Settled(depth, way)
    return Settled(depth, way, _lonely(start), sections(frames))


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


def opens(other: Reading, way: Reading, coming: Sequence[Start], first: int, last: Frame | None) -> bool:
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


def _nested(
    depth: int, way: Reading, first: int, frames: Sequence[Frame], coming: Sequence[Start]
) -> Settled | None:
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
    if frames[-1].said.rstrip().endswith(":") or _returns(frames[-1], frames[depth], coming):
        return Settled(len(frames), way)
    message = f'"{way.series}" begins anew within "{frames[-1].start.label}"'
    return Settled(len(frames), way, message, max(depth, sections(frames)))


def _returns(inner: Frame, outer: Frame, coming: Sequence[Start]) -> bool:
    """Whether the inner series goes on before the outer does: what begins between stands within the inner."""
    for start in coming:
        ways = start.readings()
        if (inner.run.series, inner.run.value + 1) in ways:
            return True
        if start.number or start.worded or (outer.run.series, outer.run.value + 1) in ways:
            return False
    return False


def _decimal(start: Start, frames: Sequence[Frame]) -> Settled:
    """A decimal stands under the provision that its number names, else beside the last of its kind."""
    way, *_ = start.readings()
    under = start.number[:-1]
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].run.series == way.series:
            return Settled(depth, way, *_skipped(start, frames, depth))
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].start.number == under:
            return Settled(depth + 1, way)
    depth = sum(frame.section and len(frame.start.number) < len(start.number) for frame in frames)
    return Settled(depth, way, "" if _article(frames, start) else _lonely(start))


def _skipped(start: Start, frames: Sequence[Frame], depth: int) -> tuple[str, int]:
    """What is doubtful about a decimal behind one of its kind: a number, or an article, was passed over."""
    before, above = frames[depth].start, frames[depth - 1] if depth else None
    missing = f'"{start.label}" follows "{before.label}": out of sequence'
    if start.number[:-1] == before.number[:-1]:
        follows = 0 <= start.number[-1] - before.number[-1] <= 1
        return "" if follows else missing, depth
    if above is not None and above.section and above.run.value != start.number[0]:
        return missing, depth - 1
    return "" if start.number[-1] == 1 else missing, depth


def _article(frames: Sequence[Frame], start: Start) -> bool:
    """Whether the article in roman numerals is the one that the decimal begins with, or none is open."""
    articles = [frame for frame in frames if frame.start.worded and not frame.start.number]
    return not frames or (bool(articles) and articles[-1].run.value == start.number[0])
