"""Pieces to items within items, by their labels."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from msgspec import Struct, field

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text.captions import headed
from amendgen.agreement.reading.text.flush import owner
from amendgen.agreement.reading.text.labels import Start, labelled, unlabelled
from amendgen.agreement.reading.text.pieces import Piece
from amendgen.agreement.reading.text.plain import plain
from amendgen.agreement.reading.text.sequence import Frame, resumed, settled
from amendgen.document.enumerators import Reading, Run, printed
from amendgen.document.nodes import Block, Blocks, Inlines, Item, Paragraph, Role, Styled

Say = Callable[[str, bool], Inlines]
_DEFINES = re.compile(
    r'"[^"]{1,90}"(?: (?:or|and) "[^"]{1,90}")*,?(?: \([^)]*\))? '
    r"(?:means?|shall|has|have|is|are|refers|includes?|of a|as)\b|\"[^\"]{1,90}\":"
)
_FIRST = re.compile(r"(?<=[.:] )\((?:a|i|A|1)\) ")


class Nesting(Struct):
    """The provisions of one part, the `part`-th, as they open and close; `say` makes the inlines of a text."""

    say: Say
    doubts: list[Doubt]
    part: int = 0
    out: list[Block] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    past: dict[str, int] = field(default_factory=dict)
    waiting: bool = False

    def block(self, block: Block) -> None:
        """A block that has no margin of its own, put into what is open."""
        self.waiting = False
        self.into().append(block)

    def outermost(self, block: Block) -> None:
        """A block that ends every open provision."""
        self.close(0)
        self.block(block)

    def inner(self, piece: Piece) -> None:
        """A paragraph of quoted text, its label a word of it."""
        self.block(Paragraph(self.say(piece.text, False), self._role(piece)))

    def running(self, piece: Piece, coming: Sequence[Start], centred: bool = False) -> None:
        """A paragraph, with its label or without."""
        text = piece.text
        start = labelled(text)
        if start is not None and self.begins(start, text, coming):
            self.item(piece, start, unlabelled(text, start), coming)
        elif self.waiting:
            self.heading(text, centred)
        elif start is not None and start.label[0] == "(" and self.frames:
            self.further(piece, text)
        else:
            self.flush(piece, text, coming)

    def further(self, piece: Piece, text: str) -> None:
        """A paragraph that goes on with a list run into the words of the innermost provision."""
        self.frames[-1].said += " " + plain(text)
        self.into().append(Paragraph(self.say(text, False), self._role(piece)))

    def heading(self, text: str, centred: bool) -> None:
        """The text of a label that stood alone: its heading when centred or in capitals."""
        frame = self.frames[-1]
        shouted = plain(text).isupper()
        frame.blocks[0] = Paragraph(self.say(text, shouted), "flush")
        frame.headed = frame.headed or centred or shouted
        frame.said += text
        self.waiting = False

    def begins(self, start: Start, text: str, coming: Sequence[Start]) -> bool:
        """Whether the label begins a provision, and not a further word of a run-in list."""
        ways = start.readings()
        if self._goes_on_within(start, coming):
            return False
        runs = [frame.run for frame in self.frames]
        nexts = {(run.series, run.value + 1) for run in runs}
        if any((way.series, way.value) in nexts or way.value == 1 for way in ways):
            return not start.weak or any(way.value > 1 for way in ways) or self._goes_on(ways, coming)
        if start.weak:
            outer = any(self.past.get(way.series) == way.value - 1 for way in ways)
            return outer or resumed(start, self.frames) is not None
        return not any(
            self._run_in(printed(way.series, way.value - 1)) for way in ways if start.label[0] == "("
        )

    def _goes_on(self, ways: Sequence[Reading], coming: Sequence[Start]) -> bool:
        follow = {(way.series, way.value + 1) for way in ways}
        return any((way.series, way.value) in follow for start in coming for way in start.readings())

    def _goes_on_within(self, start: Start, coming: Sequence[Start]) -> bool:
        """Whether a list run into the words above goes on: the provision's own label comes later."""
        open_list = self.frames and self.frames[-1].said.endswith((";", ",", " and", " or"))
        if not open_list or start.label[0] != "(":
            return False
        again = next((i for i, one in enumerate(coming) if one.label == start.label), None)
        between = coming[:again] if again is not None else ()
        before = [printed(way.series, way.value - 1) for way in start.readings() if way.value > 1]
        run_in = any(self._run_in(label) for label in before)
        return run_in and again is not None and not any(one.worded or one.number for one in between)

    def _run_in(self, label: str) -> bool:
        return bool(self.frames) and f" {label} " in f" {self.frames[-1].said} "

    def item(self, piece: Piece, start: Start, text: str, coming: Sequence[Start]) -> None:
        """An item opens where its label belongs; a label right behind it opens one within it."""
        place = settled(start, piece.first, self.frames, coming)
        if place.depth == len(self.frames) and place.way.value > 1:
            place = resumed(start, self.frames) or place
        if place.doubt and self.past.get(place.way.series) != place.way.value - 1:
            self.doubt(piece, place.doubt, place.depth if place.unsure is None else place.unsure)
        self.close(place.depth)
        self.open(piece, start, place.way, text, coming)

    def doubt(self, piece: Piece, message: str, depth: int) -> None:
        """A doubt at a piece; where the frames from `depth` on end it leaves open."""
        self.doubts.append(Doubt(piece.number, message, tuple(frame.path for frame in self.frames[depth:])))

    def open(self, piece: Piece, start: Start, way: Reading, text: str, coming: Sequence[Start]) -> None:
        """An item within the innermost open provision; a label at the start of its text opens one in it."""
        path = (*(self.frames[-1].path if self.frames else (self.part,)), len(self.into()))
        frame = Frame(start, Run(way.series, way.value), piece.first, piece.rest, headed=False, path=path)
        self.frames.append(frame)
        inner = labelled(text) if text else None
        if inner is not None and _nests(inner, way):
            frame.blocks.append(Paragraph((), "flush"))
            self.open(piece, inner, inner.readings()[0], unlabelled(text, inner), coming)
            return
        head, rest = self._caption(text, coming)
        if rest:
            frame.headed = True
            frame.blocks.append(Paragraph(self.say(head, True), "flush"))
            first = labelled(rest)
            assert first is not None
            self.item(piece, first, unlabelled(rest, first), coming)
            return
        inlines = self.say(text, True)
        frame.headed = _headed(text, inlines)
        frame.said = plain(text)
        frame.blocks.append(Paragraph(inlines, "flush"))
        self.waiting = not text

    def _caption(self, text: str, coming: Sequence[Start]) -> tuple[str, str]:
        """The text parted where its caption ends and its first clause begins: "Notices. (a) Each notice".

        Only where the second clause begins a paragraph further on, and is not run into this one.
        """
        found = _FIRST.search(text)
        start = labelled(text[found.start() :]) if found else None
        if found is None or start is None or not headed(text[: found.start()]):
            return text, ""
        seconds = {Reading(way.series, 2) for way in start.readings()}
        ahead = itertools.takewhile(lambda one: not one.worded and not one.number, coming)
        own = any(seconds & set(one.readings()) for one in ahead)
        twice = text.count(f"{start.label} ") > 1  # a list of its own, run into the first clause
        run_in = not twice and any(printed(way.series, 2) in text for way in seconds)
        return (text[: found.start()].rstrip(), text[found.start() :]) if own and not run_in else (text, "")

    def flush(self, piece: Piece, text: str, coming: Sequence[Start]) -> None:
        """A paragraph without a label: it closes the provisions that it does not belong to."""
        defines = bool(_DEFINES.match(plain(text)))
        place = owner(piece, plain(text), self.frames, coming, defines)
        if place.doubt:
            self.doubt(piece, place.doubt, place.unsure)
        self.close(place.depth)
        if self.frames:
            self.frames[-1].said += " " + plain(text)
            self.frames[-1].defines = self.frames[-1].defines or defines
        self.into().append(Paragraph(self.say(text, False), self._role(piece)))

    def _role(self, piece: Piece) -> Role:
        return "body" if piece.rest is not None and piece.first > piece.rest + 1 else "flush"

    def into(self) -> list[Block]:
        return self.frames[-1].blocks if self.frames else self.out

    def close(self, depth: int) -> None:
        while len(self.frames) > depth:
            frame = self.frames.pop()
            past = self.frames[-1].past if self.frames else self.past
            past[frame.run.series] = frame.run.value
            self.into().append(Item(frame.start.label, "", tuple(frame.blocks)))

    def done(self) -> Blocks:
        """Everything, with all that was open closed."""
        self.close(0)
        return tuple(self.out)


def _nests(inner: Start, outer: Reading) -> bool:
    """Whether a label right behind another opens a provision in that one: "(h) (i)", and not "(A) (A)"."""
    first = inner.readings()[0]
    return inner.label[0] == "(" and first.value == 1 and first.series != outer.series


def _headed(text: str, inlines: Inlines) -> bool:
    """Whether a run-in heading begins the text: underlined, or its words with capital letters."""
    if inlines and isinstance(inlines[0], Styled):
        return True
    return headed(text)
