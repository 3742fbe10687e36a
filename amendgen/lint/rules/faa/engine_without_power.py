"""Engines are described without the power that lets them be recorded.

What: an instrument about a registered aircraft lists engines by serial number, and says nowhere that each has
550 or more rated takeoff horsepower, or the equivalent.
Why: only such engines are eligible for recording, and the description has to say so.
Authority: 14 CFR 49.41 and 49.43(b).
Example: "two CF6-50E2 engines, manufacturer's serial numbers 517538 and 517539", and no more.
Remedy: add "(each having 550 or more rated takeoff horsepower or the equivalent of such horsepower)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(502, Severity.WARNING, DOCUMENTS)
_ENGINES = re.compile(
    r"\bengines?\b[^.;]{0,80}?\b(?:manufacturer'?s'?\s+)?serial\s+(?:numbers?|nos?\.?)\s*:?\s*[0-9A-Z-]*\d",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"\b(?:horsepower|pounds\s+of\s+(?:rated\s+)?(?:takeoff\s+)?thrust|lbs?\.?\s+of\s+thrust)\b", re.IGNORECASE
)


def findings(index: Index) -> Iterator[Finding]:
    """The first engine that is described, where no power is."""
    engine = next((span for span in index.spans(_ENGINES) if span.passage.running), None)
    if engine and index.recorded and next(index.spans(_POWER), None) is None:
        hint = 'add "each having 550 or more rated takeoff horsepower or the equivalent"'
        yield Finding(engine, "engines are described, and not their rated takeoff horsepower", hint)
