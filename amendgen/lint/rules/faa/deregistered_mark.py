"""An aircraft is no longer registered under its mark.

What: with `--registry`, the data have the mark, or the mark with this serial number, only among those that are
deregistered.
Why: an instrument over an aircraft that has left the register is not recorded against it.
Authority: 49 U.S.C. 44107(a); 14 CFR 47.41 and 49.33.
Example: N77ZX, cancelled when the aircraft was exported.
Remedy: see where the aircraft is registered now; in an instrument of an earlier day, nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.registry.sameness import same_serial
from amendgen.lint.rule import About
from amendgen.lint.subjects import DESCRIBING

ABOUT = About(110, Severity.WARNING, DESCRIBING)


def findings(index: Index) -> Iterator[Finding]:
    """Each aircraft that has left the register, or whose mark is another aircraft's now."""
    registry = index.subject.registry
    for one in index.aircraft if registry else ():
        found = registry.aircraft(one.mark.words) if registry else None
        if registry is None or (found and (not one.serial or same_serial(one.serial.words, found.serial))):
            continue
        removed = registry.removed(one.mark.words)
        own = tuple(each for each in removed if one.serial and same_serial(one.serial.words, each.serial))
        if gone := own or (() if found else removed):
            since = f" since {gone[-1].cancelled}" if gone[-1].cancelled else ""
            message = f"{one.mark.words} is deregistered{since} in {registry.data}"
            if found:
                message += f"; it is serial number {found.serial} now"
            elif one.serial and not own:
                message += f"; it was serial number {gone[-1].serial}"
            yield Finding(one.mark.at, message, "see where the aircraft is registered now")
