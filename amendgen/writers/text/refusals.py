"""What EDGAR does not take, each with the paragraph it stands in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from amendgen.diagnostics import Diagnostic
from amendgen.document.nodes import (
    Block,
    Blocks,
    Change,
    Contents,
    Heading,
    Item,
    Part,
    Quotation,
    Revision,
    Table,
)
from amendgen.document.walking import each_inlines
from amendgen.writers.opening import opening
from amendgen.writers.text.changes import changed
from amendgen.writers.text.characters import foreign, suspect, tagged
from amendgen.writers.text.paragraphs import listed, titled
from amendgen.writers.text.parts import notes_of
from amendgen.writers.text.runs import Line, labelled, lines
from amendgen.writers.text.table import WIDEST, full_width
from amendgen.writers.text.wrap import MEASURE, wrapped


def doubtful(text: list[str]) -> bool:
    """Whether lines may show something to refuse: all that is refused leaves a trace, not all traces are."""
    return max(map(len, text), default=0) > MEASURE or suspect("".join(text))


def refused(part: Part) -> Iterator[Diagnostic]:
    """Every reason why the part cannot be filed as text, in reading order, its notes last."""
    yield from _in_blocks(part.blocks)
    for note, change in notes_of(part):
        yield from _enumerated(f"({note.mark})", note.blocks, change)
    for line in part.footer:
        yield from _in_run(lines(line))


def _in_blocks(blocks: Blocks, change: Change | None = None) -> Iterator[Diagnostic]:
    for block in blocks:
        match block:
            case Item(label, blocks=inner):
                yield from _enumerated(label, inner, change)
            case Quotation(inner):
                yield from _in_blocks(inner, change)
            case Revision(own, inner):
                yield from _in_blocks(inner, own)
            case _:
                yield from _in_words(changed(block, change) if change else block, change)


def _enumerated(label: str, blocks: Blocks, change: Change | None) -> Iterator[Diagnostic]:
    begun = opening(blocks)
    yield from _in_run(labelled(label, begun.inlines or (), change=change))
    yield from _in_blocks(begun.following, change)


def _in_words(block: Block, change: Change | None) -> Iterator[Diagnostic]:
    """In what a block itself prints, with the marks that a redline adds to it."""
    match block:
        case Heading():
            yield from _in_run(titled(block, change))
        case Contents(entries):
            for entry in entries:
                yield from _in_run(listed(entry, change))
        case _:
            width = WIDEST if isinstance(block, Table) else MEASURE
            for inlines in each_inlines(block):
                yield from _in_run(lines(inlines), width)
            if isinstance(block, Table) and full_width(block) > WIDEST:
                yield _too_wide(block)


def _in_run(run: list[Line], width: int = MEASURE) -> Iterator[Diagnostic]:
    yield from _in_text(" ".join(f"{line.text} {line.ruled or ''}" for line in run), width)


def _in_text(text: str, width: int = MEASURE) -> Iterator[Diagnostic]:
    for character in foreign(text):
        yield _strange(character, text)
    if tag := tagged(text):
        message = f'EDGAR would read "{tag}" as a tag or an entity{_standing(text)}'
        yield Diagnostic(rule="EDG110", message=message, hint='say it in words, as "less than" or "and"')
    if len(text) > width and (long := max(text.split(), key=len, default="")) and len(long) > width:
        message = f'"{long[:20]}..." has {len(long)} characters, a line no more than {width}{_standing(text)}'
        yield Diagnostic(rule="EDG101", message=message, hint="put a space or a line break into it")


def _strange(character: str, text: str) -> Diagnostic:
    at = text.index(character)
    near = text[max(at - 20, 0) : at + 20].strip()
    name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
    message = f'{name}, in "{near}", is not one of EDGAR\'s characters{_standing(text)}'
    return Diagnostic(
        rule="EDG103", message=message, hint="write it with the letters, digits and marks of a keyboard"
    )


def _too_wide(table: Table) -> Diagnostic:
    header = " | ".join(" ".join(line.text for line in lines(cell)) for cell in table.header)
    message = f"the table needs {full_width(table)} columns, and EDGAR takes {WIDEST}{_standing(header)}"
    return Diagnostic(
        rule="EDG102", message=message, hint="leave out a column, or shorten the longest word of one"
    )


def _standing(text: str) -> str:
    return f'; its paragraph begins "{next(iter(wrapped(text, 60)), "")}"'
