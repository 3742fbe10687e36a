"""Where a finding is shown: at a line of the file that was read, at the deal's words, or by its provision."""

from __future__ import annotations

import re
from functools import cached_property

from amendgen.diagnostics import Place
from amendgen.lint.finding import At, Column
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.placing import Placing

_SURELY = 6  # letters that words have at least, to be looked for in a deal


class Locator:
    """Places for the findings of one subject."""

    def __init__(self, index: Index) -> None:
        self.index, self.subject = index, index.subject

    @cached_property
    def _placing(self) -> Placing:
        return Placing(self.subject.name, self.subject.lines, self.index.passages)

    def place(self, at: At) -> Place:
        """The place of what a finding points at."""
        match at:
            case Span():
                return self._words(at)
            case Column(line, column):
                return self._placing.line(line, column)
            case path:
                source = self.subject.source
                return source.place(path) if source else Place(self.subject.name, 0, 0, "")

    def _words(self, span: Span) -> Place:
        if self.subject.lines:
            return self._placing.place(span)
        return self._deal(span) or Place(self.subject.name, 0, span.start + 1, span.passage.text)

    def _deal(self, span: Span) -> Place | None:
        """Where the deal says the very words, if it says them once."""
        source = self.subject.source
        words = span.text.split()
        if source is None or len("".join(words)) < _SURELY:
            return None
        found = list(re.finditer(r"\s+".join(map(re.escape, words)), source.text))
        if len(found) != 1:
            return None
        start = found[0].start()
        return source.at(source.text.count("\n", 0, start), start - source.text.rfind("\n", 0, start) - 1)


def provision(passage: Passage) -> str:
    """The provision that a passage stands in, in words; "" outside of all."""
    if passage.address is not None:
        return str(passage.address)
    return " ".join(("item", *passage.labels)) if passage.labels else ""
