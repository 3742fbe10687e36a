"""A rule: what its file says of it, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.subjects import Kind

SECTIONS = ("What", "Why", "Authority", "Example", "Remedy")
_SECTION = re.compile(rf"^({'|'.join(SECTIONS)}): ", re.MULTILINE)


class About(Struct, frozen=True):
    """What the file of a rule states: its number in its family, how grave it is, what subjects it reads."""

    number: int
    severity: Severity
    reads: frozenset[Kind]


class Rule(Struct, frozen=True):
    """A rule by its id, "dangling-reference", and its code, "REF401"; `doc` is its file's docstring."""

    id: str
    family: str
    about: About
    doc: str
    find: Callable[[Index], Iterable[Finding]]

    @property
    def code(self) -> str:
        """The family and the number."""
        return f"{self.family}{self.about.number}"

    @property
    def summary(self) -> str:
        """What is wrong, in one line."""
        return self.doc.split("\n", 1)[0]

    @property
    def sections(self) -> dict[str, str]:
        """The sections of the docstring by their names, each as one paragraph."""
        pieces = _SECTION.split(self.doc)[1:]
        return {name: " ".join(text.split()) for name, text in zip(pieces[::2], pieces[1::2], strict=True)}
