"""What the YAML parser could not read, in plain words.

In: the parser's error and the source. Out: one diagnostic, at the place where the mistake began rather than
where the parser gave up. libyaml and PyYAML word their errors differently; both are known here.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from amendgen.diagnostics import Diagnostic
from amendgen.source import Mark, Source

_QUOTE = "put the whole text in quotation marks"
_BLOCK = 'write it as a block: "|-" after the key, and the text on the lines under it'


class _Fault(NamedTuple):
    rule: str
    message: str
    hint: str


_TAB = _Fault("tab", "a tab stands where YAML counts spaces", "indent with spaces: two for each level")
_AFTER = _Fault(
    "text-after-quotation",
    "the quotation ended before this, so that the rest of the line belongs to nothing",
    f"put the whole text in the other kind of quotation marks, or {_BLOCK}",
)
_UNDER = _Fault(
    "indentation",
    "this line is indented as if it belonged to the text above it",
    "begin it in the same column as the key it stands beside",
)
_COLON = _Fault(
    "colon-in-text",
    'a text without quotation marks holds a colon and a space: ": "',
    f"{_QUOTE}, or {_BLOCK}",
)
_NO_SPACE = _Fault("no-colon", "this line is no key and value", "put a space after the colon")
_NO_COLON = _Fault(
    "no-colon",
    "this line is no key and value",
    "put a space after the colon; or indent the line further, if it goes on the text above",
)
_BRACKET = _Fault(
    "open-bracket",
    "this bracket is not closed where YAML expects it",
    f"close it; if a text holds the bracket, {_QUOTE}",
)
DIRECTIVE = _Fault(
    "directive", 'a line that begins with "%" gives YAML an order', f"delete it; if it is a text, {_QUOTE}"
)

_BEGUN: tuple[tuple[str, _Fault], ...] = (
    (
        "quoted scalar.*(end of stream|document)",
        _Fault("open-quotation", "this quotation mark is never closed", "close it where the text ends"),
    ),
    ("flow (sequence|mapping)", _BRACKET),
    (
        "scanning an (anchor|alias)",
        _Fault("reserved-character", 'a text without quotation marks begins with "&" or "*"', _QUOTE),
    ),
    ("directive|incompatible YAML", DIRECTIVE),
    (
        r"\btag\b",
        _Fault("tag", "a tag tells YAML to change the value", f"delete it; if it is part of a text, {_QUOTE}"),
    ),
    ("could not find expected ':'", _NO_COLON),
)
"""By what the parser says, where the mistake stands at the beginning of what it was reading."""

_STOPPED: tuple[tuple[str, _Fault], ...] = (
    ("mapping values are not allowed", _COLON),
    (
        "quoted scalar",
        _Fault(
            "unknown-escape",
            "a backslash begins no character that YAML knows",
            "put the text in single quotation marks, where a backslash is only a backslash",
        ),
    ),
    (
        "scanning a block scalar",
        _Fault(
            "block-text",
            'text stands behind the "|" or ">" that begins a block',
            f"begin the text on the next line; if the sign belongs to the text, {_QUOTE}",
        ),
    ),
    (
        "sequence entries are not allowed",
        _Fault(
            "item-on-key-line",
            "an item of a list stands on the line of its key",
            f"begin the list on the next line; if it is a text, {_QUOTE}",
        ),
    ),
    (
        "cannot start any token|node content|mapping keys are not allowed",
        _Fault("reserved-character", "a text without quotation marks begins with a sign of YAML's own", _QUOTE),
    ),
    (
        "expected",
        _Fault(
            "indentation",
            "this line does not fit the lines above it",
            "begin it in the same column as the keys, or the items, that it belongs with",
        ),
    ),
)
"""By what the parser says, where the mistake stands at the place where it stopped."""


def explained(error: YAMLError, source: Source) -> Diagnostic:
    """The diagnostic that says what to do about a parser's error."""
    if not isinstance(error, MarkedYAMLError) or not error.problem_mark:
        return Diagnostic("yaml", f"this cannot be read as YAML: {error}", place=source.at(0, 0))
    fault, (line, column) = _fault(error, source)
    place = source.at(line, column)
    space = "; type an ordinary space for the no-break space in this line" if "\xa0" in place.source else ""
    stop = source.at(*_mark(error.problem_mark))
    also = (("YAML expects it here", stop),) if fault is _BRACKET and stop != place else ()
    return Diagnostic(fault.rule, fault.message, fault.hint + space, also=also, place=place)


def _fault(error: MarkedYAMLError, source: Source) -> tuple[_Fault, Mark]:
    problem, stop = error.problem or "", _mark(error.problem_mark)
    if found := _seen(problem, stop, source):
        return found
    words = f"{error.context or ''} {problem}"
    for pattern, fault in _BEGUN:
        if re.search(pattern, words):
            return fault, _mark(error.context_mark or error.problem_mark)
    for pattern, fault in _STOPPED:
        if re.search(pattern, words):
            return fault, stop
    return _Fault("yaml", f"this cannot be read as YAML: {problem}", _QUOTE), stop


def _seen(problem: str, stop: Mark, source: Source) -> tuple[_Fault, Mark] | None:
    """Mistakes that the line shows better than the parser tells them."""
    line, column = stop
    text = source.at(line, column).source
    before = text[:column].rstrip(" ")
    if "\t" in text[: len(text) - len(text.lstrip())] or text[column : column + 1] == "\t":
        return _TAB, (line, text.index("\t"))
    if "expected" in problem and before.endswith(('"', "'")):
        return _AFTER, stop
    if problem.startswith("mapping values") and ": " not in before:
        return _above(line, column, source)
    return None


def _above(line: int, column: int, source: Source) -> tuple[_Fault, Mark] | None:
    """A key that the parser took for more of the text above: it is too far in, or that text is no key."""
    over = next((each for each in range(line - 1, -1, -1) if source.at(each, 0).source.strip()), None)
    if over is None:
        return None
    above, below = source.at(over, 0).source, source.at(line, column).source
    if ": " not in above and (colon := re.search(r":(?=\S)", above)):
        return _NO_SPACE, (over, colon.start())
    if ":" not in above and _margin(above) == _margin(below):
        return _NO_COLON, (over, _margin(above))
    return _UNDER, (line, _margin(below))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _mark(mark: Any) -> Mark:
    return mark.line, mark.column
