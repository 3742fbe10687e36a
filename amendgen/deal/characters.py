"""Characters that no deal may hold: those that cannot be seen, cannot be printed, or mean another thing here.

In: a source whose wrong bytes were decoded to lone surrogates. Out: a diagnostic for each character refused.
Word's own format cannot hold control characters and lone surrogates (XML 1.0, 2.2); characters that turn
the direction of a text or take no room make a name look like another (Unicode TR 36).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from amendgen.diagnostics import Diagnostic
from amendgen.source import Source

MOST = 20
"""So many are shown one by one; the last says how many more there are."""

_KINDS = (
    ("not-utf-8", "\udc80-\udcff"),
    ("lone-surrogate", "\ud800-\udc7f\udd00-\udfff"),
    ("control-character", "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"),
    ("direction-character", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("private-use-character", "\ue000-\uf8ff\U000f0000-\U0010ffff"),
    ("lost-character", "\ufdd0-\ufdef\ufffd-\uffff"),
    (
        "invisible-character",
        "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f"
        "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff",
    ),
)
_ALLOWED_ASCII = bytes([0x09, 0x0A, *range(0x20, 0x7F)])


@cache
def _any(*kinds: str) -> re.Pattern[str]:
    """Matches a character of any of the kinds; compiled when the first text beyond ASCII wants it."""
    return re.compile(f"[{''.join(characters for kind, characters in _KINDS if kind in kinds)}]")


def _every() -> re.Pattern[str]:
    return _any(*(kind for kind, _ in _KINDS))


def first(text: str) -> str:
    """The first refused character of the text, or ""."""
    if text.isascii() and text.isprintable():
        return ""
    found = _every().search(text)
    return found[0] if found else ""


def refused(source: Source) -> list[Diagnostic]:
    """Every refused character of the source, each at its place; after `MOST` of them only their number."""
    if source.text.isascii() and not source.text.encode("ascii").translate(None, _ALLOWED_ASCII):
        return []
    found = list(_every().finditer(source.text))
    shown = [_diagnostic(source, each.start(), each[0]) for each in found[:MOST]]
    if len(found) > MOST:
        place = source.at(*_mark(source.text, found[MOST].start()))
        message = f"{len(found) - MOST} more characters from here on cannot stand in a deal"
        shown.append(Diagnostic("more-characters", message, place=place))
    return shown


def described(character: str) -> tuple[str, str, str]:
    """The rule that refuses the character, what it is, and what to do."""
    rule = next(rule for rule, _ in _KINDS if _any(rule).match(character))
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    called = f"{code} ({name})" if name else code
    match rule:
        case "not-utf-8":
            return rule, f"byte 0x{ord(character) - 0xDC00:02X} is not UTF-8", _windows(character)
        case "lone-surrogate":
            return rule, f"{code} is half a character", "write the character itself"
        case "lost-character":
            hint = "write the character that was meant: it was lost when the text was converted"
            return rule, f"{called} stands for a character that is lost", hint
        case "private-use-character":
            return rule, f"{called} has no meaning outside one font", "write the character that was meant"
        case "direction-character":
            return rule, f"{called} changes the direction of the text that follows", "delete it"
        case "control-character":
            return rule, f"{called} is not a printed character", "delete it, or begin a new line"
        case _:
            return rule, f"{called} cannot be seen", "delete it"


def _diagnostic(source: Source, index: int, character: str) -> Diagnostic:
    rule, message, hint = described(character)
    return Diagnostic(rule, message, hint, place=source.at(*_mark(source.text, index)))


def _mark(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1


def _windows(wrong: str) -> str:
    """A single wrong byte is most often a typographic mark saved by a Windows editor in its own code page."""
    meant = bytes([ord(wrong) - 0xDC00]).decode("cp1252", "replace")
    seen = f"; in Windows-1252 this byte is {meant}" if meant.isprintable() and meant != "\ufffd" else ""
    return f"save the file as UTF-8{seen}"
