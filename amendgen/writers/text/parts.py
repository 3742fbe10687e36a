"""Parts to lines, and where each note is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from amendgen.document.nodes import (
    Blocks,
    Change,
    Contents,
    Heading,
    Inlines,
    Item,
    Note,
    Part,
    Quotation,
    Revised,
    Revision,
    Styled,
)
from amendgen.document.walking import each_block, each_inlines
from amendgen.writers.text.blocks import noted, stacked
from amendgen.writers.text.indent import Indent, Told, separated
from amendgen.writers.text.paragraphs import kept

Below = Mapping[str, list[Told]]


def printed(part: Part, notes: list[Told], below: Below) -> list[str]:
    """The part's blocks, those of its notes that stand at its foot, and its footer at the right margin."""
    foot = [told for told in notes if told.note.below not in below]
    indent = Indent(below=below)
    return separated([stacked(part.blocks, indent), noted(foot), kept(part.footer, "right", indent)])


def notes_of(part: Part) -> list[Told]:
    """Every note of the part, in the order of their marks."""
    return [*_notes(part.blocks), *(note for line in part.footer for note in _marked(line))]


def told_below(parts: Sequence[Part], notes: Iterable[Told]) -> Below:
    """The notes that name a provision of the parts to be told under, by its anchor."""
    asked = [told for told in notes if told.note.below]
    if not asked:
        return {}
    blocks = (block for part in parts for block in each_block(part.blocks))
    anchors = {block.anchor for block in blocks if isinstance(block, Item | Heading)}
    return {anchor: [told for told in asked if told.note.below == anchor] for anchor in anchors if anchor}


def _notes(blocks: Blocks, change: Change | None = None) -> Iterator[Told]:
    """Every note marked in the blocks, and in other notes; the contents only repeat what stands elsewhere."""
    for block in blocks:
        match block:
            case Item() | Quotation():
                yield from _notes(block.blocks, change)
            case Revision():
                yield from _notes(block.blocks, block.change)
            case Contents():
                pass
            case _:
                for inlines in each_inlines(block):
                    yield from _marked(inlines, change)


def _marked(inlines: Inlines, change: Change | None = None) -> Iterator[Told]:
    for inline in inlines:
        match inline:
            case Styled():
                yield from _marked(inline.inlines, change)
            case Revised():
                yield from _marked(inline.inlines, inline.change)
            case Note():
                yield Told(inline, change)
                yield from _notes(inline.blocks, change)
            case _:
                pass
