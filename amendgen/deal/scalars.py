"""What YAML would do to a text in silence, and what a key may not be.

In: a parser's event and its source. Out: diagnostics; the text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml.events import ScalarEvent

from amendgen.deal import characters
from amendgen.diagnostics import Diagnostic
from amendgen.source import Source

NOT_TEXT = (
    "a key must be text, and this is a list or a mapping",
    'put the text in quotation marks if it begins with "[" or "{"; write "key: value" without "?"',
)
_QUOTE = "put the whole text in quotation marks"
_NUMBER_SIGN = re.compile(r"[ \t]+#(?=\d)")
_ITEM = re.compile(r"\n[ \t]*- ")
_NULLS = frozenset({"~", "null", "Null", "NULL"})


def changed(event: Any, source: Source) -> Iterator[Diagnostic]:
    """The ways in which YAML would have changed or cut this value."""
    if event.style == '"':
        yield from _escapes(event, source)
    elif not event.style:
        yield from _cut(event, source)
        if event.start_mark.line != event.end_mark.line:
            yield from _swallowed(event, source)
        if event.value in _NULLS:
            message = f'"{event.value}" is YAML\'s word for no value'
            yield _at(event, source, "null-word", message, f"delete the line; if it is a text, {_QUOTE}")
        if ":\xa0" in event.value:
            message = "a no-break space stands after a colon, so that YAML sees no key here"
            yield _at(event, source, "no-break-space", message, f"type an ordinary space, or {_QUOTE}")


def alias(name: str) -> tuple[str, str]:
    """Message and hint for `*name`: what is said at one place is read at that place (YAML 1.1, 3.2.2.2)."""
    message = f'"*{name}" asks for a value that stands elsewhere, and a deal says each thing where it applies'
    return message, f"write the value out; if it is a text, {_QUOTE}"


def decorated(event: Any, source: Source) -> Iterator[Diagnostic]:
    """The anchor or the tag of a value: a deal knows neither."""
    if event.anchor:
        message = f'"&{event.anchor}" names a value for use elsewhere, and YAML drops it from the text'
        hint = f"delete it, and write the value out at each place; if it is part of a text, {_QUOTE}"
        yield _at(event, source, "anchor", message, hint)
    if event.tag:
        message = f'"{event.tag}" is a tag, which tells YAML to change the value'
        hint = f"delete it: a deal is text only; if it is part of a text, {_QUOTE}"
        yield _at(event, source, "tag", message, hint)


def is_bare(key: Any, value: Any) -> bool:
    """Whether a key in braces has no colon after it: `{name: Atlas Air, Inc.}` has two keys."""
    empty = type(value) is ScalarEvent and not value.value
    return empty and bool(value.start_mark.index == key.end_mark.index)


def bare(key: str) -> tuple[str, str]:
    """Message and hint for a key in braces that has no colon after it."""
    message = f'"{key}" stands in braces as a key without a value'
    if ":" in key:
        return message, "put a space after the colon"
    return message, "within braces a comma ends a text: put a text that holds a comma in quotation marks"


def unfit_key(event: Any, source: Source) -> list[Diagnostic]:
    """Why the text of this event can be no key; nothing for a good one."""
    key = event.value
    if key == "<<" and not event.style:
        message = '"<<" merges keys that stand elsewhere, and a deal says each thing where it applies'
        return [_at(event, source, "merge-key", message, "write the keys out")]
    if not key.strip():
        return [_at(event, source, "empty-key", "a key is missing before this colon", f"write it, or {_QUOTE}")]
    if any(each.isspace() and each != " " for each in key):
        message = "this key holds a tab, a line end or a space that is no ordinary space"
        return [_at(event, source, "key-space", message, "type ordinary spaces")]
    return list(_escapes(event, source)) if event.style == '"' else []


def _escapes(event: Any, source: Source) -> Iterator[Diagnostic]:
    """Between double quotation marks a backslash makes another character: "c:\\temp" holds a tab."""
    hint = "put the text in single quotation marks, where a backslash is only a backslash"
    if character := characters.first(event.value):
        rule, what, _ = characters.described(character)
        yield _at(
            event, source, rule, f"an escape in this text makes a character that cannot stand: {what}", hint
        )
    written = source.text[event.start_mark.index : event.end_mark.index]
    if event.value.count("\t") > written.count("\t"):
        yield _at(event, source, "tab-escape", 'the "\\t" in this text makes a tab', hint)


def _cut(event: Any, source: Source) -> Iterator[Diagnostic]:
    """`Amendment #3` is cut to `Amendment`: only a number sign before a number is surely meant as text."""
    end = event.end_mark
    if source.text[end.index : end.index + 1] not in (" ", "\t"):
        return
    if sign := _NUMBER_SIGN.match(source.text, end.index):
        place = source.at(end.line, end.column + len(sign[0]) - 1)
        message = 'YAML takes " #" and the rest of the line as a comment and drops it'
        hint = f'{_QUOTE}; if it is a comment, put a space after "#"'
        yield Diagnostic("comment-cut", message, hint, place=place)


def _swallowed(event: Any, source: Source) -> Iterator[Diagnostic]:
    """A list under a key that has a text already is read as more of the text."""
    if item := _ITEM.search(source.text, event.start_mark.index, event.end_mark.index):
        line = event.start_mark.line + source.text.count("\n", event.start_mark.index, item.start() + 1)
        place = source.at(line, len(item[0]) - 3)
        message = "this line begins like an item of a list, but it goes on a text that began above"
        hint = 'leave the line with the key empty, or write the text as a block: "|-" and the lines under it'
        yield Diagnostic("item-in-text", message, hint, place=place)


def _at(event: Any, source: Source, rule: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule, message, hint, place=source.at(event.start_mark.line, event.start_mark.column))
