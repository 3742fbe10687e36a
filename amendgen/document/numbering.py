"""Numbering: the labels of live items, the marks of footnotes, the references to both."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.document.contents import listed
from amendgen.document.enumerators import printed
from amendgen.document.fences import MarkupError
from amendgen.document.nodes import Block, Blocks, Heading, Inline, Inlines, Item, Note, Part, Reference, Text
from amendgen.document.walking import rewritten_part, within


def numbered(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with every label, note mark, reference and contents entry set.

    A series runs on among the blocks of one provision and of one part heading; a heading with a
    label begins anew. A reference to an anchor that is not there, or that stands twice, is refused; one that is
    printed already stays.
    """
    labels = _Labels()
    labelled = [replace(part, blocks=labels.blocks(part.blocks, ())) for part in parts]
    references = _References(labels.places)
    resolved = tuple(rewritten_part(part, references.inlines) for part in labelled)
    return listed(resolved)


class _Labels:
    """Gives the labels, and keeps for each anchor the labels that lead to it."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[str, ...]] = {}
        self.headings: dict[str, int] = {}

    def blocks(self, blocks: Blocks, above: tuple[str, ...]) -> Blocks:
        counts: dict[str, int] = {}
        return tuple(self.block(block, above, counts) for block in blocks)

    def block(self, block: Block, above: tuple[str, ...], counts: dict[str, int]) -> Block:
        match block:
            case Heading():
                if block.series:
                    counts.clear()
                    block = replace(block, label=_next(block.series, self.headings))
                self.keep(block.anchor, (*above, block.label))
                return block
            case Item():
                label = _next(block.series, counts) if block.series else block.label
                self.keep(block.anchor, (*above, label))
                return replace(block, label=label, blocks=self.blocks(block.blocks, (*above, label)))
            case _:
                return block

    def keep(self, anchor: str, labels: tuple[str, ...]) -> None:
        if anchor and anchor in self.places:
            raise MarkupError(f"two provisions have the anchor {{#{anchor}}}")
        if anchor:
            self.places[anchor] = labels


class _References:
    def __init__(self, places: dict[str, tuple[str, ...]]) -> None:
        self.places = places
        self.notes = 0

    def inlines(self, inlines: Inlines) -> Inlines:
        if len(inlines) == 1 and type(inlines[0]) is Text:
            return inlines
        return tuple(self.inline(inline) for inline in inlines)

    def inline(self, inline: Inline) -> Inline:
        match inline:
            case Reference():
                return inline if inline.text else replace(inline, text=self.text(inline))
            case Note():
                self.notes += 1
                mark = str(self.notes)
                return within(replace(inline, mark=mark), self.inlines)
            case _:
                return within(inline, self.inlines)

    def text(self, reference: Reference) -> str:
        labels = self.places.get(reference.anchor)
        if labels is None:
            raise MarkupError(
                f"a reference to #{reference.anchor}, and no provision of the document has that anchor"
            )
        if not labels[-1]:
            raise MarkupError(f"a reference to #{reference.anchor}, which has no number to be cited by")
        return f"{reference.words} {labels[-1].rstrip('.')}" if reference.words else citation(labels)


def citation(labels: tuple[str, ...]) -> str:
    """The labels that lead to a provision as a citation: ("SECTION 2.", "(f)") is "Section 2(f)"."""
    first, *rest = (label.rstrip(".") for label in labels)
    word, _, number = first.rpartition(" ")
    head = f"{word.capitalize()} {number}" if word else f"paragraph {first}"
    return head + "".join(rest)


def _next(series: str, counts: dict[str, int]) -> str:
    counts[series] = counts.get(series, 0) + 1
    return printed(series, counts[series])
