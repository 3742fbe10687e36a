"""For code scanning: a log of the Static Analysis Results Interchange Format (OASIS, SARIF Version 2.1.0).

Every rule of the table is described, whether it found anything or not: a service shows from it what was
looked for. Columns are counted in characters (3.14.17), paths are relative to the folder of the call.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from amendgen import __version__
from amendgen.checking.reports.json_report import elsewhere
from amendgen.checking.reports.told import Found, Told
from amendgen.diagnostics import Place
from amendgen.lint.rule import Rule
from amendgen.lint.table import rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def reported(told: Told) -> str:
    """The log, of one run."""
    described = {rule.id: _rule(rule) for rule in rules()}
    for found in told.found:
        described.setdefault(found.what.rule, {"id": found.what.rule})
    places = {name: number for number, name in enumerate(described)}
    driver = {"name": "amendgen", "version": __version__, "rules": list(described.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "the folder in which amendgen was called"}}},
        "artifacts": [{"location": _artifact(file)} for file in told.files],
        "results": [_result(found, places[found.what.rule]) for found in told.found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    sections = rule.sections
    plain = "\n".join(f"{name}: {text}" for name, text in sections.items())
    marked = "\n\n".join(f"**{name}.** {text}" for name, text in sections.items())
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": sections["What"]},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": rule.about.severity.value},
        "properties": {"tags": [rule.family], "code": rule.code},
    }


def _result(found: Found, number: int) -> dict[str, Any]:
    what = found.what
    said: dict[str, Any] = {
        "ruleId": what.rule,
        "ruleIndex": number,
        "level": what.severity.value,
        "message": {"text": ". ".join(filter(None, (what.message, what.hint)))},
        "locations": [_location(found.place)] if found.place.file else [],
        "partialFingerprints": {"amendgenFinding/v1": found.fingerprint},
    }
    if others := elsewhere(what):
        said["relatedLocations"] = [
            {"id": number, **_location(place), "message": {"text": words}}
            for number, (words, place) in enumerate(others, 1)
        ]
    return said


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.file)}
    if place.line:
        snippet = {"snippet": {"text": place.source}} if place.source else {}
        physical["region"] = {"startLine": place.line, "startColumn": place.column, **snippet}
    return {"physicalLocation": physical}


def _artifact(file: str) -> dict[str, str]:
    """A file's URI (3.4.3): relative where the call named it so."""
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "SRCROOT"}
