"""Parts to lines, and where each note is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from amendgen.document.nodes import Blocks, Contents, Heading, Inlines, Item, Note, Part
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.writers.text.blocks import noted, stacked
from amendgen.writers.text.indent import Indent, separated
from amendgen.writers.text.paragraphs import kept

Below = Mapping[str, list[Note]]


def printed(part: Part, notes: list[Note], below: Below) -> list[str]:
    """The part's blocks, those of its notes that stand at its foot, and its footer at the right margin."""
    foot = [note for note in notes if note.below not in below]
    indent = Indent(below=below)
    return separated([stacked(part.blocks, indent), noted(foot), kept(part.footer, "right", indent)])


def notes_of(part: Part) -> list[Note]:
    """Every note of the part, in the order of their marks."""
    return [*_notes(part.blocks), *(note for line in part.footer for note in _marked(line))]


def told_below(parts: Sequence[Part], notes: Iterable[Note]) -> Below:
    """The notes that name a provision of the parts to be told under, by its anchor."""
    asked = [note for note in notes if note.below]
    if not asked:
        return {}
    blocks = (block for part in parts for block in each_block(part.blocks))
    anchors = {block.anchor for block in blocks if isinstance(block, Item | Heading)}
    return {anchor: [note for note in asked if note.below == anchor] for anchor in anchors if anchor}


def _notes(blocks: Blocks) -> Iterator[Note]:
    """Every note marked in the blocks, and in other notes; the contents only repeat what stands elsewhere."""
    for block in each_block(blocks):
        if not isinstance(block, Contents):
            for inlines in each_inlines(block):
                yield from _marked(inlines)


def _marked(inlines: Inlines) -> Iterator[Note]:
    for inline in each_inline(inlines):
        if isinstance(inline, Note):
            yield inline
            yield from _notes(inline.blocks)
