"""What EDGAR would not take of a file: an exhibit in plain text, or in HTML.

Any text may be looked at; one that shows no sign of EDGAR is not judged by its rules: a tag of its own, or the
number of an exhibit above lines that are nearly all as short as EDGAR has them.
"""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic
from amendgen.lint.edgar import html_faults, text_faults
from amendgen.lint.subjects import Subject

_TAG = re.compile(r"^\s*<(?:PAGE|TYPE|DOCUMENT|TABLE)>", re.MULTILINE | re.IGNORECASE)
_EXHIBIT = re.compile(r"^\s*EXHIBIT\s+\d", re.MULTILINE | re.IGNORECASE)
_COLUMNS = 80
_FEW = 3  # lines that may be wider by mistake
_PARAGRAPH = 240  # columns that no line has by mistake: each paragraph is one


def faults(subject: Subject) -> dict[str, list[Diagnostic]]:
    """The faults of the file by the codes of the published rules that they break."""
    found: dict[str, list[Diagnostic]] = {}
    for one in _of(subject):
        found.setdefault(one.rule, []).append(one)
    return found


def _of(subject: Subject) -> list[Diagnostic]:
    if subject.kind == "page":
        return list(html_faults(subject.filed, subject.name))
    if subject.kind == "text" and subject.filed and _for_edgar(subject.filed):
        return list(text_faults(subject.filed, subject.name))
    return []


def _for_edgar(filed: str) -> bool:
    """Whether a text was made for EDGAR."""
    if _TAG.search(filed):
        return True
    if "\u00a0" in filed:  # the text of a page, which has other characters
        return False
    wide = [len(line) for line in filed.split("\n") if len(line) > _COLUMNS]
    return _EXHIBIT.search(filed) is not None and len(wide) <= _FEW and max(wide, default=0) < _PARAGRAPH
