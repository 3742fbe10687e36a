"""Inlines to runs. The strings of a paragraph are composed together, for a quotation spans its runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import assert_never

from amendgen.document.nodes import (
    Blank,
    Break,
    Hold,
    Inline,
    Inlines,
    Note,
    Reference,
    Ruled,
    Style,
    Styled,
    Text,
)
from amendgen.writers.docx import styles
from amendgen.writers.docx.typography import composed
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import bookmark, escaped

_TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
# the width of an empty rule that stands in running text, in underscores
_RULE_WIDTH = 30

Emphasis = frozenset[Style]
PLAIN: Emphasis = frozenset()


class Runs:
    """The runs of one paragraph as they are gathered: each a string, and the markup on both its sides."""

    __slots__ = ("around", "linking", "note", "texts")

    def __init__(self, note: Callable[[Note], str]) -> None:
        self.note = note
        self.texts: list[str] = []
        self.around: list[tuple[str, str]] = []
        self.linking = False

    def text(self, text: str, emphasis: Emphasis = PLAIN) -> None:
        """Adds printed characters."""
        self.texts.append(text)
        self.around.append(_sides(emphasis))

    def mark(self, xml: str, reads: str = "") -> None:
        """Adds markup that prints no characters of its own; `reads` is what its neighbours see of it."""
        self.texts.append(reads)
        self.around.append((xml, ""))

    def label(self, label: str) -> None:
        """Adds a literal enumerator and the tab after it; nothing for a provision without one."""
        if label:
            self.text(label)
            self.mark(_TAB, "\t")

    def line_end(self) -> None:
        """Adds a line break."""
        self.mark(_BREAK, "\n")

    def inlines(self, inlines: Inlines, emphasis: Emphasis = PLAIN) -> None:
        """Adds `inlines` in order."""
        for inline in inlines:
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
                    self.mark(self.note(inline))
            case Ruled():
                self.unaligned_rule(inline.text, emphasis)
            case Hold():
                raise TypeError(f"a finished document has no place left to fill, and this has {inline}")
            case _:
                assert_never(inline)

    def reference(self, reference: Reference, emphasis: Emphasis) -> None:
        """Adds a citation, linked to what it cites; a link within a link is only its text."""
        before, after = _sides(emphasis)
        if reference.anchor and not self.linking:
            before = f'<w:hyperlink w:anchor="{bookmark(reference.anchor)}" w:history="1">{before}'
            after += "</w:hyperlink>"
        self.texts.append(reference.text)
        self.around.append((before, after))

    def unaligned_rule(self, text: str, emphasis: Emphasis) -> None:
        """Adds a rule in running text, which has no edge to run to: as long as what stands on it."""
        self.text(text or "_" * _RULE_WIDTH, emphasis | {"underline"} if text else emphasis)

    def rule(self, text: str) -> None:
        """Adds a signature's rule, from where it stands to the right edge, with what stands on it."""
        before, after = _sides(frozenset({"underline"}))
        if text:
            self.texts.append(text)
            self.around.append((before, after))
        self.mark(before.replace('<w:t xml:space="preserve">', "<w:tab/></w:r>"), "\t")

    def xml(self) -> str:
        """The runs, with their strings composed and escaped."""
        parts: list[str] = []
        for text, (before, after) in zip(composed(self.texts), self.around, strict=True):
            if after and text:
                parts.append(before + escaped(text) + after)
            elif not after:
                parts.append(before)
        return "".join(parts)


@lru_cache
def _sides(emphasis: Emphasis) -> tuple[str, str]:
    # bold and italic are said directly: said by a character style they would toggle, and a bold
    # word in a bold heading would come out light (ISO 29500-1, 17.7.3)
    properties = (
        (f'<w:rStyle w:val="{styles.UNDERLINED}"/>' if "underline" in emphasis else "")
        + ("<w:b/>" if "bold" in emphasis else "")
        + ("<w:i/>" if "italic" in emphasis else "")
    )
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">', "</w:t></w:r>"


def runs(inlines: Inlines, writing: Writing, label: str = "") -> str:
    """The runs of a paragraph: a label and a tab where there is a label, then `inlines`."""
    settled = _settled(inlines, label)
    return _gathered(inlines, label, writing.note) if settled is None else settled


@lru_cache(maxsize=4096)
def _settled(inlines: Inlines, label: str) -> str | None:
    """Runs that hang on nothing but what they print, so that what the documents of a fleet share is
    lowered once; None where there is a footnote, whose number hangs on those before it."""
    try:
        return _gathered(inlines, label, _unsettling)
    except _Unsettled:
        return None


def _gathered(inlines: Inlines, label: str, note: Callable[[Note], str]) -> str:
    gathered = Runs(note)
    gathered.label(label)
    gathered.inlines(inlines)
    return gathered.xml()


class _Unsettled(Exception):  # noqa: N818 - it is no error: the runs are gathered anew each time
    """Raised by a footnote among runs that are to be kept."""


def _unsettling(note: Note) -> str:
    raise _Unsettled
