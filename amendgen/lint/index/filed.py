"""What EDGAR would not take of a file: an exhibit in plain text, or in HTML.

Any text may be looked at; one that shows no sign of EDGAR is not judged by its rules.
"""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic
from amendgen.lint.edgar import html_faults, text_faults
from amendgen.lint.subjects import Subject

_EXHIBIT = re.compile(r"^\s*(?:<(?:PAGE|TYPE|DOCUMENT|TABLE)>|EXHIBIT\s+\d)", re.MULTILINE | re.IGNORECASE)


def faults(subject: Subject) -> dict[str, list[Diagnostic]]:
    """The faults of the file by the codes of the published rules that they break."""
    found: dict[str, list[Diagnostic]] = {}
    for one in _of(subject):
        found.setdefault(one.rule, []).append(one)
    return found


def _of(subject: Subject) -> list[Diagnostic]:
    if subject.kind == "page":
        return list(html_faults(subject.filed, subject.name))
    if subject.filed and _EXHIBIT.search(subject.filed):
        return list(text_faults(subject.filed, subject.name))
    return []
