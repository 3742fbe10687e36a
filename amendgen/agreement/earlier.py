"""An earlier edit of the same run in a few words, for the refusal of one that it stands in the way of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

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
from amendgen.english.lists import series

_WIDTH = 60


def said(number: int, edit: Edit) -> str:
    """The edit with its number, from 0, and what it does: 'edit 2, which strikes "merge" in Section 2(c)'."""
    return f"edit {number + 1}, which {_does(edit)}"


def _does(edit: Edit) -> str:
    match edit:
        case StrikeText(at, text) | ReplaceText(at, text):
            return f"strikes {_quoted(text)} in {at}"
        case InsertText(at, text):
            return f"inserts {_quoted(text)} in {at}"
        case AddSentence(at):
            return f"adds a sentence to {at}"
        case RestateProvisions(at):
            return f"restates {_named(at)}"
        case ReserveProvisions(at):
            return f"reserves {_named(at)}"
        case DeleteProvisions(at):
            return f"deletes {_named(at)}"
        case AddProvisions(at):
            return f"adds {_named(at)}"
        case InsertAfter(after):
            return f"inserts text after {after}"
        case DeleteDefinitions(section, terms):
            return f"deletes {_named(map(_quoted, terms))} in {section}"
        case RestateDefinitions(section, definitions):
            return f"restates {_named(_quoted(one.term) for one in definitions)} in {section}"
        case InsertDefinitions(section, definitions):
            return f"defines {_named(_quoted(one.term) for one in definitions)} in {section}"
        case _:
            assert_never(edit)


def _named(things: Iterable[object]) -> str:
    return series([str(thing) for thing in things])


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= _WIDTH else f'"{text[:_WIDTH].rstrip()}…"'
