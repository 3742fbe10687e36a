"""Typst code as text: strings that hold what a document says, and calls of what `house.typ` defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from amendgen.writers.typography import BRACKETS

# "7(e)(3)", which stays on one line; of what is longer a part does
_CITATION = re.compile(rf"([0-9A-Za-z.]{{0,8}}{BRACKETS})")


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
    return "chance;".join(map(_unbroken, pieces))


def _unbroken(text: str) -> str:
    """The statements that print `text`, each citation of several brackets on one line."""
    if ")(" not in text:
        return f"{literal(text)};"
    parts = enumerate(_CITATION.split(text))
    return "".join(f"box({literal(each)});" if n % 2 else f"{literal(each)};" for n, each in parts if each)


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
