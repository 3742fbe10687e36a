"""The lines of the page's source: no wider than those of a text that is filed, where words let them be."""

from __future__ import annotations

import re

_MEASURE = 80
# characters and tags with no space between them: a line ends between words and never in a tag
_WORD = re.compile(r"(?:<[^<>]*>|[^\s<])+")


def filled(page: str) -> str:
    """The page with its long lines ended earlier, at spaces; to a reader that is the same page."""
    return "\n".join(each for line in page.split("\n") for each in _filled(line))


def _filled(line: str) -> list[str]:
    if len(line) <= _MEASURE:
        return [line.rstrip(" ")]
    lines: list[str] = []
    own = ""
    for word in _WORD.findall(line):
        if own and len(own) + len(word) >= _MEASURE:
            lines.append(own)
            own = word
        else:
            own = f"{own} {word}" if own else word
    return [*lines, own]
