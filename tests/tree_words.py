"""The words of a tree, walked here by rules of its own: what a reader of any format should find."""

from __future__ import annotations

from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Heading,
    Hold,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Revised,
    Revision,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)


class _Words:
    """The words of a document's parts; where a note is told is for the kinds of page to say."""

    def __init__(self, document: Document) -> None:
        self.text = " ".join(map(self.part, document.parts))

    def part(self, part: Part) -> str:
        return f"{self.blocks(part.blocks)} {self.runs(part.footer)}"

    def blocks(self, blocks: Blocks) -> str:
        return " ".join(map(self.block, blocks))

    def runs(self, runs: tuple[Inlines, ...]) -> str:
        return " ".join(map(self.run, runs))

    def block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines):
                return self.run(inlines)
            case Heading(_, inlines, label):
                return f"{label} {self.run(inlines)}"
            case Item(label, _, inner):
                return f"{label} {self.blocks(inner)}"
            case Quotation(inner) | Revision(_, inner):
                return self.blocks(inner)
            case Lines(lines) | Signature(lines):
                return self.runs(lines)
            case Table(header, rows):
                return " ".join(self.runs(row) for row in (header, *rows))
            case Contents(entries):
                return " ".join(f"{entry.label} {self.run(entry.inlines)}" for entry in entries)
            case Rule():
                return ""

    def run(self, inlines: Inlines) -> str:
        return "".join(map(self.inline, inlines))

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text(text) | Reference(text=text):
                return text
            case Ruled(text):
                return f" {text} "
            case Styled(inlines=inner) | Revised(inlines=inner):
                return self.run(inner)
            case Blank(width):
                return "_" * width
            case Break():
                return " "
            case Note():
                return self.note(inline)
            case Hold():
                raise AssertionError

    def note(self, note: Note) -> str:
        raise NotImplementedError


class PageWords(_Words):
    """The words in the order of a page, on which notes are told at the end of their part, before its footer.

    `mark` is how the mark of a note is printed.
    """

    def __init__(self, document: Document, mark: str = "{}") -> None:
        self.mark = mark
        self.waiting: list[Note] = []
        super().__init__(document)

    def part(self, part: Part) -> str:
        blocks, footer = self.blocks(part.blocks), self.runs(part.footer)
        return f"{blocks} {self.notes()} {footer}"

    def note(self, note: Note) -> str:
        self.waiting.append(note)
        return self.mark.format(note.mark)

    def notes(self) -> str:
        """The notes that wait to be told, each with the notes on it behind it."""
        waiting, self.waiting = self.waiting, []
        told = (f"{self.mark.format(note.mark)} {self.blocks(note.blocks)} {self.notes()}" for note in waiting)
        return " ".join(told)


class SourceWords(_Words):
    """The words as a reader of the source comes upon them, a note's where its mark stands.

    A note on a note keeps its printed mark, and its words follow those of the note.
    """

    def __init__(self, document: Document) -> None:
        self.inner: list[Note] | None = None
        super().__init__(document)

    def note(self, note: Note) -> str:
        if self.inner is not None:
            self.inner.append(note)
            return f"({note.mark})"
        self.inner = []
        text = self.blocks(note.blocks)
        while self.inner:
            inner = self.inner.pop(0)
            text += f" ({inner.mark}) {self.blocks(inner.blocks)}"
        self.inner = None
        return f" {text} "
