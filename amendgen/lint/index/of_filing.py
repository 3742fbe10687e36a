"""What EDGAR would not take of the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from amendgen.diagnostics import Diagnostic, Severity
from amendgen.lint.finding import Column, Finding
from amendgen.lint.index import filed
from amendgen.lint.index.of_words import Words


class Filing(Words):
    """The faults of the file as an exhibit."""

    @cached_property
    def faults(self) -> dict[str, list[Diagnostic]]:
        """What EDGAR would not take of the file, by the codes of the published rules."""
        return filed.faults(self.subject)

    def faulty(self, code: str) -> Iterator[Finding]:
        """The faults of one code, each at its place in the file, without those that EDGAR lets pass."""
        for one in self.faults.get(code, ()):
            if one.place is not None and one.severity is Severity.ERROR:
                yield Finding(Column(one.place.line, one.place.column), one.message, one.hint)
