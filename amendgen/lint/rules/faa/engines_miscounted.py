"""As many engines are listed as the model does not have.

What: with `--registry`, a deal lists other than the number of engines that the registry's data have for the
model of the aircraft.
Why: an engine that is left out of the description is not indexed against the instrument.
Authority: 14 CFR 49.41 and 49.43; the registry's aircraft reference file (number of engines).
Example: three engines listed for a Boeing 747.
Remedy: list every engine, or none where the instrument does not cover them.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DEALS

ABOUT = About(207, Severity.WARNING, DEALS)


def findings(index: Index) -> Iterator[Finding]:
    """Each aircraft with engines listed, and not all."""
    registry = index.subject.registry
    for one, found in index.registered:
        listed = len(one.engines)
        if registry is not None and listed and found.engines and listed != found.engines:
            message = f"{listed} engines are listed, and a {found.named} has {found.engines} in {registry.data}"
            also = (("the mark", one.mark.at),)
            yield Finding(one.engines[-1].at, message, "compare the list with the engines on the wing", also)
