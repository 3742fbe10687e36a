"""The runs of a paragraph, gathered: their strings are composed together, for a quotation spans its runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import assert_never

from amendgen.document.nodes import (
    Blank,
    Break,
    Change,
    Hold,
    Inline,
    Inlines,
    Note,
    Reference,
    Revised,
    Ruled,
    Styled,
    Text,
)
from amendgen.writers.docx.citing import Chain, Cited
from amendgen.writers.docx.defining import defined
from amendgen.writers.docx.emphasis import (
    PLAIN,
    UNDERLINED,
    Emphasis,
    hyphened,
    properties,
    sides,
)
from amendgen.writers.docx.fields import begun, counted, ended
from amendgen.writers.docx.printing import escaped_apart, printed
from amendgen.writers.docx.tracking import ELEMENT, SAID
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import bookmark
from amendgen.writers.typography import revised

TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
# the width of an empty rule that stands in running text, in underscores
_RULE_WIDTH = 30

Mark = Callable[[Note, Change | None], str]


class Runs:
    """The runs of one paragraph as they are gathered: each a string, and the markup on both its sides.

    `note` gives a note's mark, `tracked` the tag that opens a change; `change` is what is done to the
    runs that are being added. Its element is opened by the first of them. With no `tracked` a change is
    not tracked but shown: what is struck is struck through, what is inserted doubly underlined.
    """

    __slots__ = (
        "around",
        "change",
        "cited",
        "linking",
        "note",
        "open",
        "revisions",
        "straight",
        "texts",
        "tracked",
    )

    def __init__(
        self,
        note: Mark,
        tracked: Callable[[Change], str] | None,
        change: Change | None = None,
        cited: Mapping[str, Chain] | None = None,
        straight: bool = False,
    ) -> None:
        self.note = note
        self.straight = straight
        self.cited = cited or {}
        self.tracked = tracked
        self.change = change
        self.open = ""
        self.revisions: list[tuple[int, int, Change]] = []
        self.texts: list[str] = []
        self.around: list[tuple[str, str]] = []
        self.linking = False

    def text(self, text: str, emphasis: Emphasis = PLAIN) -> None:
        """Adds printed characters."""
        if text and self.change:
            self._opened(self.change)
        self.texts.append(text)
        self.around.append(self._sides(emphasis))

    def mark(self, xml: str, reads: str = "") -> None:
        """Adds a run that prints no characters of its own; `reads` is what its neighbours see of it."""
        if self.change:
            self._opened(self.change)
        self._add(xml, reads)

    def label(self, label: str) -> None:
        """Adds a literal enumerator and the tab after it; nothing for a provision without one."""
        if label:
            self.text(label)
            self.mark(TAB, "\t")

    def line_end(self) -> None:
        """Adds a line break."""
        self.mark(_BREAK, "\n")

    def inlines(self, inlines: Inlines, emphasis: Emphasis = PLAIN) -> None:
        """Adds `inlines` in order. Underlined between quotation marks is a term, where it is defined."""
        for at, inline in enumerate(inlines):
            if isinstance(inline, Styled) and inline.style == "underline" and defined(inlines, at):
                self.inlines(inline.inlines, emphasis | {"defined"})
            else:
                self.inline(inline, emphasis)

    def inline(self, inline: Inline, emphasis: Emphasis) -> None:
        """Adds one inline. A `Hold` here is a fault of the program: a finished document has none."""
        match inline:
            case Text():
                self.text(inline.text, emphasis)
            case Styled():
                self.inlines(inline.inlines, emphasis | {inline.style})
            case Reference():
                self.reference(inline, emphasis)
            case Blank():
                self.text("_" * inline.width, emphasis)
            case Break():
                self.line_end()
            case Note():
                if not self.linking:
                    self.mark(self.note(inline, self.change))
            case Ruled():
                self.unaligned_rule(inline.text, emphasis)
            case Revised():
                self.revised(inline, emphasis)
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)

    def reference(self, reference: Reference, emphasis: Emphasis) -> None:
        """Adds a citation, linked to what it cites; a link within a link is only its text."""
        if self.linking or not reference.anchor or not reference.text:
            return self.text(reference.text, emphasis)
        fields = () if self.change else counted(reference, self.cited)
        if fields:
            return self.fields(fields, emphasis)
        before, after = self._sides(emphasis)
        if self.change and self.tracked:
            # a change may stand in a link, but no link in a change (CT_RunTrackChange)
            self._closed()
            before = self.tracked(self.change) + before
            after += f"</w:{ELEMENT[self.change]}>"
        before = f'<w:hyperlink w:anchor="{bookmark(reference.anchor)}" w:history="1">{before}'
        self.texts.append(reference.text)
        self.around.append((before, f"{after}</w:hyperlink>"))
        return None

    def fields(self, pieces: tuple[Cited, ...], emphasis: Emphasis) -> None:
        """Adds a citation of what Word counts, a field for each of its labels; what has no anchor is words."""
        run = f"<w:r>{properties(emphasis)}"
        for anchor, text in pieces:
            if not anchor:
                self.text(text, emphasis)
                continue
            before, after = self._sides(emphasis)
            self.texts.append(text)
            self.around.append((begun(rf" REF {bookmark(anchor)} \n \h ", run) + before, after + ended(run)))

    def revised(self, revised: Revised, emphasis: Emphasis) -> None:
        """Adds words struck or inserted."""
        with self.changing(revised.change):
            self.inlines(revised.inlines, emphasis)

    @contextmanager
    def changing(self, change: Change | None) -> Iterator[None]:
        """Strikes or inserts what is added meanwhile. Changes do not nest: several readers lose such words."""
        if change and self.change:
            raise TypeError("a change stands within a change")
        outer, self.change = self.change, change or self.change
        start = len(self.texts)
        yield
        if change:
            self._closed()
            self.revisions.append((start, len(self.texts), change))
        self.change = outer

    def unaligned_rule(self, text: str, emphasis: Emphasis) -> None:
        """Adds a rule in running text, which has no edge to run to: as long as what stands on it."""
        self.text(text or "_" * _RULE_WIDTH, emphasis | {"underline"} if text else emphasis)

    def rule(self, text: str) -> None:
        """Adds a signature's rule, from where it stands to the right edge, with what stands on it."""
        if text:
            self.text(text, UNDERLINED)
        self.mark(f"<w:r>{properties(UNDERLINED)}<w:tab/></w:r>", "\t")

    def xml(self) -> str:
        """The runs, with their strings composed and escaped."""
        self._closed()
        parts: list[str] = []
        texts = escaped_apart(self._composed())
        for text, (before, after) in zip(texts, self.around, strict=True):
            if after and text:
                parts += (before, hyphened(text, after), after)
            elif not after:
                parts.append(before)
        return "".join(parts)

    def _composed(self) -> Sequence[str]:
        if not self.revisions:
            return printed(self.texts, self.straight)
        changes: list[Change | None] = [None] * len(self.texts)
        for start, end, change in self.revisions:
            changes[start:end] = [change] * (end - start)
        return revised(self.texts, changes, lambda texts: printed(texts, self.straight))

    def _add(self, xml: str, reads: str = "") -> None:
        self.texts.append(reads)
        self.around.append((xml, ""))

    def _sides(self, emphasis: Emphasis) -> tuple[str, str]:
        if self.change and not self.tracked:
            return sides(emphasis | {self.change}, SAID[None])
        return sides(emphasis, SAID[self.change])

    def _opened(self, change: Change) -> None:
        if self.tracked and not self.open:
            self._add(self.tracked(change))
            self.open = ELEMENT[change]

    def _closed(self) -> None:
        if self.open:
            self._add(f"</w:{self.open}>")
            self.open = ""


def gathering(writing: Writing) -> Runs:
    """The runs of a paragraph, none yet."""
    return Runs(
        writing.note,
        writing.tracked if writing.signed else None,
        writing.change,
        writing.cited,
        writing.look.straight,
    )
