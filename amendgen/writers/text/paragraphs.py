"""What holds runs of text and no further blocks: paragraphs, kept lines, headings, the table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from amendgen.document.nodes import Change, Entry, Heading, Inlines, Role
from amendgen.writers.text.characters import plain
from amendgen.writers.text.indent import STEP, Indent
from amendgen.writers.text.runs import Line, labelled, lines
from amendgen.writers.text.wrap import HANGING, MEASURE, laid

_CENTRED = 66


def paragraph(run: list[Line], role: Role, indent: Indent) -> list[str]:
    """A paragraph, wrapped and set in as its role and indent ask."""
    match role:
        case "body":
            return laid(run, MEASURE, indent.margin + indent.lead, indent.margin)
        case "flush":
            return laid(run, MEASURE, indent.margin, indent.margin)
        case "centered":
            return _centred(laid(run, _CENTRED))
        case "right":
            return [line.strip().rjust(MEASURE) if line else "" for line in laid(run, MEASURE)]
        case _:
            assert_never(role)


def kept(ended: tuple[Inlines, ...], role: Role, indent: Indent) -> list[str]:
    """Lines that keep their ends; one too long for its measure hangs."""
    if role in ("centered", "right"):
        return [text for inlines in ended for text in paragraph(lines(inlines), role, indent) or [""]]
    first = indent.margin + (indent.lead if role == "body" else 0)
    runs = (lines(inlines) or [Line("")] for inlines in ended)
    return [text for run in runs for text in laid(run, MEASURE, first, first + HANGING)]


def titled(heading: Heading, change: Change | None = None) -> list[Line]:
    """The lines of a heading, not yet wrapped."""
    return labelled(heading.label, heading.inlines, heading.level < 3, change)


def heading(heading: Heading, change: Change | None = None) -> list[str]:
    """A title and a part's heading in capitals, a caption as it is; only a part's stands at the margin."""
    run = titled(heading, change)
    if heading.level == 2:
        return laid(run, MEASURE, 0, len(plain(heading.label)) + 1 if heading.label else 0)
    return _centred(laid(run, _CENTRED))


def contents(entries: tuple[Entry, ...], change: Change | None = None) -> Iterator[str]:
    """The entries, a blank line above each section; an unpaged text has no page numbers to lead to."""
    for number, entry in enumerate(entries):
        if number and entry.level == 1:
            yield ""
        yield from _entry(entry, change)


def listed(entry: Entry, change: Change | None = None) -> list[Line]:
    """The lines of an entry of the contents, not yet wrapped."""
    return labelled(entry.label, entry.inlines, entry.level == 1 and bool(entry.label), change)


def _entry(entry: Entry, change: Change | None) -> list[str]:
    indent = STEP * (entry.level - 1)
    return laid(listed(entry, change), MEASURE, indent, indent + STEP)


def _centred(narrow: list[str]) -> list[str]:
    words = (line.strip() for line in narrow)
    return [" " * ((MEASURE + 1 - len(line)) // 2) + line if line else "" for line in words]
