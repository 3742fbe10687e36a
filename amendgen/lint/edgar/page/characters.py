"""The characters of an exhibit in HTML (EDG205): ASCII, and references by number or by a name of HTML 4."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html.entities import name2codepoint

from amendgen.lint.edgar.rules import Fault

_FOREIGN = re.compile(r"[^\t -~]")
_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d+)|#[xX](?P<hex>[0-9A-Fa-f]+)|(?P<name>[A-Za-z][A-Za-z0-9]*));?")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def foreign(lines: list[str]) -> Iterator[Fault]:
    """Each character beyond ASCII, each reference that stands for none."""
    for number, line in enumerate(lines, 1):
        for found in _FOREIGN.finditer(line):
            name = f"U+{ord(found[0]):04X} {unicodedata.name(found[0], '')}".strip()
            hint = f'write "&#{ord(found[0])};"'
            yield Fault(number, found.start() + 1, "EDG205", f"{name} is no character of ASCII", hint)
        for found in _REFERENCE.finditer(line):
            if message := _wrong(found):
                yield Fault(number, found.start() + 1, "EDG205", message, 'write its number, as in "&#8220;"')


def _wrong(found: re.Match[str]) -> str:
    """What is wrong with a reference; a name without a semicolon is text when it is no name of HTML."""
    if name := found["name"]:
        if name in name2codepoint:
            return "" if found[0].endswith(";") else f'"{found[0]}" does not end with a semicolon'
        return f'HTML 4 has no character "{found[0]}"' if found[0].endswith(";") else ""
    if not found[0].endswith(";"):
        return f'"{found[0]}" does not end with a semicolon'
    code = int(found["decimal"]) if found["decimal"] else int(found["hex"], 16)
    if code > 0x10FFFF or _CONTROLS.match(chr(code)):
        return f'"{found[0]}" is no character'
    return ""
