"""Typst code as text: strings that hold what a document says, and calls of what `house.typ` defines."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

LONGEST = 40
"""The letters of a word that may be wider than its line, which it is then broken in."""


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


def printed(text: str, longest: int = LONGEST) -> str:
    """The statements that print `text`: one string, or more where a word of over `longest` letters breaks."""
    if len(text) <= longest or all(len(word) <= longest for word in text.split(" ")):
        return f"{literal(text)};"
    first, *others = text.split(" ")
    return "".join([_word(first, longest), *(f'" ";{_word(word, longest)}' for word in others)])


def _word(word: str, longest: int) -> str:
    if len(word) <= longest:
        return f"{literal(word)};"
    step = max(1, longest // 8)
    cuts = (literal(word[start : start + step]) for start in range(0, len(word), step))
    return ";chance;".join(cuts) + ";"


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
