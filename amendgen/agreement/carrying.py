"""Carrying out one edit: which verb each kind is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from amendgen.agreement import defining, texts, wholes
from amendgen.agreement.seams import balanced
from amendgen.agreement.units import as_labelled
from amendgen.agreement.words import reading
from amendgen.agreement.work import Work
from amendgen.document import markup
from amendgen.document.walking import each_block, each_inlines
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    StrikeText,
)


def carry_out(work: Work, edit: Edit) -> None:
    """Change the tree as the edit says; NotApplied, and the tree as it was, when it does not land."""
    edit = as_labelled(work.provisions, edit)
    for text in _given(edit):
        balanced("", text)
    match edit:
        case StrikeText():
            texts.strike(work, edit)
        case ReplaceText():
            texts.replace(work, edit)
        case InsertText():
            texts.insert(work, edit)
        case AddSentence():
            texts.add_sentence(work, edit)
        case RestateProvisions(at, text):
            wholes.restate(work, at, text)
        case ReserveProvisions(at, ending):
            wholes.reserve(work, at, ending)
        case DeleteProvisions(at):
            wholes.delete(work, at)
        case AddProvisions(at, text, after):
            wholes.add(work, at, text, after)
        case InsertAfter(after, text):
            wholes.insert_after(work, after, text)
        case DeleteDefinitions(section, terms):
            defining.delete(work, section, terms)
        case RestateDefinitions(section, definitions):
            defining.restate(work, section, definitions)
        case InsertDefinitions(section, definitions):
            defining.insert(work, section, definitions)
        case _:
            assert_never(edit)


def _given(edit: Edit) -> Iterator[str]:
    """The words of the provisions that an edit gives in full."""
    match edit:
        case RestateProvisions(text=text) | AddProvisions(text=text) | InsertAfter(text=text):
            yield _words(text)
        case RestateDefinitions(definitions=definitions) | InsertDefinitions(definitions=definitions):
            for one in definitions:
                yield _words(one.paragraph)
        case _:
            return


def _words(text: str) -> str:
    blocks = each_block(markup.blocks(text))
    return " ".join(reading(inlines) for block in blocks for inlines in each_inlines(block))
