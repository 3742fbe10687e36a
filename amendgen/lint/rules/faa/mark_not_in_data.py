"""A mark is not in the registry's data.

What: with `--registry`, the data have the mark neither among the registered nor among the deregistered. They
are of a day: what was registered since is not in them.
Why: an instrument against a mark that is nobody's is indexed against no aircraft.
Authority: 49 U.S.C. 44107; 14 CFR 49.33.
Example: "N355MD" for "N355MC".
Remedy: compare it with the certificate of registration, or look at later data.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DESCRIBING

ABOUT = About(109, Severity.WARNING, DESCRIBING)
_HINT = "compare it with the certificate of registration, or look at later data"


def findings(index: Index) -> Iterator[Finding]:
    """Each mark that the data do not know, with the mark that has its serial number where one does."""
    registry = index.subject.registry
    for one in index.aircraft if registry else ():
        mark = one.mark.words
        if registry is None or registry.aircraft(mark) is not None or registry.removed(mark):
            continue
        bearing = registry.bearing(one.serial.words) if one.serial else ()
        others = " or ".join(f"{each.mark}, a {each.named}" for each in bearing)
        hint = f"serial number {one.serial.words} is {others}, there" if one.serial and others else _HINT
        yield Finding(one.mark.at, f"{mark} is not in {registry.data}", hint)
