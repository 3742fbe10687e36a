"""A plain-text exhibit: its characters, the widths of its lines, its tags and tables, its signatures."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.lint.edgar.rules import Fault
from amendgen.lint.edgar.signing import unsigned
from amendgen.lint.edgar.text.characters import foreign
from amendgen.lint.edgar.text.tables import misplaced, tables
from amendgen.lint.edgar.text.tags import strange
from amendgen.lint.edgar.text.widths import wide


def faults(lines: list[str]) -> Iterator[Fault]:
    """Every fault of the lines, by rule."""
    found = tables(lines)
    yield from foreign(lines)
    yield from wide(lines, found)
    yield from strange(lines)
    yield from misplaced(lines, found)
    filed = "\n".join(lines)
    yield from unsigned(filed, filed)
