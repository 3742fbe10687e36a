"""One mark stands with two serial numbers, or with two models.

What: the same registration mark is described twice, and the descriptions differ.
Why: a mark is one aircraft's at a time; one of the two descriptions is of none.
Authority: 49 U.S.C. 44103; 14 CFR 49.33.
Example: "N355MC, serial number 23395" in a recital, "N355MC, 23359" in the schedule.
Remedy: compare both with the certificate of registration.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.described import Said
from amendgen.lint.registry.sameness import same_model, same_serial
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(205, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each description that differs from the first of its mark."""
    first: dict[tuple[str, str], Said] = {}
    for one in index.descriptions:
        for kind, said, same in (("serial number", one.serial, same_serial), ("model", one.model, _same_model)):
            if said is None:
                continue
            before = first.setdefault((one.mark.words, kind), said)
            if not same(before.words, said.words):
                message = f"{one.mark.words} has {kind} {said.words} here, and {before.words} elsewhere"
                yield Finding(
                    said.at, message, "compare both with the certificate", (("elsewhere", before.at),)
                )


def _same_model(one: str, other: str) -> bool:
    return same_model(one, other) or same_model(other, one)
