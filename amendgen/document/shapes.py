"""A form's tree numbered once for a fleet, with the places that its tails fill left open.

What a tail says in words alone (its mark, its dates) changes no label and no reference, so the tree of one
marked text is numbered with such places still held, and a part whose words are the last tail's is the last
tail's part itself. Values that could change a number, blocks and notes and references, are filled in first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.filling import Value, filled
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
from amendgen.document.walking import each_inlines

_WORDS = frozenset({Text, Blank, Ruled, Break})
_MOST = 8


class Unresolved(MarkupError):  # noqa: N818 - it is told as a diagnostic, at the text it speaks of
    """A reference of the finished document leads nowhere, or an anchor stands twice."""


def finished(text: str, values: Sequence[Value]) -> tuple[Part, ...]:
    """The numbered parts of a marked text with value n in place of mark n, shared with those made before.

    MarkupError when the text or a value is no good where it stands; Unresolved when a reference is not.
    """
    known = _known(text)
    if not known.met:
        known.met = True  # the only document of its text needs no places left open
        return _numbered(text, values, values)
    shapes = known.shapes
    settled = [None if _words_alone(value) else value for value in values]
    shape = next((one for one in shapes if one.settled == settled), None)
    if shape is None:
        shape = _Shape(settled, [_Open(part) for part in _numbered(text, values, settled)])
        shapes.insert(0, shape)
        del shapes[_MOST:]
    return tuple(part.filled(values) for part in shape.parts)


def _numbered(text: str, values: Sequence[Value], settled: Sequence[Value | None]) -> tuple[Part, ...]:
    held: list[Value] = [(Hold(n),) if settled[n] is None else value for n, value in enumerate(values)]
    parts = filled(markup.parts(text), held)
    try:
        return numbered(parts)
    except MarkupError as error:
        raise Unresolved(str(error)) from error


class _Shape(Struct):
    settled: list[Value | None]
    parts: list[_Open]


class _Known(Struct):
    """What was made of a marked text: whether it was met before, and its shapes, the last one first."""

    met: bool = False
    shapes: list[_Shape] = field(default_factory=list)


@lru_cache(maxsize=64)
def _known(text: str) -> _Known:
    return _Known()


def _words_alone(value: Value) -> bool:
    """Whether a value says words and nothing that is counted, or that another place of the document shows."""
    if len(value) == 1:
        return type(value[0]) in _WORDS
    return bool(value) and all(type(each) in _WORDS for each in value)


class _OpenBlock(Struct):
    """A block with places to fill, and as it was filled last."""

    block: Block
    holds: tuple[int, ...]
    values: list[Value] = field(default_factory=list)
    last: Block | None = None

    def filled(self, values: Sequence[Value]) -> Block:
        wanted = [values[n] for n in self.holds]
        if self.last is None or wanted != self.values:
            self.last = _filled(self.block, values) if wanted else self.block
            self.values = wanted
        return self.last


class _Open:
    """A part with places to fill, and as it was filled last."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.blocks = [_OpenBlock(block, tuple(_in_blocks((block,)))) for block in part.blocks]
        self.footer = tuple(n for line in part.footer for n in _in_inlines(line))
        self.last: Part | None = None

    def filled(self, values: Sequence[Value]) -> Part:
        """The part with the values in its places: the very same part when they are as before."""
        blocks = tuple(block.filled(values) for block in self.blocks)
        footer = self.part.footer
        if self.footer:
            footer = tuple(_inlines(line, values) for line in footer)
        last = self.last
        same = last is not None and footer == last.footer and _identical(blocks, last.blocks)
        if last is None or not same:
            self.last = last = Part(self.part.kind, blocks, footer)
        return last


def _identical(blocks: Blocks, others: Blocks) -> bool:
    return all(one is other for one, other in zip(blocks, others, strict=True))


def _filled(block: Block, values: Sequence[Value]) -> Block:
    if isinstance(block, Contents):
        entries = (replace(entry, inlines=_inlines(entry.inlines, values)) for entry in block.entries)
        return Contents(tuple(entries))
    [part] = filled((Part("body", (block,)),), values)
    [only] = part.blocks
    return only


def _inlines(inlines: Inlines, values: Sequence[Value]) -> Inlines:
    [part] = filled((Part("body", (), (inlines,)),), values)
    return part.footer[0]


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
