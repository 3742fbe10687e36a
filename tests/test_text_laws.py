"""The plain-text writer: its laws on any tree."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import assert_never

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines, texts

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Change,
    Contents,
    Document,
    Heading,
    Hold,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Revised,
    Revision,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.writers.text import write
from amendgen.writers.text.wrap import wrapped

EDGAR = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz `~!@#$%&*()_-+={}[]|\\:;\"'<>,.?/\n"
)

MARKS: dict[Change, tuple[str, str]] = {"struck": ("[-", "-]"), "inserted": ("{+", "+}")}
NOTHING = "\0"  # what is signed on an empty rule

# the words of a tree, walked here by its own rules


def changed(text: str, change: Change | None) -> str:
    """The text with marks about its words, or about its white space when it has none."""
    if change is None or not text:
        return text
    before, after = MARKS[change]
    start = len(text) - len(text.lstrip()) if text.strip() else 0
    end = len(text.rstrip()) if text.strip() else len(text)
    return text[:start] + before + text[start:end] + after + text[end:]


def run(inlines: Inlines) -> str:
    out = ""
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text):
                out += text
            case Styled(inlines=inner):
                out += run(inner)
            case Blank(width):
                out += "_" * width
            case Ruled(text):
                out += f" {text or NOTHING} "
            case Break():
                out += " "
            case Note(mark=mark):
                out += f"({mark})"
            case Revised(change, inner):
                out += changed(run(inner), change)
            case Hold():
                raise AssertionError
            case _:
                assert_never(inline)
    return out


Told = tuple[Note, Change | None]


def marked(inlines: Inlines, change: Change | None) -> Iterator[Told]:
    for inline in inlines:
        match inline:
            case Styled(inlines=inner):
                yield from marked(inner, change)
            case Revised(own, inner):
                yield from marked(inner, own)
            case Note(blocks):
                yield inline, change
                yield from (note for block in blocks for note in notes(block, change))


def runs(block: Block) -> tuple[Inlines, ...]:
    match block:
        case Paragraph(inlines):
            return (inlines,)
        case Heading(_, inlines, label):
            return ((Text(f"{label} "), *inlines),)
        case Lines(lines) | Signature(lines):
            return lines
        case Table(header, rows):
            return tuple(cell for row in (header, *rows) for cell in row)
        case Contents(entries):
            return tuple((Text(entry.label + " "), *entry.inlines) for entry in entries)
        case Rule() | Item() | Quotation() | Revision():
            return ()


def notes(block: Block, change: Change | None) -> Iterator[Told]:
    for inlines in runs(block):
        yield from marked(inlines, change)
    if isinstance(block, Item | Quotation | Revision):
        own = block.change if isinstance(block, Revision) else change
        yield from (note for inner in block.blocks for note in notes(inner, own))


def anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Item | Heading) and block.anchor:
        yield block.anchor
    if isinstance(block, Item | Quotation | Revision):
        yield from (anchor for inner in block.blocks for anchor in anchors(inner))


Below = dict[str, list[Told]]


def told(each: list[Told]) -> str:
    return " ".join(enumerated(f"({note.mark})", note.blocks, {}, change) for note, change in each)


def enumerated(label: str, blocks: Blocks, below: Below, change: Change | None) -> str:
    """A label with what stands on its line, which may be the first paragraph of what is revised."""
    match blocks:
        case (Revision(blocks=()), *rest):
            return enumerated(label, tuple(rest), below, change)
        case (Paragraph(inlines), *rest):
            return f"{changed(f'{label} {run(inlines)}', change)} {words(tuple(rest), below, change)}"
        case (Revision(own, (Paragraph(inlines), *more)), *rest):
            left = f"{words(tuple(more), below, own)} {words(tuple(rest), below, change)}"
            return f"{label} {changed(run(inlines), own)} {left}"
        case _:
            return f"{changed(label, change)} {words(blocks, below, change)}"


def words(blocks: Blocks, below: Below, change: Change | None) -> str:
    out = []
    for block in blocks:
        match block:
            case Item(label, _, inner):
                out.append(enumerated(label, inner, below, change))
            case Quotation(inner):
                out.append(words(inner, below, change))
            case Revision(own, inner):
                out.append(words(inner, below, own))
            case Rule():
                out += [changed("=" * 76, change)] if change else []
            case _:
                out += [changed(run(inlines), change) for inlines in runs(block)]
        if isinstance(block, Item | Heading):
            out.append(told(below.get(block.anchor, [])))
    return " ".join(out)


def words_of(document: Document) -> list[str]:
    below: Below = {a: [] for part in document.parts for block in part.blocks for a in anchors(block)}
    feet: list[list[Told]] = []
    for part in document.parts:
        feet.append([])
        for each in (each for block in part.blocks for each in notes(block, None)):
            below.get(each[0].below, feet[-1]).append(each)
    printed = [
        " ".join([words(part.blocks, below, None), told(foot), *(run(line) for line in part.footer)])
        for part, foot in zip(document.parts, feet, strict=True)
    ]
    return " ".join(printed).replace(NOTHING, "").casefold().split()


# the words of a text, read back; a table by the columns that its tags mark


def read_row(lines: list[str], starts: list[int]) -> Iterator[str]:
    for start, end in zip(starts, [*starts[1:], 999], strict=True):
        assert all(line[start - 1 : start] in ("", " ") for line in lines if start), (
            "a cell begins before its tag"
        )
        yield from (line[start:end] for line in lines)


def read_table(lines: list[str]) -> Iterator[str]:
    assert lines[0] == "<CAPTION>"
    rule, tags = lines[1], next(line for line in lines if line.startswith("<S>"))
    starts = [found.start() for found in re.finditer("<[SC]>", tags)]
    assert starts == [found.start() for found in re.finditer("-+", rule)]
    row: list[str] = []
    for line in lines[2:]:
        if line == rule:
            yield from read_row(row, starts)
            row = []
        elif line != tags:
            row.append(line)


def words_in(text: str) -> list[str]:
    out: list[str] = []
    table: list[str] | None = None
    for line in text.splitlines():
        if line == "<TABLE>":
            table = []
        elif line == "</TABLE>":
            out += read_table(table or [])
            table = None
        elif table is not None:
            table.append(line)
        elif line != "<PAGE>":
            out.append(line)
    return [word for line in out for word in line.casefold().split() if word.strip("-=")]


def narrative(text: str) -> list[str]:
    return re.sub(r"<TABLE>.*?</TABLE>", "", text, flags=re.DOTALL).splitlines()


def attempt(document: Document) -> str:
    try:
        return write(document)
    except Refusal as refusal:
        assert {found.rule for found in refusal.diagnostics} <= {"EDG101", "EDG102"}
        assume(False)
        raise


law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(st.one_of(documents(), redlines()))
def test_the_words_of_the_text_are_the_words_of_the_tree_in_order(document: Document) -> None:
    assert words_in(attempt(document)) == words_of(document)


@law
@given(st.one_of(documents(), redlines()))
def test_the_text_is_one_that_edgar_takes(document: Document) -> None:
    text = attempt(document)
    assert set(text) <= EDGAR
    assert max(map(len, narrative(text)), default=0) <= 80
    assert max(map(len, text.splitlines()), default=0) <= 132
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert text.splitlines().count("<PAGE>") == len(document.parts) - 1


@law
@given(st.one_of(documents(), redlines()))
def test_no_line_is_padded_within(document: Document) -> None:
    assert not [line for line in narrative(attempt(document)) if "  " in line.strip()]


@law
@given(documents(alphabet="aé\u2013\u00a7\u201c\u2026\u00a0^<&;b\u20ac"))
def test_a_strange_character_is_mapped_or_refused(document: Document) -> None:
    strange = {f"U+{ord(each):04X}" for each in set("é\u20ac^") & set("".join(words_of(document)))}
    try:
        text = write(document)
    except Refusal as refusal:
        named = {found.message.split()[0] for found in refusal.diagnostics if found.rule == "EDG103"}
        assert named == strange
    else:
        assert not strange
        assert set(text) <= EDGAR


@given(texts("abc"), st.integers(21, 80), st.integers(0, 12), st.integers(0, 12))
def test_wrapping_is_that_of_textwrap(text: str, width: int, first: int, rest: int) -> None:
    wrapper = textwrap.TextWrapper(
        width, " " * first, " " * rest, break_long_words=False, break_on_hyphens=False
    )
    assert wrapped(text, width, first, rest) == wrapper.wrap(" ".join(text.split()))
