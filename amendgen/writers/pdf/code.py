"""Typst code as text: strings that hold what a document says, and calls of what `house.typ` defines."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

# a longer word could be wider than its line, which a line is then broken in
_LONGEST, _STRETCH = 40, 10


class Code(Struct, frozen=True):
    """A piece of a paragraph that prints no text of its own; `reads` is what its neighbours see of it."""

    text: str
    reads: str = ""


Piece = str | Code
"""A piece of a paragraph: a string is text, whatever is in it."""


def literal(text: str) -> str:
    """`text` as a Typst string. Of all characters two have a meaning there, and so stand escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def printed(text: str) -> str:
    """The statements that print `text`: one string, and a chance to break in each word that is too long."""
    if len(text) <= _LONGEST or all(len(word) <= _LONGEST for word in text.split(" ")):
        return f"{literal(text)};"
    return "".join(map(_word, text.split(" "), [""] + [" "] * text.count(" ")))


def _word(word: str, before: str) -> str:
    if len(word) <= _LONGEST:
        return f"{literal(before + word)};"
    cuts = (word[start : start + _STRETCH] for start in range(0, len(word), _STRETCH))
    return f"{literal(before)};" + "chance;".join(f"{literal(cut)};" for cut in cuts)


def joined(statements: Iterable[str]) -> str:
    """Statements, one after the other; one that is "" is none."""
    return ";".join(filter(None, statements))


def content(statements: str) -> str:
    """What `statements` print one after the other."""
    return f"{{[];{statements}}}"


def call(name: str, *arguments: str | int, **named: str) -> str:
    """The call of `name`; a named argument that is "" is left out."""
    said = [*map(str, arguments), *(f"{key}:{value}" for key, value in named.items() if value)]
    return f"{name}({','.join(said)})"


def listed(values: Iterable[str]) -> str:
    """An array of code; one value alone would be no array without the comma."""
    return f"({''.join(f'{value},' for value in values)})"
