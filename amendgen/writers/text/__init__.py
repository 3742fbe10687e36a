"""A document to plain text, as an exhibit filed with EDGAR shows it.

Comes in: a finished `Document`. Goes out: its text, no line wider than 80 columns (132 in a table), in
EDGAR's characters alone, under 17 CFR 232.301 to 305. What those rules do not let be printed is refused.
"""

from __future__ import annotations

from collections.abc import Iterable

from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Document
from amendgen.writers.text.parts import notes_of, printed, told_below
from amendgen.writers.text.refusals import doubtful, refused

_PAGE = ("", "<PAGE>", "")


def write(document: Document, filed: bool = True) -> str:
    """The text of the document, parts parted by <PAGE>, ending with one newline.

    Raises Refusal with every character, word and table that EDGAR would not take; a copy that is not to be
    `filed` prints them as they are, for the words of a base are not ours to change.
    """
    notes = [notes_of(part) for part in document.parts]
    below = told_below(document.parts, (note for each in notes for note in each))
    told = [printed(part, own, below) for part, own in zip(document.parts, notes, strict=True)]
    if filed and any(map(doubtful, told)):
        found = [each for part in document.parts for each in refused(part)]
        if found:
            raise Refusal(found)
    return _paged(told)


def _paged(parts: Iterable[list[str]]) -> str:
    """The parts' lines as one text, put together once: of a long schedule it is much."""
    lines: list[str] = []
    for number, part in enumerate(parts):
        lines += (*_PAGE, *part) if number else part
    while lines and not lines[-1]:
        del lines[-1]
    first = next((number for number, line in enumerate(lines) if line), 0)
    return "\n".join((*lines[first:], "")) or "\n"
