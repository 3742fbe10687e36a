"""Lines to a measure: wrapped at spaces, indented, never justified, no word ever broken (EDG101, EDG108)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from amendgen.writers.text.runs import Line

MEASURE = 80
HANGING = 4  # how far a kept line that is too long goes on
_LONGEST_RULE, _SHORTEST_RULE = 33, 20


_SPACES = re.compile("  +")


@cache
def _line(room: int) -> re.Pattern[str]:
    return re.compile(rf"[^ ].{{0,{max(room, 1) - 1}}}(?![^ ])|[^ ]+", re.DOTALL)


def wrapped(text: str, width: int, first: int = 0, rest: int = 0) -> list[str]:
    """The words of the text in lines of at most `width`, the first indented by `first`, others by `rest`.

    The lines are those of `textwrap` with `break_long_words` and `break_on_hyphens` off, at a tenth of
    its cost, but that a word too long for its line takes back as much of the indent as it needs. A word
    longer than the measure overruns it, and the document is refused.
    """
    text = (_SPACES.sub(" ", text) if "  " in text else text).strip(" ")
    head = _line(width - first).match(text)
    if head is None:
        return []
    margin, room = " " * rest, width - rest
    tail = _line(room).findall(text, head.end())
    begun = (" " * first + head[0]) if len(head[0]) <= width - first else head[0].rjust(width)
    return [begun, *[margin + line if len(line) <= room else line.rjust(width) for line in tail]]


def laid(lines: Iterable[Line], width: int, first: int = 0, rest: int = 0) -> list[str]:
    """A paragraph of one or more lines, wrapped; lines after a break stand at `rest`."""
    out: list[str] = []
    for line in lines:
        indent = rest if out else first
        if line.ruled is None:
            out += wrapped(line.text, width, indent, rest) or [""]
        else:
            out += ruled(line, width, indent, rest)
    return out


def ruled(line: Line, width: int, first: int, rest: int) -> list[str]:
    """The line, what is signed at its end, and dashes under that; where room is short, on a new line."""
    signed = line.ruled or ""
    above = wrapped(line.text, width, first, rest)
    column = len(above[-1]) + 1 if above else first
    if above and column + max(len(signed), _SHORTEST_RULE) > width:
        above, column = [*above, ""], rest
    column = min(column, max(width - max(map(len, signed.split()), default=1), 0))
    own, *more = wrapped(signed, width, column, column) or [""]
    *above, last = above or [""]
    return [
        *above,
        (last + own[len(last) :]).rstrip(),
        *more,
        " " * column + "-" * min(_LONGEST_RULE, width - column),
    ]
