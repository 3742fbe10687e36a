"""What a form may print: words, numbers, dates, and nodes of the document tree."""

from __future__ import annotations

import re
from typing import Any, get_args

from amendgen.deal.fields import Dated, Marked
from amendgen.document import markup
from amendgen.document.filling import Value
from amendgen.document.nodes import Blank, Block, Inline, Text

_NODES = (*get_args(Inline), *get_args(Block))
_BLANK = re.compile(r"_{2,}")


def as_value(value: Any) -> Value:
    """The nodes that stand for a value; TypeError for what no form prints (None, true, 6.1, a list).

    Text is only characters, except that a run of underscores alone is a blank to fill, and that
    `Marked` text is in the markup.
    """
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is Dated:
        return (Text(str(value)),) if value.day else markup.inlines(str(value))
    match value:
        case bool() | float() | None:
            pass
        case Marked():
            return markup.inlines(value)
        case str():
            return _text(value)
        case int():
            return (Text(str(value)),)
        case tuple() if all(isinstance(node, _NODES) for node in value):
            return value
        case _:
            pass
    raise TypeError(f"a form prints words, numbers, dates and blocks, and this is {_called(value)}")


def _text(value: str) -> Value:
    if "\ue000" in value:
        raise TypeError("a printed macro or block cannot be a value: bring shared text in with include")
    if value[:1] == "_" and _BLANK.fullmatch(value):
        return (Blank(len(value)),)
    return (Text(value),) if value else ()


def _called(value: Any) -> str:
    return "empty" if value is None else f"a {type(value).__name__}"
