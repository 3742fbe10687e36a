"""What a run is cut into before it is Markdown: text still to be escaped, marks still to be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amendgen.document.nodes import Change, Style

Sort = Style | Change


class Code(NamedTuple):
    """Characters that nothing in Markdown changes: a blank, a rule to sign on."""

    text: str


class Link(NamedTuple):
    """Text that leads to `target`, "#name"."""

    text: str
    target: str


class Noted(NamedTuple):
    """The mark of the note of that number."""

    number: int


class Mark(NamedTuple):
    """The beginning or the end of a span."""

    sort: Sort
    closes: bool


class End(NamedTuple):
    """The end of a line that the document ends."""


Token = str | Code | Link | Noted | Mark | End
Tokens = Sequence[Token]


def span(sort: Sort, tokens: Tokens) -> list[Token]:
    """The tokens marked; white space and ends of lines at their edges stay outside, nothing marks nothing."""
    before, core, after = _parted(tokens)
    return [*before, Mark(sort, False), *core, Mark(sort, True), *after] if core else before


def trimmed(tokens: Tokens) -> list[Token]:
    """The tokens from the first word to the last, neighbours put together: texts, and codes too.

    Two codes side by side would end each other.
    """
    return list(_merged(_parted(tokens)[1]))


def _parted(tokens: Tokens) -> tuple[list[Token], list[Token], list[Token]]:
    """What stands before the first word, from it to the last word, and behind that."""
    worded = [number for number, token in enumerate(tokens) if _worded(token)]
    if not worded:
        return list(tokens), [], []
    first, last = worded[0], worded[-1] + 1
    before, core, after = list(tokens[:first]), list(tokens[first:last]), list(tokens[last:])
    if isinstance(begun := core[0], str):
        core[0] = begun.lstrip()
        before.append(begun[: len(begun) - len(core[0])])
    if isinstance(ended := core[-1], str):
        core[-1] = ended.rstrip()
        after.insert(0, ended[len(core[-1]) :])
    return before, core, after


def _worded(token: Token) -> bool:
    return bool(token.strip()) if isinstance(token, str) else not isinstance(token, End)


def _merged(tokens: Tokens) -> Iterator[Token]:
    held: Token = ""
    for token in tokens:
        match held, token:
            case str(), str():
                held = held + token
            case Code(), Code():
                held = Code(held.text + token.text)
            case _, "":
                pass
            case _:
                if held != "":
                    yield held
                held = token
    if held != "":
        yield held
