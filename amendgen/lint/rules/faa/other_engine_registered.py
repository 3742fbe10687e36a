"""The registry has engines of another make under the mark.

What: with `--registry`, the designation of an engine begins with other letters than that of the engines which
the registry's data have for the mark: "PW" where it has "CF".
Why: engines are recorded by make, model and serial number, apart from the airframe.
Authority: 14 CFR 49.43; the registry's engine reference file.
Example: "Pratt & Whitney JT9D-7A" for a mark under which the registry has "GE CF6 SERIES".
Remedy: compare the engines with their own records; the registry may be behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.registry.sameness import same_engine
from amendgen.lint.rule import About
from amendgen.lint.subjects import DEALS

ABOUT = About(208, Severity.WARNING, DEALS)


def findings(index: Index) -> Iterator[Finding]:
    """The first engine of each aircraft that cannot be of the registered type."""
    registry = index.subject.registry
    for one, found in index.registered:
        other = (each for each in one.engines if not same_engine(each.words, found.engine))
        if registry is not None and (engine := next(other, None)) is not None:
            type_ = f"{found.engine_maker} {found.engine}".strip()
            message = f"{found.mark} has engines {type_} in {registry.data}, not {engine.words}"
            also = (("the mark", one.mark.at),)
            yield Finding(engine.at, message, "compare them with the engines' own records", also)
