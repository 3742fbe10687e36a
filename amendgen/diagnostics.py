"""What is wrong, where, and what to do next: the one value that every refusal and every lint finding is.

A diagnostic carries the path of the thing in the deal; the reporter (`amendgen.source`) resolves it to a
line and column last. This room imports nothing of the project.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Literal

from msgspec import Struct

Path = tuple[str | int, ...]
"""A path in a deal: `("parties", "agent", "name")`."""

On = Literal["key", "value"]
"""Which of the two a diagnostic points at."""


class Severity(Enum):
    """An error stops the stage that found it; a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"


class Place(Struct, frozen=True):
    """A place in a file: line and column from 1, columns in characters, `source` the whole line.

    Line 0 means the file as a whole, where there is no line; `source` is then the paragraph concerned, or "".
    """

    file: str
    line: int
    column: int
    source: str


class Diagnostic(Struct, frozen=True):
    """One finding: `message` says what is wrong, `hint` what to write instead or the next step.

    `also` lists the other places of a conflict, each with what stands there; a path in it is resolved on
    the key or the value as the finding's own is. `place` is set directly where there is no path.
    """

    rule: str
    message: str
    hint: str = ""
    path: Path = ()
    on: On = "value"
    also: tuple[tuple[str, Path | Place], ...] = ()
    place: Place | None = None
    severity: Severity = Severity.ERROR


class Refusal(Exception):  # noqa: N818 - a refusal is the product's answer, not a fault in it
    """Raised by a stage with all of its errors."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("; ".join(f"{found.rule}: {found.message}" for found in self.diagnostics))

    def __reduce__(self) -> tuple[type[Refusal], tuple[tuple[Diagnostic, ...]]]:
        """Refusals cross from the processes of a fleet whole."""
        return type(self), (self.diagnostics,)


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, or None when none is close.

    Case, and `_` or `-` for a space, are no difference: `insert_after` is close to `insert after`.
    """
    from difflib import get_close_matches  # only a refusal needs it

    plain = {_plain(name): name for name in known}
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.65)
    return plain[close[0]] if close else None


def _plain(word: str) -> str:
    return word.casefold().replace("_", " ").replace("-", " ")
