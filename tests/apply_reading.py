"""Between the agreements of the tests and documents: a document made of one, and any document read as lines.

Reading takes one side of the redline, and is written for the tests alone: what the package makes of a
redline (`revisions`) is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from apply_model import BREAK, NOTE, NOTHING, Agreement, Block, Words, joined, plain, plainly
from msgspec import Struct

from amendgen.document import nodes
from amendgen.document.nodes import Document, Part

Side = Literal["accepted", "rejected"]
STYLES: dict[str, nodes.Style] = {"u": "underline", "b": "bold", "i": "italic"}
LETTERS = {style: letter for letter, style in STYLES.items()}


class Line(NamedTuple):
    """A block as a line: how deep it stands, its label or kind, its words."""

    depth: int
    label: str
    words: Words


def document(agreement: Agreement) -> Document:
    parts = tuple(Part(kind, tuple(map(_block, blocks))) for kind, blocks in agreement.parts)
    return Document("Agreement", parts)


def _block(block: Block) -> nodes.Block:
    match block.kind:
        case "paragraph":
            return nodes.Paragraph(inlines(block.words))
        case "heading":
            return nodes.Heading(2, inlines(block.words), block.label)
        case "table":
            header, *rows = [tuple(map(inlines, row)) for row in block.rows]
            return nodes.Table(header, tuple(rows))
        case _:
            return nodes.Item(block.label, "", tuple(map(_block, block.inside)))


def inlines(words: Words) -> nodes.Inlines:
    out: list[nodes.Inline] = []
    for mark, run in groupby(zip(*words, strict=True), key=lambda pair: pair[1]):
        text = "".join(character for character, _ in run)
        match mark:
            case ".":
                out.append(nodes.Text(text))
            case "r":
                out.append(nodes.Reference("a", "", text))
            case "_":
                out.append(nodes.Blank(len(text)))
            case "k":
                out += [nodes.Break()] * len(text)
            case "n":
                out += [nodes.Note(noted(ord(c) - NOTE), str(ord(c) - NOTE)) for c in text]
            case _:
                out.append(nodes.Styled(STYLES[mark], (nodes.Text(text),)))
    return tuple(out)


def noted(number: int) -> nodes.Blocks:
    return (nodes.Paragraph((nodes.Text(f"What footnote {number} says."),)),)


def expected(agreement: Agreement) -> list[Line]:
    """The lines of an agreement of the tests."""
    return [line for _, blocks in agreement.parts for block in blocks for line in _told(block, 0)] + [
        Line(0, kind, NOTHING) for kind, _ in agreement.parts
    ]


def _told(block: Block, depth: int) -> Iterator[Line]:
    if block.kind == "table":
        yield from (Line(depth, "row", joined(*(joined(c, plainly("|")) for c in row))) for row in block.rows)
        return
    yield Line(depth, block.label or block.kind, block.words)
    for inner in block.inside:
        yield from _told(inner, depth + 1)


def read(document: Document, side: Side) -> list[Line]:
    """The lines of a document, of a redline those of one side."""
    reader = _Reader("struck" if side == "accepted" else "inserted")
    lines = [line for part in document.parts for line in reader.blocks(part.blocks, 0)]
    return lines + [Line(0, part.kind, NOTHING) for part in document.parts]


class _Reader:
    def __init__(self, drop: nodes.Change) -> None:
        self.drop = drop

    def blocks(self, blocks: nodes.Blocks, depth: int) -> Iterator[Line]:
        for block in blocks:
            match block:
                case nodes.Revision(change, inner):
                    if change != self.drop:
                        yield from self.blocks(inner, depth)
                case nodes.Item(label, _, inner):
                    yield Line(depth, label, NOTHING)
                    yield from self.blocks(inner, depth + 1)
                case nodes.Heading(_, inlines, label):
                    yield Line(depth, label or "heading", self.words(inlines))
                case nodes.Paragraph(inlines):
                    yield Line(depth, "paragraph", self.words(inlines))
                case nodes.Table(header, rows):
                    for row in (header, *rows):
                        yield Line(depth, "row", joined(*(joined(self.words(c), plainly("|")) for c in row)))
                case _:
                    raise AssertionError(f"a {type(block).__name__} stands nowhere in these agreements")

    def words(self, inlines: nodes.Inlines, mark: str = ".") -> Words:
        return joined(*(self.word(inline, mark) for inline in inlines))

    def word(self, inline: nodes.Inline, mark: str) -> Words:
        match inline:
            case nodes.Text(text):
                return plainly(text, mark)
            case nodes.Reference("a", "", text):
                return plainly(text, "r")
            case nodes.Blank(width):
                return plainly("_" * width, "_")
            case nodes.Break():
                return plainly(BREAK, "k")
            case nodes.Styled(style, inner):
                return self.words(inner, LETTERS[style])
            case nodes.Revised(change, inner):
                return NOTHING if change == self.drop else self.words(inner, mark)
            case nodes.Note(blocks, number):
                assert blocks == noted(int(number)), "a footnote's words are changed"
                return plainly(chr(NOTE + int(number)), "n")
            case _:
                raise AssertionError(f"a {type(inline).__name__} stands nowhere in these agreements")


def nested(node: object, within: bool = False) -> bool:
    """Whether a change stands within a change, which no reader of a docx understands."""
    if isinstance(node, tuple):
        return any(nested(one, within) for one in node)
    if not isinstance(node, Struct):
        return False
    change = isinstance(node, nodes.Revised | nodes.Revision)
    inner = (getattr(node, name) for name in node.__struct_fields__)
    return (change and within) or any(nested(one, within or change) for one in inner)


def shown(lines: list[Line]) -> str:
    """The lines for a reader, as a failing test prints them."""
    return "\n".join(f"{'  ' * line.depth}{line.label} {plain(line.words)}" for line in lines)
