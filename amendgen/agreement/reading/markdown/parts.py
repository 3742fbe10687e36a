"""The parts of printed Markdown, in which a rule stands for the end of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from amendgen.agreement.reading.headings import heads_attachment
from amendgen.document.nodes import Blocks, Contents, Heading, Item, Paragraph, PartKind, Signature
from amendgen.document.plain import words

Nodes = list[SyntaxTreeNode]


def joined(pages: Sequence[tuple[Nodes, Blocks]]) -> list[tuple[PartKind, Nodes]]:
    """What stands between two rules, each that goes on with the part before it put to that, rule and all.

    A page begins a part when it is, or follows, a cover, a table of contents or signatures, or is headed as an
    attachment: any other rule is one within its part. What follows an attachment is its own.
    """
    out: list[tuple[PartKind, Nodes]] = []
    for kind, nodes in zip(_kinds([blocks for _, blocks in pages]), (nodes for nodes, _ in pages), strict=True):
        before = out[-1][0] if out else None
        if (before == "attachment" and kind != "attachment") or before == kind == "body":
            out[-1][1].extend(nodes)
        else:
            out.append((kind, [node for node in nodes if node.type != "hr" or node.markup[0] != "-"]))
    return out


def _kinds(pages: Sequence[Blocks]) -> Iterator[PartKind]:
    for number, blocks in enumerate(pages):
        begun = blocks[0] if blocks else None
        if any(isinstance(block, Contents) for block in blocks):
            yield "contents"
        elif isinstance(begun, Heading) and begun.level == 1 and heads_attachment(words(begun.inlines)):
            yield "attachment"
        elif _signing(blocks):
            yield "signatures"
        else:
            yield "cover" if number == 0 and len(pages) > 1 and _covering(blocks) else "body"


def _covering(blocks: Blocks) -> bool:
    """Whether a page has a title, and no provision."""
    titled = any(isinstance(block, Heading) and block.level == 1 for block in blocks)
    return titled and not any(isinstance(block, Item) for block in blocks)


def _signing(blocks: Blocks) -> bool:
    begun = blocks[0] if blocks else None
    if isinstance(begun, Paragraph) and words(begun.inlines).upper().startswith("IN WITNESS WHEREOF"):
        return True
    signed = any(isinstance(block, Signature) for block in blocks)
    return signed and not any(isinstance(block, Item | Heading) for block in blocks)
