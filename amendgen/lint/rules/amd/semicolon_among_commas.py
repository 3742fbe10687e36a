"""One semi-colon stands in a series that commas part.

What: the clauses of a series run into a sentence are parted by commas, and one of them by a semi-colon.
Why: a semi-colon ends what a comma goes on with; a proviso that governs the whole series may seem to end there.
Authority: the usage of the field.
Example: "(w) …, (x) … clauses (viii) and (ix) below; (y) … and (z) …".
Remedy: part all clauses of the series alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.document.enumerators import readings
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(229, Severity.WARNING, WORDS)
_MARK = re.compile(r"([,;]?)\s*(?:\b(?:and/or|and|or)\s*)?$")
_LABEL = re.compile(r"(?<![\w)])\((?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,2})\)(?=\s)")
_FIRST = ("(w)", "(a)", "(i)", "(x)", "(A)", "(I)", "(1)")
_ENOUGH = 4  # clauses: of fewer, one comma beside one semi-colon, nobody can say which is the slip


def findings(index: Index) -> Iterator[Finding]:
    """Each semi-colon before a clause of a series whose other clauses, the last too, it does not part."""
    for passage in index.passages:
        if passage.running and passage.text.count("(") >= _ENOUGH:
            for run in _runs(passage.text):
                marks = [_mark(passage.text, at) for _, at in run[1:]]
                odd = [i for i, (mark, _) in enumerate(marks) if mark == ";"]
                if len(odd) == 1 and odd[0] < len(marks) - 1 and any(mark == "," for mark, _ in marks):
                    at = marks[odd[0]][1]
                    message = f"commas part the clauses of this series, and a semi-colon {run[odd[0] + 1][0]}"
                    yield Finding(Span(passage, at, at + 1), message, "write a comma")


def _mark(text: str, at: int) -> tuple[str, int]:
    found = _MARK.search(text, max(0, at - 12), at)
    return (found[1], found.start(1)) if found else ("", at)


def _runs(text: str) -> Iterator[list[tuple[str, int]]]:
    """The series of four labels or more from a first one on, each label with where it begins."""
    open_runs = list[list[tuple[str, int]]]()
    for found in _LABEL.finditer(text):
        label, at = found[0], found.start()
        for depth in range(len(open_runs) - 1, -1, -1):
            if _follows(open_runs[depth][-1][0], label):
                yield from (run for run in open_runs[depth + 1 :] if len(run) >= _ENOUGH)
                del open_runs[depth + 1 :]
                open_runs[depth].append((label, at))
                break
        else:
            if label in _FIRST:
                open_runs.append([(label, at)])
    yield from (run for run in open_runs if len(run) >= _ENOUGH)


def _follows(before: str, label: str) -> bool:
    return any(
        one.series == other.series and other.value == one.value + 1
        for one in readings(before)
        for other in readings(label)
    )
