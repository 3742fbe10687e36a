"""Typst code as text: strings that hold what a document says, and calls of what `house.typ` defines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct


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


def printed(text: str, cuts: Sequence[int] = ()) -> str:
    """The statements that print `text`: one string, or as many as the places where its line may break too."""
    if not text:
        return ""
    pieces = (text[start:stop] for start, stop in pairwise((0, *cuts, len(text))))
    return "chance;".join(f"{literal(piece)};" for piece in pieces)


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
