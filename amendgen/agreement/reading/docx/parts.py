"""Rows to parts: the agreement's own text, and what is attached to it, each on a new page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, takewhile

from msgspec.structs import replace

from amendgen.agreement.reading.docx.nesting import Read
from amendgen.agreement.reading.headings import heads_attachment
from amendgen.document.nodes import (
    Block,
    Blocks,
    Break,
    Contents,
    Entry,
    Heading,
    Inlines,
    Paragraph,
    Part,
    PartKind,
    Quotation,
    Signature,
    Styled,
    Text,
)

Nested = Callable[[list[Read]], Blocks]
_WITNESS = re.compile(r"\W*in witness whereof\b", re.IGNORECASE)
# the styles of the house's signature blocks, the first of them Word's own
_SIGNED = frozenset(
    f"signature{which}{end}" for which in ("", " by", " rule", " detail") for end in ("", " end")
)


def parts(rows: Sequence[Read], nested: Nested) -> Iterator[Part]:
    """The parts of the rows; a page that begins with an attachment's heading begins its part, and so does each
    page of signatures.
    """
    kind: PartKind = "cover" if _covered(rows) else "body"
    own: list[Read] = []
    for read in rows:
        following = _kind(read, kind)
        if following != kind or (read.breaks and (kind == "signatures" or attaches(read))):
            yield from _part(kind, own, nested)
            kind, own = following, []
            if kind == "attachment":
                read = replace(read, block=_title(read.block), label="", place=None)
        own.append(read)
    yield from _part(kind, own, nested)


def _part(kind: PartKind, own: list[Read], nested: Nested) -> Iterator[Part]:
    if own:
        yield Part(kind, nested(list(_grouped(own, nested))))


def _kind(read: Read, before: PartKind) -> PartKind:
    """The kind of the part that a row stands in, by how its page begins and by the part before it."""
    if read.breaks and attaches(read):
        return "attachment"
    if before == "attachment":
        return before
    if read.breaks and (read.entry or read.style == "toc heading"):
        return "contents"
    if read.breaks and (read.style in _SIGNED or _WITNESS.match(_text(read))):
        return "signatures"
    ends = read.breaks and before in ("cover", "contents")
    return "body" if ends or (before == "contents" and read.label and not read.entry) else before


def _covered(rows: Sequence[Read]) -> bool:
    """Whether a page of its own comes first, with a title and no provision on it."""
    first = list(takewhile(lambda read: not read.breaks, rows[1:]))
    whole = len(first) + 1 < len(rows)
    return (
        whole
        and not any(read.label for read in first)
        and any(read.style == "title" for read in (rows[0], *first))
    )


def _text(read: Read) -> str:
    return words(read.block.inlines) if isinstance(read.block, Paragraph | Heading) else ""


def attaches(read: Read) -> bool:
    """Whether a block reads as the heading of an annex, a schedule, an exhibit."""
    match read.block:
        case Paragraph(inlines) | Heading(inlines=inlines) if not read.label:
            return heads_attachment(words(inlines))
        case _:
            return False


def _title(block: Block) -> Block:
    return Heading(1, block.inlines) if isinstance(block, Paragraph | Heading) else block


def words(inlines: Inlines) -> str:
    """The characters of inlines, as far as they are text."""
    out = ""
    for inline in inlines:
        match inline:
            case Text(text):
                out += text
            case Styled(inlines=inner):
                out += words(inner)
            case Break():
                out += " "
            case _:
                pass
    return out


def _grouped(rows: list[Read], nested: Nested) -> Iterator[Read]:
    """The rows with those of a table of contents, of each signature, of each quotation made one block."""
    for (kind, _), pairs in groupby(zip(_keys(rows), rows, strict=True), key=lambda pair: pair[0]):
        group = [read for _, read in pairs]
        lines = tuple(read.block.inlines for read in group if isinstance(read.block, Paragraph))
        match kind:
            case "entry":
                yield Read(Contents(tuple(map(_entry, group))), line=group[0].line)
            case "signature":
                yield Read(Signature(lines), line=group[0].line)
            case "quotation":
                yield Read(Quotation(nested(group)), line=group[0].line)
            case _:
                yield from group


def _keys(rows: list[Read]) -> Iterator[tuple[str, int]]:
    """What each row is a line of, and after how many whole signatures it stands."""
    signatures = 0
    for read in rows:
        kind = ""
        if read.entry:
            kind = "entry"
        elif isinstance(read.block, Paragraph) and read.style.startswith("quotation"):
            kind = "quotation"
        elif isinstance(read.block, Paragraph) and read.style in _SIGNED and not read.label:
            kind = "signature"
        yield kind, signatures
        signatures += read.style in _SIGNED and read.style.endswith(" end")


def _entry(read: Read) -> Entry:
    inlines = read.block.inlines if isinstance(read.block, Paragraph) else ()
    return Entry(min(read.entry, 2), read.label, inlines, "")
