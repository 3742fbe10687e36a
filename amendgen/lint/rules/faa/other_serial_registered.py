"""The registry has another serial number under the mark.

What: with `--registry`, the manufacturer's serial number that stands with a mark is not the one that the
registry's data have for it.
Why: mark and serial number together identify the aircraft; where they disagree, one of them is a slip.
Authority: 49 U.S.C. 44103, 44107; 14 CFR 49.33 (make and model, serial number, registration).
Example: "N540MC, MSN 22580" where the registry has 22508.
Remedy: compare both with the certificate of registration.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.registry.sameness import same_serial
from amendgen.lint.rule import About
from amendgen.lint.subjects import DESCRIBING

ABOUT = About(204, Severity.WARNING, DESCRIBING)


def findings(index: Index) -> Iterator[Finding]:
    """Each serial number that is not the registered one, nor was before the mark went to another aircraft."""
    registry = index.subject.registry
    for one, found in index.registered:
        if registry is None or one.serial is None or same_serial(one.serial.words, found.serial):
            continue
        if any(same_serial(one.serial.words, each.serial) for each in registry.removed(found.mark)):
            continue
        message = f"{found.mark} has serial number {found.serial} in {registry.data}, not {one.serial.words}"
        others = " or ".join(
            each.mark for each in registry.bearing(one.serial.words) if each.model == found.model
        )
        hint = f"{one.serial.words} is {others} there" if others else "compare it with the certificate"
        yield Finding(one.serial.at, message, hint, (("the mark", one.mark.at),))
