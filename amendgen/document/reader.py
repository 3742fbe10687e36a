"""The markup's reader: a text parsed, and what the parser found made blocks and inlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast, get_args

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from amendgen.document.fences import MarkupError, deepened
from amendgen.document.nesting import Labelled, nest
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Heading,
    Hold,
    Inline,
    Inlines,
    Lines,
    Note,
    Paragraph,
    Part,
    PartKind,
    Reference,
    Rule,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.document.syntax import CONTAINERS, parser
from amendgen.document.wording import merged

_HOLD = re.compile("\ue000(\\d+)\ue001")
_LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)
_STYLES = {"__": "underline", "**": "bold", "_": "italic", "*": "italic"}
PARTS = frozenset(get_args(PartKind)) - {"body"}
"""The containers that are parts."""


def inlines(text: str) -> Inlines:
    """The inlines of a stretch of clause text."""
    tree = SyntaxTreeNode(parser().parseInline(text))
    return Reader("", live=False).inlines([node for child in tree.children for node in child.children])


class Reader:
    """One text being read, by a parser of the markup; it knows the text's lines and its footnotes."""

    def __init__(self, text: str, live: bool, markdown: MarkdownIt | None = None) -> None:
        self.live = live
        text = _LINE_END.sub("", text)  # in CommonMark two spaces there would be a line break that nobody sees
        self.lines = text.split("\n")
        self.env: dict[str, Any] = {}
        self.tree = SyntaxTreeNode((markdown or parser()).parse(deepened(text, CONTAINERS), self.env))
        self.notes: dict[str, Blocks] = {}
        for block in self.tree.children:
            if block.type == "footnote_block":
                self.notes |= {str(note.meta["label"]): self.note(note.children) for note in block.children}

    def parts(self) -> tuple[Part, ...]:
        """The parts of the text: containers that are parts, and "body" for what stands between them."""
        out: list[Part] = []
        loose: list[SyntaxTreeNode] = []
        for node in self.tree.children:
            if (kind := node.type.removeprefix("container_")) in PARTS:
                out += self.part("body", loose)
                out += self.part(cast(PartKind, kind), node.children)
                loose = []
            else:
                loose.append(node)
        return (*out, *self.part("body", loose))

    def part(self, kind: PartKind, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Part]:
        content = [n for n in nodes if n.type not in ("container_footer", "footnote_block")]
        footer = tuple(line for n in nodes if n.type == "container_footer" for line in self.broken(n))
        body = self.blocks(content)
        if kind == "contents" and not any(isinstance(block, Contents) for block in body):
            body += (Contents(),)
        if body:
            yield Part(kind, body, footer)

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        return nest([read for node in nodes for read in self.block(node)], self.live)

    def note(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        """The blocks of a footnote; it stands outside the numbering, so its labels are literal."""
        return nest([read for node in nodes for read in self.block(node)], live=False)

    def block(self, node: SyntaxTreeNode) -> Iterator[Labelled]:
        match node.type:
            case "paragraph":
                inlines = self.inlines(node.children[0].children)
                yield Labelled(Paragraph(inlines), node.children[0].content, self.indented(node))
            case "heading" if int(node.tag[1]) > 3:
                raise MarkupError(f"line {self.line(node)}: a heading has one, two or three '#', no more")
            case "heading":
                inlines = self.inlines(node.children[0].children)
                yield Labelled(Heading(int(node.tag[1]), inlines), node.children[0].content)
            case "hr":
                yield Labelled(_rule(node.markup))
            case "table":
                yield Labelled(self.table(node))
            case "container_signature":
                yield Labelled(Signature(tuple(self.broken(node))))
            case "container_lines":
                yield Labelled(Lines(tuple(self.broken(node))))
            case "container_centered":
                yield from (Labelled(_roled(block, "centered")) for block in self.blocks(node.children))
            case "container_right":
                yield from (Labelled(_roled(block, "right")) for block in self.blocks(node.children))
            case "footnote_block" | "footnote_anchor":
                return
            case other:
                raise MarkupError(f"line {self.line(node)}: {_name(other)} cannot stand here")

    def table(self, node: SyntaxTreeNode) -> Table:
        head, body = node.children[0], node.children[1:]
        cells = [[self.inlines(cell.children[0].children) for cell in row.children] for row in head.children]
        rows = [
            [self.inlines(c.children[0].children) for c in row.children]
            for part in body
            for row in part.children
        ]
        return Table(tuple(cells[0]), tuple(tuple(row) for row in rows))

    def broken(self, node: SyntaxTreeNode) -> Iterator[Inlines]:
        """The source lines of a container as lines; a blank line between them is an empty line."""
        for i, paragraph in enumerate(node.children):
            if paragraph.type != "paragraph":
                raise MarkupError(
                    f"line {self.line(paragraph)}: only lines of text may stand in this container"
                )
            if i:
                yield ()
            line: list[SyntaxTreeNode] = []
            for inline in paragraph.children[0].children:
                if inline.type in ("softbreak", "hardbreak"):
                    yield self.inlines(line)
                    line = []
                else:
                    line.append(inline)
            yield self.inlines(line)

    def inlines(self, nodes: Sequence[SyntaxTreeNode]) -> Inlines:
        return merged(inline for node in nodes for inline in self.inline(node))

    def inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "text":
                yield from _held(node.content)
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield Break()
            case "blank":
                yield Blank(len(node.content))
            case "em" | "strong":
                yield Styled(_STYLES[node.markup], self.inlines(node.children))  # type: ignore[arg-type]
            case "link":
                yield self.reference(node)
            case "footnote_ref":
                yield self.footnote(str(node.meta["label"]))
            case other:
                raise MarkupError(f"{_name(other)} is not part of the markup")

    def footnote(self, name: str) -> Note:
        if name not in self.notes:
            raise MarkupError(f"[^{name}]: a footnote cannot stand within a footnote")
        return Note(self.notes[name])

    def reference(self, node: SyntaxTreeNode) -> Reference:
        target = str(node.attrs.get("href", ""))
        words = "".join(child.content for child in node.children)
        if not target.startswith("#"):
            raise MarkupError(
                f"the link to {target!r}: only links to an anchor of this document, [](#name), are made"
            )
        return Reference(target[1:], words)

    def indented(self, node: SyntaxTreeNode) -> bool:
        return self.lines[self.line(node) - 1].startswith("  ") if self.lines else False

    def line(self, node: SyntaxTreeNode) -> int:
        return (node.map or (0, 0))[0] + 1


def _held(text: str) -> Iterator[Inline]:
    for i, piece in enumerate(_HOLD.split(text)):
        if i % 2:
            yield Hold(int(piece))
        elif piece:
            yield Text(re.sub(r"\s+", " ", piece))


def _rule(markup: str) -> Block:
    if markup[0] == "*":
        return Paragraph((Text("* * *"),), "centered")
    return Rule() if markup[0] == "-" else Paragraph((Blank(len(markup) - 1),))


def _roled(block: Block, role: str) -> Block:
    if not isinstance(block, Paragraph):
        raise MarkupError(
            f"a {type(block).__name__.lower()} cannot stand in a '{role}' container: only paragraphs"
        )
    return Paragraph(block.inlines, role)  # type: ignore[arg-type]


def _name(kind: str) -> str:
    return {"image": "an image", "container_footer": "a footer"}.get(
        kind, kind.removeprefix("container_").replace("_", " ")
    )
