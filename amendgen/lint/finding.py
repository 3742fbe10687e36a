"""What a rule yields: where, what is wrong, what to write instead."""

from __future__ import annotations

from msgspec import Struct

from amendgen.diagnostics import Path
from amendgen.lint.passages import Span


class Column(Struct, frozen=True):
    """A place in the lines of a file that is read: line and column from 1."""

    line: int
    column: int = 1


At = Span | Path | Column
"""Where a finding is: words of the document, a path in the deal, or a place in the file."""


class Finding(Struct, frozen=True):
    """`message` says what is wrong, `hint` what to write instead; `also` names the other side of a conflict."""

    at: At
    message: str
    hint: str
    also: tuple[tuple[str, At], ...] = ()
