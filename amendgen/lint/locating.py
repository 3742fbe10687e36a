"""Where a finding is shown: at a line of the file that was read, at the deal's words, or by its provision."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from amendgen.diagnostics import Place
from amendgen.lint.finding import At, Column
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span
from amendgen.lint.placing import Placing
from amendgen.source import Source

_SURELY = 6  # characters that words have at least, to be looked for in a deal
_AROUND = 8  # words on either side that may tell one place of a deal from another


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

    def provision(self, passage: Passage) -> str:
        """The provision that a passage stands in: "Section 7(e)", an amendment's "item A. 10."; "" for none."""
        if passage.address is not None and not self.index.frame.amends:
            return str(passage.address)
        return " ".join(("item", *passage.labels)).rstrip(".") if passage.labels else ""

    def _words(self, span: Span) -> Place:
        if self.subject.lines:
            return self._placing.place(span)
        if (source := self.subject.source) is not None:
            in_deal = said_once(span, source) or self._edit(span.passage, source)
            if in_deal is not None:
                return in_deal
        return Place(self.subject.name, 0, span.start + 1, span.passage.text)

    def _edit(self, passage: Passage, source: Source) -> Place | None:
        """The entry of edits that a direction of the deal's own document was drafted from."""
        entries = self.subject.deal.edits or () if self.subject.deal else ()
        if len(entries) != len(self.index.directions):
            return None
        drafted = (i for i, one in enumerate(self.index.directions) if passage in one.all)
        return next((source.place(("edits", i)) for i in drafted), None)


def said_once(span: Span, source: Source) -> Place | None:
    """Where a deal says the very words, by themselves or with some of those around them, if it does so once.

    A signature page shouts a name, so that words found nowhere are looked for in capitals and small letters.
    """
    return _said_once(span, source, 0) or _said_once(span, source, re.IGNORECASE)


def _said_once(span: Span, source: Source, flags: int) -> Place | None:
    text, start, end = span.passage.text, span.start, span.end
    for _ in range(_AROUND):
        pattern = f"{_spaced(text[start : span.start])}({_spaced(span.text)}){_spaced(text[span.end : end])}"
        found = list(islice(re.finditer(pattern, source.text, flags), 2))
        if len(found) == 1 and end - start >= _SURELY:
            at = found[0].start(1)
            return source.at(source.text.count("\n", 0, at), at - source.text.rfind("\n", 0, at) - 1)
        if not found:
            return None
        start, end = _wider(text, start, end)
    return None


def _spaced(words: str) -> str:
    """A pattern for the words, whatever space stands between them."""
    return re.sub(r"(?:\\ )+", r"\\s+", re.escape(words))


def _wider(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with one more word on either side."""
    before = text.rstrip().rfind(" ", 0, max(start - 1, 0)) + 1
    behind = text.find(" ", end + 1)
    return before, behind if behind >= 0 else len(text)
