"""For a program: one JSON object. Keys are added to it, and none is taken out or given another meaning."""

from __future__ import annotations

import json
from typing import Any

from amendgen import __version__
from amendgen.checking.reports.told import Found, Told
from amendgen.diagnostics import Diagnostic, Place
from amendgen.lint.table import rules


def reported(told: Told) -> str:
    """The object, indented: "amendgen" is the version, "files" what was looked at, "findings" a list."""
    codes = {rule.id: rule.code for rule in rules()}
    findings = [_finding(each, codes) for each in told.found]
    return json.dumps({"amendgen": __version__, "files": told.files, "findings": findings}, indent=2) + "\n"


def _finding(found: Found, codes: dict[str, str]) -> dict[str, Any]:
    what = found.what
    return {
        "rule": what.rule,
        "code": codes.get(what.rule),
        "severity": what.severity.value,
        "message": what.message,
        "hint": what.hint,
        **_placed(found.place),
        "also": [{"message": words, **_placed(place)} for words, place in elsewhere(what)],
        "fingerprint": found.fingerprint,
    }


def elsewhere(what: Diagnostic) -> list[tuple[str, Place]]:
    """The other places of a finding; a path that no source has placed has none."""
    return [(words, where) for words, where in what.also if isinstance(where, Place)]


def _placed(place: Place) -> dict[str, Any]:
    """A place; line and column are null where the file as a whole is meant."""
    line, column = (place.line, place.column) if place.line else (None, None)
    return {"file": place.file, "line": line, "column": column, "source": place.source}
