"""From what the parser found of printed Markdown to blocks and inlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from amendgen.agreement.reading.markdown.parts import joined
from amendgen.agreement.reading.markdown.syntax import parser
from amendgen.document.nesting import INNERMOST, Labelled, nest
from amendgen.document.nodes import (
    Blocks,
    Break,
    Contents,
    Entry,
    Heading,
    Inline,
    Inlines,
    Item,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Rule,
    Ruled,
    Signature,
    Text,
)
from amendgen.document.plain import words
from amendgen.document.reader import PARTS, Reader

_STEP = "\u2003\u2003"
_SET_IN = re.compile(rf"[ >]*(?:\[\^\w+\]: )?((?:{_STEP})*)")
_SIGNED = re.compile(r"\s*By:|.*/s/", re.IGNORECASE)
# stands for what is glued to the words before it, so that a label there is none
_GLUED = "\ue000"


class Printed(Reader):
    """An agreement in Markdown: its labels are literal, its links to the anchors of elements printed in full.

    Where the text sets provisions in, each by two wide spaces for every one that it stands in, that says what
    stands in what; else the labels do.
    """

    def __init__(self, text: str) -> None:
        self.sets_in = _STEP in text
        super().__init__(text, False, parser())

    def parts(self) -> tuple[Part, ...]:
        """The parts that containers say; without one, those that rules part."""
        if any(node.type.removeprefix("container_") in PARTS for node in self.tree.children):
            return super().parts()
        pages: list[list[SyntaxTreeNode]] = [[]]
        for node in self.tree.children:
            if node.type == "hr" and node.markup[0] == "-":
                pages.append([])
            pages[-1].append(node)
        told = joined([(nodes, self.blocks([n for n in nodes if n.type != "hr"])) for nodes in pages])
        return tuple(part for kind, nodes in told for part in self.part(kind, nodes))

    def block(self, node: SyntaxTreeNode) -> Iterator[Labelled]:
        around = INNERMOST if self.sets_in else None
        match node.type:
            case "paragraph":
                yield self.paragraph(node)
            case "heading" if int(node.tag[1]) < 4:
                anchor, inlines = self.anchored(node)
                yield Labelled(Heading(int(node.tag[1]), inlines), _source(inlines), anchor=anchor)
            case "blockquote":
                yield Labelled(Quotation(self.blocks(node.children)), depth=around)
            case "listing":
                entries = (self.entry(level, source) for level, source in node.meta["entries"])
                yield Labelled(Contents(tuple(entries)), depth=around)
            case "hr" if self.lines[self.line(node) - 1].endswith("***"):
                yield Labelled(Rule(), depth=around)
            case _:
                yield from super().block(node)

    def paragraph(self, node: SyntaxTreeNode) -> Labelled:
        anchor, inlines = self.anchored(node)
        lines = _lines(inlines)
        depth = self.depth(node)
        if len(lines) > 1 and any(map(_signed, lines)):
            return Labelled(Signature(lines), depth=depth)
        return Labelled(Paragraph(inlines), _source(inlines), self.indented(node), depth, anchor)

    def depth(self, node: SyntaxTreeNode) -> int | None:
        """How many provisions a paragraph is set in from; one whose lines keep their ends has no margin."""
        if not self.sets_in:
            return None
        set_in = _SET_IN.match(self.lines[self.line(node) - 1])
        depth = len(set_in[1]) // len(_STEP) if set_in else 0
        kept = any(child.type == "hardbreak" for child in node.children[0].children)
        return depth if depth or not kept else INNERMOST

    def anchored(self, node: SyntaxTreeNode) -> tuple[str, Inlines]:
        """The anchor before the words, "" for none, and the words."""
        nodes = node.children[0].children
        if nodes and nodes[0].type == "anchor":
            return nodes[0].content, self.inlines(nodes[1:])
        return "", self.inlines(nodes)

    def entry(self, level: int, source: str) -> Entry:
        """A line of the table of contents, which may be a link as a whole."""
        nodes = SyntaxTreeNode(parser().parseInline(source)).children[0].children
        linked = len(nodes) == 1 and nodes[0].type == "link"
        anchor = unquote(str(nodes[0].attrs["href"])[1:]) if linked else ""
        inlines = self.inlines(nodes[0].children if linked else nodes)
        match nest((Labelled(Paragraph(inlines), _source(inlines)),), live=False):
            case (Item(label, blocks=(Paragraph(rest),)),):
                return Entry(level, label, rest, anchor)
            case _:
                return Entry(level, "", inlines, anchor)

    def inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "ruled":
                yield Ruled("")
            case "anchor":
                return
            case _:
                yield from super().inline(node)

    def reference(self, node: SyntaxTreeNode) -> Reference:
        target = unquote(str(node.attrs.get("href", "")).removeprefix("#"))
        if target not in self.env.get("anchors", ()):
            return super().reference(node)
        return Reference(target, "", words(self.inlines(node.children)))


def _source(inlines: Inlines) -> str:
    """The words that a label may begin."""
    match inlines:
        case (Text(text),):
            return text
        case (Text(text), *_):
            return text + _GLUED
        case _:
            return ""


def _lines(inlines: Inlines) -> tuple[Inlines, ...]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if inline == Break():
            lines.append([])
        else:
            lines[-1].append(inline)
    return tuple(map(tuple, lines))


def _signed(line: Inlines) -> bool:
    """Whether a line is signed on, or to be signed on."""
    return Ruled("") in line or bool(_SIGNED.match(words(line)))


def listing(read: Blocks, numbered: Blocks) -> Blocks:
    """The blocks with the tables of contents that were read; one without lines has those of the headings."""
    pairs = zip(read, numbered, strict=True)
    return tuple(old if isinstance(old, Contents) and old.entries else new for old, new in pairs)
