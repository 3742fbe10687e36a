"""From a finding's words to the line that they stand on in the file that was read.

A reader leaves page furniture out and joins lines, and keeps every word in its order. So the letters and digits
of the passages, in order, are found among those of the file; what stands between two of them follows.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from amendgen.diagnostics import Place
from amendgen.lint.passages import Passage, Span

_WORD = re.compile(r"[A-Za-z0-9]")
_HEAD = 40  # letters by which a passage is found when a page breaks in it
_NEXT = 16  # letters by which it is found again behind the break
_BREAK = 1500  # letters and digits that page furniture has at most
_LONG = 60  # letters that are found surely, however far off


class Placing:
    """Where the passages of a document stand in the text of its file; worked out when it is first asked."""

    def __init__(self, file: str, text: str, passages: Sequence[Passage]) -> None:
        self.file, self.text = file, text
        self.offsets = [found.start() for found in _WORD.finditer(text)]
        self.letters = "".join(text[at] for at in self.offsets)
        self.begins = [0, *(found.end() for found in re.finditer("\n", text))]
        self.found: dict[int, list[int]] = {}
        at = 0
        for passage in passages:
            if passage.kind == "note":
                self._place(passage, 0)
            else:
                at = self._place(passage, at)

    def place(self, span: Span) -> Place:
        """The place where a span begins; the file as a whole when its passage was not found."""
        at = self._offset(span)
        return Place(self.file, 0, 0, "") if at is None else self.at(at)

    def at(self, offset: int) -> Place:
        """The place at an offset of the text."""
        line = bisect.bisect_right(self.begins, offset) - 1
        begun = self.begins[line]
        end = self.text.find("\n", begun)
        return Place(self.file, line + 1, offset - begun + 1, self.text[begun : end if end >= 0 else None])

    def line(self, number: int, column: int) -> Place:
        """The place at a line and column of the file."""
        return self.at(self.begins[number - 1] + column - 1)

    def _offset(self, span: Span) -> int | None:
        letters = self.found.get(span.passage.number)
        if not letters:
            return None
        text, at = span.passage.text, span.start
        before = len(_WORD.findall(text, 0, at))
        if at < len(text) and _WORD.match(text, at):
            return self.offsets[letters[min(before, len(letters) - 1)]]
        # of a passage of which only the beginning was found, behind what was
        last = min(before, len(letters)) - 1
        begun = self.offsets[letters[last]] + 1 if before else self.offsets[letters[0]] - 1
        if before == 0 or at >= len(text):
            return max(begun if before else self.text.rfind(text[:1] or " ", 0, begun + 1), 0)
        end = self.offsets[letters[before]] if before < len(letters) else begun + 80
        # the same character as often as it stands in the passage before the place
        since = re.search(r"[^A-Za-z0-9]*\Z", text[:at])
        skipped = since[0].count(text[at]) if since else 0
        for _ in range(skipped + 1):
            found = self.text.find(text[at], begun, end)
            if found < 0:
                return begun
            begun = found + 1
        return begun - 1

    def _place(self, passage: Passage, at: int) -> int:
        """Remember where the letters of a passage stand at or behind `at`; where they end.

        Nearby, whole or with a page break in it; or far off, when it is long enough not to be mistaken.
        """
        wanted = "".join(_WORD.findall(passage.text))
        label = "".join(_WORD.findall(passage.label))
        if not wanted:
            return at
        near = len(self.letters) if passage.kind == "note" else at + _BREAK + len(wanted)
        start = self.letters.find(label + wanted, at, near)
        if start < 0 and (placed := self._broken(passage, label, wanted, at)):
            self.found[passage.number] = placed
            return placed[-1] + 1
        if start < 0 and len(wanted) >= _LONG:
            start = self.letters.find(label + wanted, at)
        if start < 0:
            return at
        start += len(label)
        self.found[passage.number] = list(range(start, start + len(wanted)))
        return start + len(wanted)

    def _broken(self, passage: Passage, label: str, wanted: str, at: int) -> list[int]:
        """Where the letters stand of a passage in which a page breaks: in pieces, each behind the last."""
        first = "".join(_WORD.findall(passage.text.split(maxsplit=1)[0]))  # of a cell, whose lines are cut
        heads = (label + wanted[:_HEAD], label + first)
        ends = (self.letters.find(head, at, at + _BREAK + len(head)) for head in heads)
        here = next((found + len(label) for found in ends if found >= 0), -1)
        placed = list[int]()
        while here >= 0 and len(placed) < len(wanted):
            if self.letters[here : here + 1] == wanted[len(placed)]:
                placed.append(here)
                here += 1
            else:
                here = self._again(wanted, len(placed), here)
        return placed

    def _again(self, wanted: str, done: int, here: int) -> int:
        """Where the rest of a passage goes on; -1 when nowhere near.

        The first letters of the furniture may have been taken for the passage's: the words go on before them.
        """
        return self.letters.find(wanted[done : done + _NEXT], here, here + _BREAK)
