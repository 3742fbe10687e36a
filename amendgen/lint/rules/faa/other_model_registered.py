"""The registry has another model under the mark.

What: with `--registry`, the model that stands with a mark is none that the registry's data have for it. A
generic model ("747-400") is the same as any of its kind ("747-47UF").
Why: the model is part of what identifies the aircraft in a recorded instrument.
Authority: 14 CFR 49.33 (make and model, serial number, registration).
Example: "Boeing 741-341" for a mark under which the registry has "747-341".
Remedy: compare it with the certificate of registration.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.registry.sameness import same_model
from amendgen.lint.rule import About
from amendgen.lint.subjects import DESCRIBING

ABOUT = About(209, Severity.WARNING, DESCRIBING)


def findings(index: Index) -> Iterator[Finding]:
    """Each model that cannot be the registered one."""
    registry = index.subject.registry
    for one, found in index.registered:
        if registry is None or one.model is None or same_model(one.model.words, found.model):
            continue
        message = f"the model of {found.mark} is {found.named} in {registry.data}, not {one.model.words}"
        hint = "compare it with the certificate of registration"
        yield Finding(one.model.at, message, hint, (("the mark", one.mark.at),))
