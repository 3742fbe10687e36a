"""The table of contents of a redline: lines for what an amendment adds, takes out or names anew.

It says nothing of its own, so no edit amends it: what it repeats has changed, and it changes too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from amendgen.document.contents import has_contents, listed
from amendgen.document.nodes import Block, Contents, Document, Entry, Part, Revision
from amendgen.document.plain import words
from amendgen.document.revisions import projected

Line = tuple[int, str, str]


def relisted(redline: Document) -> Document:
    """The redline with the changes of its tables of contents.

    A table that is not, in the base, what its headings make of it is somebody's own, and stays as it is.
    """
    base, copy = listed(projected(redline, "inserted").parts), listed(projected(redline, "struck").parts)
    return replace(redline, parts=tuple(map(_part, redline.parts, base, copy)))


def linked(document: Document) -> Document:
    """A document whose tables of contents lead to what they list, as far as that has anchors.

    A table that is not what the headings make of it is somebody's own, and stays as it is.
    """
    made = listed(document.parts)
    return replace(document, parts=tuple(map(_linked, document.parts, made)))


def _linked(part: Part, made: Part) -> Part:
    if not has_contents((part,)):
        return part
    pairs = zip(part.blocks, made.blocks, strict=True)
    return replace(part, blocks=tuple(new if _alike(old, new) else old for old, new in pairs))


def _alike(one: Block, other: Block) -> bool:
    """Whether both are tables of contents that list the same."""
    return (
        isinstance(one, Contents)
        and isinstance(other, Contents)
        and _lines(one.entries) == _lines(other.entries)
    )


def _part(part: Part, base: Part, copy: Part) -> Part:
    blocks = [one for each in zip(part.blocks, base.blocks, copy.blocks, strict=False) for one in _block(*each)]
    return replace(part, blocks=tuple(blocks)) if has_contents((part,)) else part


def _block(block: Block, base: Block, copy: Block) -> Iterator[Block]:
    match block, base, copy:
        case Contents(entries), Contents(before), Contents(after) if _lines(entries) == _lines(before):
            yield from _revised(entries, after)
        case _:
            yield block


def _revised(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[Block]:
    """The entries that stay, and between them those struck and those inserted; one without entries stays."""
    if not before:
        yield Contents()
    told, telling = ([(*_line(one), one.anchor) for one in each] for each in (before, after))
    matcher = SequenceMatcher(None, told, telling, autojunk=False)
    for how, start, end, low, high in matcher.get_opcodes():
        if how == "equal":
            yield Contents(tuple(before[start:end]))
        else:
            if start < end:
                yield Revision("struck", (Contents(tuple(before[start:end])),))
            if low < high:
                yield Revision("inserted", (Contents(tuple(after[low:high])),))


def _lines(entries: Sequence[Entry]) -> list[Line]:
    return list(map(_line, entries))


def _line(entry: Entry) -> Line:
    return entry.level, entry.label, words(entry.inlines)


def has_its_own(document: Document) -> bool:
    """Whether a document has a table of contents that is not what its headings make of it."""
    made = listed(document.parts)
    tables = [
        (part, other) for part, other in zip(document.parts, made, strict=True) if part.kind == "contents"
    ]
    return any(
        not has_contents((part,))
        or any(
            _lines(block.entries) != _lines(other.entries)
            for block, other in zip(part.blocks, remade.blocks, strict=True)
            if isinstance(block, Contents) and isinstance(other, Contents)
        )
        for part, remade in tables
    )
