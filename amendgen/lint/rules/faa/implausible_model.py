"""The maker never built such a model.

What: a model stands behind "Boeing" or "Airbus" that has not the form of that maker's models.
Why: the model identifies the aircraft in the registry; a slip of one digit describes none.
Authority: 49 U.S.C. 44107; 14 CFR 49.33 (make, model, serial number and registration identify an aircraft).
Example: "Boeing 741-341" for "Boeing 747-341".
Remedy: compare the model with the registration certificate, and write it as it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(202, Severity.WARNING, WORDS)
_JETS = {
    "Boeing": re.compile(
        r"7[0-8]7(?:-.*)?|B?-?(?:17|29|52|75|299|307|314|377)\w*|MD-?\d.*|DC-?\d.*|AH-.*|CH-.*", re.I
    ),
    "Airbus": re.compile(
        r"A?-?(?:2[12]0|3[0-8]\d)(?:-.*|[A-Z].*)?|A400M|BD-500.*|H\d.*|EC\d.*|AS\d.*|MBB.*", re.I
    ),
}


def findings(index: Index) -> Iterator[Finding]:
    """Each model that cannot be its maker's."""
    for model in index.models:
        known = _JETS.get(model.maker)
        if known is not None and not known.fullmatch(model.name):
            message = f"{model.maker} has no model {model.name}"
            yield Finding(model.span, message, "compare it with the certificate of registration")
