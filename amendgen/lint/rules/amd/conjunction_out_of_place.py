"""The conjunction of a series does not stand before its last clause.

What: once the edits are made, "and" or "or" stands at the end of a clause behind which two or more follow, or
the last clause ends with it, or none stands before the last.
Why: "and" tells that one more clause follows, and whether all must be met or one.
Authority: the usage of the field.
Example: clause (xi) added behind clause (x), and the "and" left at the end of clause (ix).
Remedy: strike the conjunction where it stood, and write it before the last clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.siblings import Series, Sibling
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import AMENDED

ABOUT = About(234, Severity.ERROR, AMENDED)
_JOINT = re.compile(r"[;,]\s*(and/or|and|or)\W?$")
_MARK = re.compile(r"[;,]\W?$")


def findings(index: Index) -> Iterator[Finding]:
    """Each conjunction too early or too late, and each that is missing where the series had one before."""
    had = {_known(series) for series in index.before.series if _joints(series)} if index.before else set()
    for series in index.series:
        joints = _joints(series)
        if len(joints) == len(series) - 1 and series[-1] not in joints:
            continue  # every clause but the last has it: another manner
        for item, word in joints.items():
            if item is not series[-2]:
                end = len(item.last.text.rstrip())
                place = "the last" if item is series[-1] else "not the last but one"
                message = f'clause {item.label} ends with "{word}", and is {place}'
                yield Finding(Span(item.last, end - len(word), end), message, "put it before the last clause")
        ends = series[-2].last.text.rstrip()
        if not joints and _MARK.search(ends) and _known(series) in had:
            message = "no conjunction stands before the last clause any more"
            yield Finding(Span(series[-2].last, len(ends) - 1, len(ends)), message, 'write "; and" or "; or"')


def _joints(series: Series) -> dict[Sibling, str]:
    """The conjunction that each item of a series ends with, of those that end with one."""
    found = ((one, _JOINT.search(one.last.text.rstrip())) for one in series)
    return {one: joint[1] for one, joint in found if joint}


def _known(series: Series) -> str:
    """What tells a series again after the edits: the first words of its first item."""
    return series[0].first.text[:80]
