"""A form's tree numbered once for a fleet, with the places that its tails fill left open.

What a tail says in words alone (its mark, its dates) changes no label and no reference, so the tree of one
marked text is numbered with such places still held, and a part whose words are the last tail's is the last
tail's part itself. Values that could change a number, blocks and notes and references, are filled in first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.filling import Value, filled, filled_block, filled_inlines
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Hold,
    Inlines,
    Item,
    Note,
    Part,
    Quotation,
    Revised,
    Ruled,
    Styled,
    Text,
)
from amendgen.document.numbering import numbered
from amendgen.document.repeated_rows import Read, read_once
from amendgen.document.walking import each_inlines

_WORDS = frozenset({Text, Blank, Ruled, Break})
_MOST = 8


class Unresolved(MarkupError):  # noqa: N818 - it is told as a diagnostic, at the text it speaks of
    """A reference of the finished document leads nowhere, or an anchor stands twice."""


def finished(text: str, values: Sequence[Value], read: Read = markup.parts) -> tuple[Part, ...]:
    """The numbered parts of a marked text with value n in place of mark n, shared with those made before.

    `read` gives the tree of the text.

    MarkupError when the text or a value is no good where it stands; Unresolved when a reference is not.
    """
    known = _known(text)
    if not known.met:
        known.met = True  # the only document of its text needs no places left open
        return _numbered(text, read, values, values)
    for shape in known.shapes:
        if (changed := shape.changed(values)) is not None:
            return shape.filled(values, changed)
    settled = [None if _words_alone(value) else value for value in values]
    shape = _Shape(settled, values, _numbered(text, read, values, settled))
    known.shapes.insert(0, shape)
    del known.shapes[_MOST:]
    return shape.parts


def once(text: str, values: Sequence[Value], read: Read = markup.parts) -> tuple[Part, ...]:
    """The same of a text that no other document has: nothing of it is kept."""
    return _numbered(text, read, values, values)


def unnumbered(text: str, values: Sequence[Value], read: Read = markup.parts) -> tuple[Part, ...]:
    """The parts of a marked text with its values; those made of it last, when the values are the very same."""
    known = _known(text)
    if known.parts is None or any(one is not other for one, other in zip(values, known.values, strict=True)):
        known.values, known.parts = values, _read(text, read, values)
    return known.parts


def _read(text: str, read: Read, values: Sequence[Value]) -> tuple[Part, ...]:
    tree, runs = read_once(text, read)
    return filled(tree, values, runs)


def _numbered(
    text: str, read: Read, values: Sequence[Value], settled: Sequence[Value | None]
) -> tuple[Part, ...]:
    held: list[Value] = [(Hold(n),) if settled[n] is None else value for n, value in enumerate(values)]
    parts = _read(text, read, held)
    try:
        return numbered(parts)
    except MarkupError as error:
        raise Unresolved(str(error)) from error


class _Known(Struct):
    """What was made of a marked text.

    Numbered: whether it was met before, and its shapes, the last one first. Not numbered: the last parts, and
    the values in them.
    """

    met: bool = False
    shapes: list[_Shape] = field(default_factory=list)
    values: Sequence[Value] = ()
    parts: tuple[Part, ...] | None = None


@lru_cache(maxsize=64)
def _known(text: str) -> _Known:
    return _Known()


def _words_alone(value: Value) -> bool:
    """Whether a value says words and nothing that is counted, or that another place of the document shows."""
    if len(value) == 1:
        return type(value[0]) in _WORDS
    return bool(value) and all(type(each) in _WORDS for each in value)


class _Shape:
    """Numbered parts with places to fill, and the parts as they were filled last.

    `settled` has None for a place that is filled with words, and else the value that the shape is made with.
    """

    def __init__(self, settled: list[Value | None], values: Sequence[Value], parts: tuple[Part, ...]) -> None:
        self.settled = settled
        self.values = list(values)
        self.open = parts
        self.parts = parts
        # where each value stands: in which block of which part, and in the footers of which parts
        self.blocks: dict[int, list[tuple[int, int]]] = {}
        self.footers: dict[int, list[int]] = {}
        for at, part in enumerate(parts):
            for place, block in enumerate(part.blocks):
                for n in dict.fromkeys(_in_blocks((block,))):
                    self.blocks.setdefault(n, []).append((at, place))
            for n in dict.fromkeys(n for line in part.footer for n in _in_inlines(line)):
                self.footers.setdefault(n, []).append(at)
        self.parts = self.filled(values, range(len(values)))

    def changed(self, values: Sequence[Value]) -> list[int] | None:
        """Which values are others than those that were filled in last; None when the shape is of others."""
        found: list[int] = []
        for n, (value, last) in enumerate(zip(values, self.values, strict=True)):
            if value is last or value == last:
                continue
            if self.settled[n] is not None or not _words_alone(value):
                return None
            found.append(n)
        return found

    def filled(self, values: Sequence[Value], changed: Iterable[int]) -> tuple[Part, ...]:
        """The parts with the values in their places; a part with none that changed is the very same."""
        blocks: dict[int, dict[int, Block]] = {}
        footers: set[int] = set()
        for n in changed:
            for at, place in self.blocks.get(n, ()):
                blocks.setdefault(at, {})[place] = self.open[at].blocks[place]
            footers.update(self.footers.get(n, ()))
        parts = list(self.parts)
        for at in blocks.keys() | footers:
            was, opened = parts[at], self.open[at]
            made = was.blocks
            if own := blocks.get(at):
                filled_in = list(made)
                for place, block in own.items():
                    filled_in[place] = _filled(block, values)
                made = tuple(filled_in)
            footer = was.footer
            if at in footers:
                footer = tuple(filled_inlines(line, values) for line in opened.footer)
            parts[at] = Part(was.kind, made, footer)
        # only when all went well, for the next are compared with these
        self.values, self.parts = list(values), tuple(parts)
        return self.parts


def _filled(block: Block, values: Sequence[Value]) -> Block:
    if isinstance(block, Contents):
        entries = (replace(entry, inlines=filled_inlines(entry.inlines, values)) for entry in block.entries)
        return Contents(tuple(entries))
    [only] = filled_block(block, values)
    return only


def _in_blocks(blocks: Blocks) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Item | Quotation):
            yield from _in_blocks(block.blocks)
        else:
            for inlines in each_inlines(block):
                yield from _in_inlines(inlines)


def _in_inlines(inlines: Inlines) -> Iterator[int]:
    for inline in inlines:
        match inline:
            case Hold(index):
                yield index
            case Styled(inlines=inner) | Revised(inlines=inner):
                yield from _in_inlines(inner)
            case Note(blocks=blocks):
                yield from _in_blocks(blocks)
            case _:
                pass
