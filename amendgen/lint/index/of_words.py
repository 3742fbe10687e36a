"""What a subject's document says, in order: its passages, and what is told by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.working import Tree
from amendgen.lint.index import blanks, frame, quoting, searching, siblings, tables
from amendgen.lint.index.frame import Frame
from amendgen.lint.index.quoting import Quoted
from amendgen.lint.index.siblings import Series
from amendgen.lint.index.tables import Table
from amendgen.lint.passages import Passage, Span, passages
from amendgen.lint.subjects import Subject


class Words:
    """The words of a subject, and where they stand."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def spans(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[Span]:
        """Every stretch of the document's words that the pattern, or a group of it, matches."""
        return searching.spans(pattern, self.passages, group)

    def within(self, items: tuple[int, ...]) -> Iterable[Passage]:
        """The passages of an item, in order."""
        return (one for one in self.passages if one.items[: len(items)] == items)

    def quotes(self, span: Span) -> bool:
        """Whether a span stands within a quotation, which says more than it: words of another instrument."""
        return any(
            one.passage is span.passage
            and one.start <= span.start
            and span.end <= one.end
            and span.end - span.start < one.end - one.start - 1
            for quoted in self.quotations
            for one in quoted.spans
        )

    @property
    def draft(self) -> bool:
        """Whether a deal calls the document a draft, in which a blank is no slip."""
        return self.subject.deal is not None and self.subject.deal.status == "draft"

    @cached_property
    def tree(self) -> Tree:
        """The document as nodes that know their parents."""
        return Tree.of(self.subject.document)

    @cached_property
    def provisions(self) -> Provisions:
        """Every provision by its address."""
        return Provisions(self.tree)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All of the document's words, in reading order."""
        return passages(self.tree, self.provisions)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file that was read; () for what comes from no text file."""
        return tuple(self.subject.lines.split("\n")) if self.subject.lines else ()

    @cached_property
    def frame(self) -> Frame:
        """Title, preamble, recitals, the words that agree, footers."""
        return frame.frame(self.passages)

    @cached_property
    def forms(self) -> frozenset[int]:
        """The numbers of the passages of forms that are attached to be filled in one day."""
        return frame.attached_forms(self.passages)

    @cached_property
    def quotations(self) -> tuple[Quoted, ...]:
        """Every stretch between quotation marks, over paragraphs too."""
        return tuple(quoting.quotations(self.passages))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series of items that stand side by side."""
        return tuple(siblings.series(self.passages))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table, cell by cell."""
        return tuple(tables.tables(self.passages))

    @cached_property
    def blanks(self) -> tuple[Span, ...]:
        """Every place left open, but the rules that are signed on."""
        return tuple(blanks.blanks(self.passages))
