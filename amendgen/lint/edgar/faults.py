"""From faults to diagnostics, in reading order, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from amendgen.diagnostics import Diagnostic, Place, Severity
from amendgen.lint.edgar import page, text
from amendgen.lint.edgar.rules import RULES, Fault


def text_faults(filed: str, name: str) -> Iterator[Diagnostic]:
    """Every place of a plain-text exhibit, the file `name`, that breaks a rule; no error, and it is fit.

    The text is the file's characters, its lines ended by LF or CR LF. The lines that EDGAR itself puts around
    a document, "<TYPE>EX-10.5" and the like, are passed over.
    """
    lines = _lines(filed)
    yield from _placed(text.faults(lines), lines, name)


def html_faults(filed: str, name: str) -> Iterator[Diagnostic]:
    """Every place of an exhibit in HTML, the file `name`, that breaks a rule; no error, and it is fit."""
    lines = _lines(filed)
    yield from _placed(page.faults(filed, lines), lines, name)


def _lines(filed: str) -> list[str]:
    return [line.removesuffix("\r") for line in filed.split("\n")]


def _placed(found: Iterable[Fault], lines: list[str], name: str) -> Iterator[Diagnostic]:
    for fault in sorted(found):
        place = Place(name, fault.line, fault.column, lines[fault.line - 1])
        message = f"{fault.message} ({RULES[fault.code].authority})"
        severity = Severity.ERROR if fault.grave else Severity.WARNING
        yield Diagnostic(fault.code, message, fault.hint, place=place, severity=severity)
