"""What a model refuses, in plain words.

In: one of pydantic's errors, at its path. Out: a diagnostic. A model that raises its own
`PydanticCustomError(rule, message, context)` is passed through: the context may hold a `hint`, a `path`
relative to the model, `on`, and `also` as pairs of words and relative path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from amendgen.diagnostics import Diagnostic, Path, suggest

_OWN = frozenset(get_args(ErrorType))
_LONG = 60
_ONE_LINE = 'write it on one line; ">-" after the key makes one line of those under it'
_WANTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
}
_INSTEAD: dict[tuple[str, type], str] = {
    ("text", list): "write one text",
    ("text", dict): "write one text, in quotation marks if it holds a colon and a space",
    ("a list", str): 'write each on a line of its own that begins with "- "',
    ("a list", dict): 'write each on a line of its own that begins with "- "',
    ("keys with values", list): 'write its keys under it, without "- "',
}


def wanted(error: ErrorDetails) -> str:
    """What kind of value the model wanted, or "" when the kind is not what is wrong."""
    return _WANTED.get(error["type"], "")


def wrong_type(
    path: Path, given: object, wants: Iterable[str], bracketed: bool, keys: Iterable[str]
) -> Diagnostic:
    """A value of another kind than the model wants; an empty one is said to be empty.

    `bracketed`: it is written in brackets. `keys`: those the model knows, where it wants keys.
    """
    wants = tuple(dict.fromkeys(wants))
    if given is None:
        return empty(path)
    message = f"{_called(path)} expects {' or '.join(wants)}, and this is {_kind(given)}"
    return Diagnostic("wrong-type", message, _instead(given, wants[0], bracketed, tuple(keys)), path)


def unknown_key(path: Path, known: tuple[str, ...], meant: str | None) -> Diagnostic:
    """A key that the model does not know; `known` are those it knows, `meant` the one most like it."""
    hint = f"the keys known here: {', '.join(known)}" if known else "delete it"
    message = f'"{path[-1]}" is no key that is known here'
    return Diagnostic("unknown-key", message, f'did you mean "{meant}"?' if meant else hint, path, "key")


def missing_key(path: Path) -> Diagnostic:
    """A key that the model needs; it stands at the key of its parent."""
    return Diagnostic("missing-key", f'"{path[-1]}" is missing', f'add "{path[-1]}: ..."', path)


def other(error: ErrorDetails, path: Path) -> Diagnostic:
    """Every error that is neither a wrong kind of value nor a key unknown or missing."""
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "literal_error":
            return _not_one_of(path, error["input"], context["expected"])
        case "string_too_short" | "too_short" if _is_empty(error["input"]):
            return empty(path)
        case "string_pattern_mismatch":  # there is one pattern, that of words on one line
            return Diagnostic("several-lines", f"{_called(path)} has more than one line", _ONE_LINE, path)
        case kind if kind in _OWN:
            said = error["msg"]
            message = f"{_called(path)}: {said[:1].lower()}{said[1:]}"
            return Diagnostic(kind.replace("_", "-"), message, path=path)
        case _:
            return _custom(error, path, context)


def _custom(error: ErrorDetails, path: Path, context: Mapping[str, Any]) -> Diagnostic:
    also = tuple((words, (*path, *steps)) for words, steps in context.get("also", ()))
    where = (*path, *context.get("path", ()))
    hint, on = context.get("hint", ""), context.get("on", "value")
    return Diagnostic(error["type"], error["msg"], hint, where, on, also)


def _not_one_of(path: Path, given: object, expected: str) -> Diagnostic:
    """`expected` is pydantic's list of the values allowed: "'draft', 'execution' or 'conformed'"."""
    allowed = re.findall(r"'((?:[^'\\]|\\.)*)'", expected)
    if given is None:
        return empty(path)
    word = suggest(given, allowed) if isinstance(given, str) else None
    hint = f'did you mean "{word}"?' if word else "write one of them"
    message = f"{_called(path)} is one of: {', '.join(allowed)}; this is {_kind(given)}"
    return Diagnostic("not-one-of", message, hint, path)


def empty(path: Path) -> Diagnostic:
    return Diagnostic("empty-value", f"{_called(path)} is empty", "write its value, or delete the line", path)


def _is_empty(given: object) -> bool:
    return not (given.strip() if isinstance(given, str) else given)


def _called(path: Path) -> str:
    match path:
        case (*_, str() as key):
            return f'"{key}"'
        case (*_, str() as key, int() as item):
            return f'item {item + 1} of "{key}"'
        case _:
            return "a deal" if not path else "this item"


def _kind(given: object) -> str:
    match given:
        case list():
            return "a list"
        case dict():
            return "keys with values"
        case _:
            text = str(given)
            return f'"{text}"' if len(text) <= _LONG else f'"{text[:_LONG]}…"'


def _instead(given: object, wants: str, bracketed: bool, keys: tuple[str, ...]) -> str:
    if bracketed and wants == "text":
        return (
            "brackets make a list, braces make keys: leave them out, or put the whole text in quotation marks"
        )
    if wants == "keys with values" and isinstance(given, str):
        if re.search(r":\S", given):
            return "put a space after the colon"
        return "write its keys on the lines under it" + (f": {', '.join(keys)}" if keys else "")
    return _INSTEAD.get((wants, type(given)), f"write {wants}")
